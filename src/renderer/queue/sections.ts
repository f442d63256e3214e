import type { ConversationCard, Queue } from '../../contract/workstation/queue.ts';
import type { QueueFilters } from '../../contract/workstation/settings.ts';
import { passes } from './filters/queue-filters.ts';

export type SectionName = 'mine' | 'snoozed' | 'others' | 'closed';

export interface Section {
  readonly name: SectionName;
  readonly cards: readonly ConversationCard[];
  /** How many there are, those included that a filter hides. */
  readonly total: number;
}

/**
 * The lists below the waiting. One that is empty is left out, save `mine`, which says how it is filled, and one that
 * was asked for; one whose lines are all hidden by a filter stays, to say so.
 */
export function sectionsBelow(queue: Queue, filters: QueueFilters, seesOthers: boolean): readonly Section[] {
  const section = (name: SectionName): Section => ({
    name,
    cards: queue[name].filter((card) => passes(card, filters)),
    total: queue[name].length,
  });
  const open: readonly Section[] = showsOpen(filters)
    ? [
        section('mine'),
        ...(queue.snoozed.length > 0 ? [section('snoozed')] : []),
        ...(seesOthers && filters.whose === 'everyone' ? [section('others')] : []),
      ]
    : [];
  return filters.state === 'open' ? open : [...open, section('closed')];
}

export function showsOpen({ state }: QueueFilters): boolean {
  return state !== 'closed';
}
