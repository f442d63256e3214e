import type { BrandId } from '../../contract/model/ids.ts';
import { createBackground } from '../kernel/background.ts';
import type { Clock } from '../kernel/clock.ts';
import { createCoalescer } from '../kernel/coalescer.ts';
import type { Log } from '../kernel/log.ts';
import { createOneAtATime } from '../kernel/one-at-a-time.ts';

export interface AnswersToCorrectParts {
  readonly isConnected: () => boolean;
  /** How many answers of a brand wait for a correction; null when nobody could say. */
  readonly ask: (brandId: BrandId) => Promise<number | null>;
  readonly clock: Clock;
  readonly log: Log;
  readonly onChange: () => void;
}

/** A broadcast of ten brands is asked about once. */
const GATHER_MS = 250;

/** Keeps count of answers that tell what was superseded since, as the central service last said. */
export function createAnswersToCorrect(parts: AnswersToCorrectParts) {
  const { isConnected, ask, clock, onChange } = parts;
  const inBackground = createBackground(parts.log);
  const inTurn = createOneAtATime();
  const counts = new Map<BrandId, number>();
  const stale = new Set<BrandId>();

  const askAll = async () => {
    for (const brandId of [...stale]) {
      if (!isConnected()) return;
      stale.delete(brandId);
      const count = await ask(brandId);
      if (count === null) stale.add(brandId);
      else if ((counts.get(brandId) ?? 0) !== count) {
        counts.set(brandId, count);
        onChange();
      }
    }
  };
  const soon = createCoalescer(clock, GATHER_MS, () => inBackground('answersToCorrect', inTurn(askAll)));

  return {
    count: () => [...counts.values()].reduce((total, count) => total + count, 0),
    /** It may be another number by now. Without a connection it is asked for once there is one. */
    look: (brandIds: Iterable<BrandId>) => {
      for (const brandId of brandIds) stale.add(brandId);
      if (stale.size > 0 && isConnected()) soon.request();
    },
    forget: (kept: (brandId: BrandId) => boolean) => {
      for (const brandId of [...counts.keys(), ...stale]) {
        if (kept(brandId)) continue;
        counts.delete(brandId);
        stale.delete(brandId);
      }
    },
    close: soon.close,
  };
}
