import type { Brand, BrandQueue, Reason } from '../../contract/model/brand.ts';

/** What of a brand's handling the pane shows. The central service's defaults for the rest say nothing to an agent. */
export interface ShownHandling {
  readonly queues: readonly BrandQueue[];
  readonly escalationReasons: readonly Reason[];
  readonly skipReasons: readonly Reason[];
  readonly tags: readonly string[];
  /** Where what is escalated waits; null when the brand gave that queue no name. */
  readonly internalQueueName: string | null;
}

export function shownHandling({ handling }: Pick<Brand, 'handling'>): ShownHandling {
  const queues = handling?.queues ?? [];
  return {
    queues,
    escalationReasons: handling?.escalation?.reasons ?? [],
    skipReasons: handling?.skipReasons ?? [],
    tags: handling?.tags ?? [],
    internalQueueName: queues.find(({ team }) => team === 'internal')?.name ?? null,
  };
}
