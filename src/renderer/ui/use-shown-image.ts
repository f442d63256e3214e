import { useEffect, useState } from 'react';
import { type ShownImage, showImage } from './show-image.ts';

const LOADING: ShownImage = { state: 'loading' };
const FIRST_LOOK_MS = 500;
const LAST_LOOK_MS = 30_000;

/**
 * A picture out of the core. While it is not on this machine yet it is asked for again, less and less often: it is on
 * its way, or comes with the network. `load` null: there is nothing to show. What it does may not change by itself.
 */
export function useShownImage(
  load: Parameters<typeof showImage>[0] | null,
  types?: readonly string[],
): ShownImage {
  const [known, setKnown] = useState<{ readonly of: typeof load; readonly shown: ShownImage } | null>(null);
  useEffect(() => {
    if (load === null) return;
    let letGo = () => {};
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = (wait: number) => {
      const onShown = (now: ShownImage) => {
        setKnown({ of: load, shown: now });
        if (now.state !== 'notFetched') return;
        timer = setTimeout(() => {
          letGo();
          ask(Math.min(wait * 2, LAST_LOOK_MS));
        }, wait);
      };
      letGo = showImage(load, onShown, types);
    };
    ask(FIRST_LOOK_MS);
    return () => {
      clearTimeout(timer);
      letGo();
    };
  }, [load, types]);
  // Of what was shown before, the address is no longer good.
  return known !== null && known.of === load ? known.shown : LOADING;
}
