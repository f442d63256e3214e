import { type RefObject, useEffect, useRef } from 'react';

/**
 * Takes the focus to an element when `change` becomes another one and the focus was lost with what is no longer there:
 * a line that was dealt with, a dialog whose button has gone.
 */
export function useFocusAfter(change: unknown, target: RefObject<HTMLElement | null>): void {
  const last = useRef(change);
  useEffect(() => {
    if (last.current === change) return;
    last.current = change;
    // After the browser and dialogs have put the focus where they think it belongs.
    const frame = requestAnimationFrame(() => {
      if (document.activeElement === null || document.activeElement === document.body)
        target.current?.focus();
    });
    return () => cancelAnimationFrame(frame);
  }, [change, target]);
}
