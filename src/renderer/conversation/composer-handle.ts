import type { KnowledgeReference } from '../../contract/model/brand-pack.ts';

/** How others reach a pane's composer without knowing how it is made. */
export interface ComposerHandle {
  readonly focus: () => void;
  /**
   * At the caret, with a space where words would run together; one step of undo. `reference` says what of the brand's
   * knowledge the text is. False when it cannot be written.
   */
  readonly insert: (text: string, reference: KnowledgeReference | null) => boolean;
  /** Asks for files, where they can be sent. Within a press of a key, or the browser does not open its dialog. */
  readonly attach?: () => void;
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

/** Puts one text in another's place wherever it stands, as if it had been typed; the caret stays with its words. */
export function replaceAll(area: HTMLTextAreaElement, before: string, after: string): void {
  area.focus();
  let caret = area.selectionStart;
  for (let at = area.value.indexOf(before); at !== -1; at = area.value.indexOf(before, at + after.length)) {
    area.setSelectionRange(at, at + before.length);
    // Deprecated, see above.
    if (!document.execCommand('insertText', false, after)) {
      area.setRangeText(after, at, at + before.length, 'end');
      area.dispatchEvent(new Event('input', { bubbles: true }));
    }
    if (caret >= at + before.length) caret += after.length - before.length;
    else if (caret > at) caret = at + after.length;
  }
  area.setSelectionRange(caret, caret);
}
