import type { UrgentUpdate } from '../../contract/model/urgent-update.ts';
import { holds, type Reading } from '../../update-rules/facts-on-rows.ts';
import { isInForce } from '../../update-rules/in-force.ts';

/** Which facts hold now, as a text to compare: rows of the brand read otherwise once it differs. */
export function heldFacts(updates: readonly UrgentUpdate[], reading: Reading): string {
  return updates
    .filter((update) => isInForce(update, reading.now))
    .flatMap(({ updateId, revision, facts }) =>
      facts.flatMap((fact, place) => (holds(fact, reading) ? [`${updateId} ${revision} ${place}`] : [])),
    )
    .join('\n');
}
