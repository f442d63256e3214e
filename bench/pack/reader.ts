import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import { BrandId } from '../../src/contract/model/ids.ts';
import type { BrandCaches } from '../../src/core/brands/brand-caches.ts';
import type { Figure } from '../figures.ts';
import { summarise } from '../measure.ts';

/** Keeps looking things up, as somebody who never stops typing, and notes what each look-up took. */
export function startReading(caches: BrandCaches, brandId: string, texts: readonly string[]) {
  const id = BrandId.parse(brandId);
  const times: number[] = [];
  let longestTurn = 0;
  let cpu = threadCpu();
  const delay = monitorEventLoopDelay({ resolution: 1 });
  let reading = true;
  const read = (text: string) => {
    const begun = performance.now();
    caches.read(id, ({ finder }) => finder.prices({ text, limit: 10, filter: null, synonyms: [] }));
    times.push(performance.now() - begun);
  };
  delay.enable();
  const done = (async () => {
    for (let turn = 0; reading; turn += 1) {
      read(texts[turn % texts.length] ?? '');
      await wait(1);
      const now = threadCpu();
      longestTurn = Math.max(longestTurn, now - cpu);
      cpu = now;
    }
  })();
  return {
    /** Ends the reading and says what it was like. */
    stop: async (): Promise<Figure[]> => {
      reading = false;
      await done;
      delay.disable();
      const { p50, p99, max, count } = summarise(times);
      return [
        { what: 'look-ups meanwhile', value: count, unit: '' },
        { what: 'a look-up meanwhile, p50', value: p50, unit: 'ms' },
        { what: 'a look-up meanwhile, p99', value: p99, unit: 'ms' },
        { what: 'a look-up meanwhile, longest', value: max, unit: 'ms' },
        { what: 'event loop held up, p99', value: delay.percentile(99) / 1e6, unit: 'ms' },
        { what: 'event loop held up, longest', value: delay.max / 1e6, unit: 'ms' },
        // What others on a busy machine take away is not in this one.
        {
          what: 'longest work of the core’s thread between two look-ups',
          value: longestTurn,
          unit: 'ms of CPU',
        },
      ];
    },
  };
}

function threadCpu(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}
