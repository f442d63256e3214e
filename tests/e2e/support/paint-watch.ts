import type { Page } from '@playwright/test';

/** One key in the search field. */
export interface KeySample {
  /** From the key's own time stamp until the results for it were painted. */
  readonly total: number;
  /** Of that: until the page heard of the key, and until the answer was in the page's elements. */
  readonly heard: number;
  readonly shown: number;
}

export interface PaintWatch {
  /** Forgets what was counted so far. */
  readonly begin: () => Promise<void>;
  readonly samples: () => Promise<readonly KeySample[]>;
  /** Keys whose results were overtaken by the next key's. */
  readonly overtaken: () => Promise<number>;
}

/**
 * Counts from each key in the look-up's field to the paint of its results: the list says with `aria-busy` whether it
 * still answers an earlier text; a message posted in the next frame's callback is handled after that frame was painted
 * and handed over. Raster and display, on other threads, come after and are not counted.
 */
export async function watchPainting(page: Page): Promise<PaintWatch> {
  await page.evaluate(() => {
    const samples: { total: number; heard: number; shown: number }[] = [];
    const state = { samples, overtaken: 0 };
    Object.assign(window, { typingBench: state });
    let pressed: { at: number; heard: number; isShown: boolean } | null = null;
    window.addEventListener(
      'keydown',
      (event) => {
        if (!(event.target instanceof HTMLInputElement) || event.key.length !== 1) return;
        if (pressed !== null) state.overtaken += 1;
        pressed = { at: event.timeStamp, heard: performance.now(), isShown: false };
      },
      { capture: true },
    );
    const afterPaint = (then: () => void) =>
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = then;
        channel.port2.postMessage(null);
      });
    const look = () => {
      const list = document.getElementById('lookup-results');
      const key = pressed;
      if (key === null || key.isShown || list?.ariaBusy === 'true') return;
      key.isShown = true;
      const shown = performance.now();
      afterPaint(() => {
        if (pressed !== key) return;
        pressed = null;
        samples.push({ total: performance.now() - key.at, heard: key.heard - key.at, shown: shown - key.at });
      });
    };
    new MutationObserver(look).observe(document.body, {
      subtree: true,
      childList: true,
      attributes: true,
      attributeFilter: ['aria-busy'],
    });
  });
  const read = () =>
    page.evaluate(() => {
      const { typingBench } = window as Window & {
        typingBench?: { samples: KeySample[]; overtaken: number };
      };
      if (typingBench === undefined) throw new Error('Nothing watches the page.');
      return typingBench;
    });
  return {
    begin: () =>
      page.evaluate(() => {
        const { typingBench } = window as Window & {
          typingBench?: { samples: KeySample[]; overtaken: number };
        };
        typingBench?.samples.splice(0);
        if (typingBench) typingBench.overtaken = 0;
      }),
    samples: async () => (await read()).samples,
    overtaken: async () => (await read()).overtaken,
  };
}
