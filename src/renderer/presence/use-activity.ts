import { useEffect } from 'react';
import type { PresenceModel } from './presence-model.ts';

const activities = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const;

/** Tells the model of every key and every move of the pointer in this window. */
export function useActivity(model: PresenceModel): void {
  useEffect(() => {
    const options = { capture: true, passive: true };
    for (const activity of activities) window.addEventListener(activity, model.touched, options);
    return () => {
      for (const activity of activities) window.removeEventListener(activity, model.touched, options);
    };
  }, [model]);
}
