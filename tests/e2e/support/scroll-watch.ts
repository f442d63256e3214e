import type { Page } from '@playwright/test';

/** What was on the screen while a log was scrolled, frame by frame. */
export interface ScrollReport {
  /** Milliseconds between painted frames. */
  readonly frameGaps: readonly number[];
  /** The numbers `№…` of the messages that were there, each distinct list once, in the order of the frames. */
  readonly shown: readonly (readonly number[])[];
}

export interface ScrollWatch {
  readonly stop: () => Promise<ScrollReport>;
}

/** Follows every frame of the log of a pane until it is stopped. */
export async function watchScrolling(page: Page, pane: string): Promise<ScrollWatch> {
  const report = await page.evaluateHandle((name) => {
    const region = [...document.querySelectorAll('section, [role="region"]')].find(
      (element) => element.getAttribute('aria-label') === name,
    );
    const log = region?.querySelector('[role="log"]');
    if (!log) throw new Error(`No log in “${name}”.`);
    const watched = { frameGaps: [] as number[], shown: [] as number[][], stopped: false };
    let before = performance.now();
    let newest = '';
    const onFrame = (now: number) => {
      if (watched.stopped) return;
      watched.frameGaps.push(now - before);
      before = now;
      const numbers = (log.textContent ?? '').match(/№\d+/g) ?? [];
      if (numbers.join() !== newest) {
        newest = numbers.join();
        watched.shown.push(numbers.map((text) => Number(text.slice(1))));
      }
      requestAnimationFrame(onFrame);
    };
    requestAnimationFrame(onFrame);
    return watched;
  }, pane);
  return {
    stop: () =>
      report.evaluate((watched) => {
        watched.stopped = true;
        return { frameGaps: watched.frameGaps, shown: watched.shown };
      }),
  };
}

/** Milliseconds from the next press of the pointer to the frame that shows `text` in a log. */
export async function watchOpening(page: Page, text: string): Promise<() => Promise<number>> {
  const opening = await page.evaluateHandle((wanted) => {
    const opened = new Promise<number>((resolve) => {
      const onPress = ({ timeStamp }: Event) => {
        const look = () => {
          const logs = [...document.querySelectorAll('[role="log"]')];
          if (!logs.some((log) => log.textContent?.includes(wanted))) return requestAnimationFrame(look);
          // The frame that shows it is painted after this callback; the next one comes after that.
          return requestAnimationFrame((painted) => resolve(painted - timeStamp));
        };
        requestAnimationFrame(look);
      };
      document.addEventListener('pointerdown', onPress, { once: true, capture: true });
    });
    return { opened };
  }, text);
  return () => opening.evaluate(({ opened }) => opened);
}
