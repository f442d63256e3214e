/** How others reach a pane's composer without knowing how it is made. */
export interface ComposerHandle {
  readonly focus: () => void;
  /** At the caret, with a space where words would run together; one step of undo. False when it cannot be written. */
  readonly insert: (text: string) => boolean;
}

/** The text with the spaces it needs between what is before and after the caret. */
export function withSpaces(before: string, text: string, after: string): string {
  const needsBefore = before !== '' && !/[\s([{«"„“'/-]$/u.test(before) && !/^[\s.,;:!?)\]}»”]/u.test(text);
  const needsAfter = after !== '' && !/^[\s.,;:!?)\]}»”"']/u.test(after) && !/\s$/u.test(text);
  return `${needsBefore ? ' ' : ''}${text}${needsAfter ? ' ' : ''}`;
}

/** Writes into a text area as if it had been typed, so that undo takes it back. */
export function insertAtCaret(area: HTMLTextAreaElement, text: string): void {
  area.focus();
  const { selectionStart, selectionEnd, value } = area;
  const spaced = withSpaces(value.slice(0, selectionStart), text, value.slice(selectionEnd));
  // Deprecated, yet the only way that keeps the browser's undo; all that we run in know it.
  if (document.execCommand('insertText', false, spaced)) return;
  area.setRangeText(spaced, selectionStart, selectionEnd, 'end');
  area.dispatchEvent(new Event('input', { bubbles: true }));
}
