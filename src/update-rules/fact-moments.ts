import type { EpochMs } from '../contract/model/time.ts';
import type { UrgentUpdate } from '../contract/model/urgent-update.ts';
import { isInForce } from './in-force.ts';

/** The next moment after `now` at which a fact begins or ends, or an update expires; null when nothing is to come. */
export function nextMoment(updates: readonly UrgentUpdate[], now: EpochMs): EpochMs | null {
  const moments = updates
    .filter((update) => isInForce(update, now))
    .flatMap((update) => [update.expiresAt, ...update.facts.map(momentOf)])
    .filter((moment) => moment !== null)
    .filter((moment) => moment > now);
  return moments.length === 0 ? null : Math.min(...moments);
}

function momentOf(fact: UrgentUpdate['facts'][number]): EpochMs | null {
  switch (fact.type) {
    case 'priceChanged':
      return fact.at;
    case 'itemUnavailable':
      return fact.until;
    case 'textReplaced':
      return null;
    default:
      return fact satisfies never;
  }
}
