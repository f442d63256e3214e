import type { ConversationCard, Queue } from '../../../contract/workstation/queue.ts';
import type { QueueFilters } from '../../../contract/workstation/settings.ts';

/** The filters that keep lines from the lists; `state` and `whose` choose among the lists. */
export type LineFilter = 'brandId' | 'kind' | 'tag' | 'queue';

const lineFilters: readonly LineFilter[] = ['queue', 'brandId', 'kind', 'tag'];

export const noLineFilters = {
  brandId: null,
  kind: null,
  tag: null,
  queue: null,
} satisfies Partial<QueueFilters>;

/** Without those for a brand or queue that is no longer the agent's, which would hide everything for no reason. */
export function filtersInForce(
  filters: QueueFilters,
  brandIds: readonly string[],
  queues: Queue['queues'],
): QueueFilters {
  const { brandId, queue } = filters;
  return {
    ...filters,
    brandId: brandId !== null && brandIds.includes(brandId) ? brandId : null,
    queue: queue !== null && queues.some((one) => isOfQueue(one, queue)) ? queue : null,
  };
}

function isOfQueue(one: Queue['queues'][number], wanted: NonNullable<QueueFilters['queue']>): boolean {
  return one.brandId === wanted.brandId && one.queue.queueId === wanted.queueId;
}

export function lineFiltersSet(filters: QueueFilters): readonly LineFilter[] {
  return lineFilters.filter((name) => filters[name] !== null);
}

export function passes(card: ConversationCard, { brandId, kind, tag, queue }: QueueFilters): boolean {
  if (brandId !== null && card.brandId !== brandId) return false;
  if (kind !== null && card.kind !== kind) return false;
  if (tag !== null && !card.tags.includes(tag)) return false;
  return queue === null || (card.brandId === queue.brandId && card.queueId === queue.queueId);
}

/** Tags that some line has, and the one that is filtered by, so that it can be taken out again. */
export function tagsOf(queue: Queue, filters: QueueFilters): readonly string[] {
  const { waiting, mine, snoozed, others, closed } = queue;
  const tags = new Set([waiting, mine, snoozed, others, closed].flat().flatMap((card) => card.tags));
  if (filters.tag !== null) tags.add(filters.tag);
  return [...tags].sort((a, b) => a.localeCompare(b));
}
