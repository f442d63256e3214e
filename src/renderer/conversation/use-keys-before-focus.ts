import { type RefObject, useEffect, useRef } from 'react';

/**
 * A dialog takes the focus a moment after it opened. Keys pressed in that moment are the dialog's already: they are
 * handed to it instead of being typed into the composer behind it.
 */
export function useKeysBeforeFocus(
  open: boolean,
  target: RefObject<HTMLElement | null>,
  onKey: (event: KeyboardEvent) => void,
): void {
  const newest = useRef(onKey);
  useEffect(() => {
    newest.current = onKey;
  });
  useEffect(() => {
    if (!open) return;
    let hasFocus = false;
    const onKeyDown = (event: KeyboardEvent) => {
      // Anywhere inside counts: a field may have been clicked before any key was pressed.
      const whole = target.current?.closest('[role="dialog"], [role="menu"]') ?? target.current;
      hasFocus ||= whole?.contains(document.activeElement) ?? false;
      if (hasFocus) return;
      event.stopPropagation();
      newest.current(event);
      // What means nothing to the dialog means nothing at all.
      if (event.key.length === 1) event.preventDefault();
    };
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
  }, [open, target]);
}
