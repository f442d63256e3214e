/** Files that are dragged along, whatever they are. */
export function bringsFiles({ types }: DataTransfer): boolean {
  return types.includes('Files');
}

/** Cells and web pages come as text with a picture of themselves, of which the text is meant. */
export function pastedFiles({ types, files }: DataTransfer): readonly File[] {
  return types.includes('text/plain') ? [] : [...files];
}
