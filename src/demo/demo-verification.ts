import type { Article, CannedResponse } from '../contract/model/brand-pack.ts';
import type { EpochMs } from '../contract/model/time.ts';

const DAY_MS = 24 * 60 * 60_000;
/** One text in so many was confirmed too long ago, so that a lead has something to do. */
const NEGLECTED_EACH = 13;

interface Confirmed {
  readonly verifiedAt: EpochMs;
  readonly owner: string;
}

/** The demo begins whenever somebody starts it: most of its texts were confirmed within the month before. */
export function confirmedBefore(now: EpochMs, owner: string) {
  const confirmed = (number: number): Confirmed => {
    const neglected = number % NEGLECTED_EACH === NEGLECTED_EACH - 1;
    const days = neglected ? 33 + (number % 40) : 1 + ((number * 7) % 26);
    return { verifiedAt: now - days * DAY_MS, owner };
  };
  return {
    article: (article: Article, number: number): Article => ({ ...article, ...confirmed(number) }),
    response: (response: CannedResponse, number: number): CannedResponse => ({
      ...response,
      ...confirmed(number + 5),
    }),
  };
}
