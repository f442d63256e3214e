/** What a field will hold after a letter is put in; null where only the browser knows (input methods, deletions). */
export function textAfter(
  {
    value,
    selectionStart,
    selectionEnd,
  }: Pick<HTMLInputElement, 'value' | 'selectionStart' | 'selectionEnd'>,
  { inputType, data }: Pick<InputEvent, 'inputType' | 'data'>,
): string | null {
  if (inputType !== 'insertText' || data === null) return null;
  if (selectionStart === null || selectionEnd === null) return null;
  return value.slice(0, selectionStart) + data + value.slice(selectionEnd);
}
