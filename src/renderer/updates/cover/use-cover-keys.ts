import type { KeyboardEvent, RefObject } from 'react';
import type { CoverModel } from './cover-model.ts';

const LINE_PX = 40;

/**
 * Enter acknowledges, when it was pressed anew: a key that was down before, or one held, repeats and is ignored. The
 * arrow and page keys read on, whatever has the focus.
 */
export function useCoverKeys(model: CoverModel, text: RefObject<HTMLElement | null>) {
  return (event: KeyboardEvent<HTMLElement>) => {
    const { key, target } = event;
    const onButton = target instanceof HTMLButtonElement;
    const isAcknowledge = target instanceof Element && target.closest('[data-acknowledge]') !== null;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (key === 'Enter' || key === ' ') {
      // Other controls on the cover, such as what shows the difference, keep their keys.
      if (!isAcknowledge && (onButton || (target instanceof Element && target.closest('a, summary')))) return;
      event.preventDefault();
      if (event.repeat) return;
      // A space may be one of the words that somebody goes on typing.
      if (key === ' ') model.typed();
      void model.acknowledge();
      return;
    }
    const step = stepOf(key, text.current?.clientHeight ?? 0);
    if (step !== null) {
      event.preventDefault();
      text.current?.scrollBy({ top: step });
    } else if (key.length === 1) {
      event.preventDefault();
      model.typed();
    }
  };
}

function stepOf(key: string, height: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return LINE_PX;
    case 'ArrowUp':
      return -LINE_PX;
    case 'PageDown':
      return height * 0.85;
    case 'PageUp':
      return height * -0.85;
    default:
      return null;
  }
}
