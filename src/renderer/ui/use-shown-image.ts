import { useEffect, useState } from 'react';
import { type ShownImage, showImage } from './show-image.ts';

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
  const [shown, setShown] = useState<ShownImage>({ state: 'loading' });
  useEffect(() => {
    if (load === null) return;
    let letGo = () => {};
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = (wait: number) => {
      const onShown = (now: ShownImage) => {
        setShown(now);
        if (now.state !== 'notFetched') return;
        timer = setTimeout(() => {
          letGo();
          ask(Math.min(wait * 2, LAST_LOOK_MS));
        }, wait);
      };
      letGo = showImage(load, onShown, types);
    };
    setShown({ state: 'loading' });
    ask(FIRST_LOOK_MS);
    return () => {
      clearTimeout(timer);
      letGo();
    };
  }, [load, types]);
  return shown;
}
