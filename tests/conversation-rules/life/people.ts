import { PersonId } from '../../../src/contract/model/ids.ts';
import type { Leaver } from '../../../src/conversation-rules/leave.ts';

export type Who = 'newcomer' | 'experienced' | 'lead';

/** Two agents and a team lead. */
export const everybody: readonly Who[] = ['newcomer', 'experienced', 'lead'];

export const capacityOf: Readonly<Record<Who, number>> = { newcomer: 1, experienced: 2, lead: 2 };

export function personOf(who: Who): Leaver {
  const personId = PersonId.parse(`00000000-0000-4000-8000-00000000000${everybody.indexOf(who)}`);
  return { personId, name: who };
}
