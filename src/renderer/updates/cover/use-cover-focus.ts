import { type RefObject, useEffect, useRef } from 'react';

/** How often it is looked whether a dialog that has the keyboard to itself is gone. */
const LOOK_AGAIN_MS = 200;

/**
 * The cover takes the keyboard, the only thing that may do so unasked, and gives it back where it was: the same
 * element with the same selection. While a dialog has the keyboard to itself it waits for the dialog's end.
 */
export function useCoverFocus(
  cover: RefObject<HTMLElement | null>,
  button: RefObject<HTMLElement | null>,
  requests: number,
  /** Where to go when what had the focus is no longer there. */
  onHomeless: () => void,
): void {
  const homeless = useRef(onHomeless);
  useEffect(() => {
    homeless.current = onHomeless;
  });

  useEffect(() => {
    const giveBack = rememberFocus();
    const root = cover.current;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const take = () => {
      if (root?.closest('[inert], [aria-hidden="true"]')) timer = setTimeout(take, LOOK_AGAIN_MS);
      else button.current?.focus({ preventScroll: true });
    };
    take();
    return () => {
      clearTimeout(timer);
      const active = document.activeElement;
      // Somebody who went on to the queue or the look-up stays there.
      if (active !== null && active !== document.body && !root?.contains(active)) return;
      // After what lay under the cover can be reached again.
      setTimeout(() => {
        if (!giveBack()) homeless.current();
      });
    };
  }, [cover, button]);

  const granted = useRef(requests);
  useEffect(() => {
    if (granted.current === requests) return;
    granted.current = requests;
    button.current?.focus({ preventScroll: true });
  }, [requests, button]);
}

/** Returns how to put the focus back; that answers false when it cannot. */
function rememberFocus(): () => boolean {
  const element = document.activeElement;
  if (!(element instanceof HTMLElement) || element === document.body) return () => false;
  const field =
    element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement ? element : null;
  const selection = field && {
    from: field.selectionStart,
    to: field.selectionEnd,
    way: field.selectionDirection,
  };
  return () => {
    if (!element.isConnected) return false;
    element.focus({ preventScroll: true });
    if (field && selection?.from != null && selection.to != null)
      field.setSelectionRange(selection.from, selection.to, selection.way ?? 'none');
    return document.activeElement === element;
  };
}
