import type { BroadcastId, ConversationId } from '../../contract/model/ids.ts';
import type { UpdatesState, UpdateView } from '../../contract/workstation/updates.ts';

const none: readonly UpdateView[] = [];

/** One revision of one update; what was seen or acknowledged is so of it alone. */
export function revisionKey({ update }: UpdateView): string {
  return `${update.updateId}/${update.revision}`;
}

/** The update waits for the agent's acknowledgement. */
export function asksFor({ update, state, inForce }: UpdateView): boolean {
  return (
    inForce === 'current' && state !== 'acknowledged' && (update.acknowledge || update.level === 'urgent')
  );
}

/** Important ones of a brand that are to be seen in its panes: until acknowledged where that is asked, else until read. */
export function importantOf(known: UpdatesState | null, brandId: string): readonly UpdateView[] {
  return (
    known?.recent.filter((view) => {
      const { update, inForce, unread } = view;
      if (update.brandId !== brandId || update.level !== 'important' || inForce !== 'current') return false;
      return update.acknowledge ? asksFor(view) : unread;
    }) ?? none
  );
}

/** What locks the composer of a conversation; empty when nothing does. */
export function locksOf(known: UpdatesState | null, conversationId: ConversationId): readonly UpdateView[] {
  const lock = known?.locked.find((one) => one.conversationId === conversationId);
  if (!known || !lock) return none;
  return [...known.cover, ...known.recent].filter(
    ({ update }, index, all) =>
      lock.updateIds.includes(update.updateId) &&
      all.findIndex((other) => other.update.updateId === update.updateId) === index,
  );
}

export function isLocked(known: UpdatesState | null, conversationId: ConversationId): boolean {
  return known?.locked.some((one) => one.conversationId === conversationId) ?? false;
}

export interface UpdateCounts {
  readonly unread: number;
  /** Those that wait for an acknowledgement. */
  readonly asking: number;
  readonly urgent: boolean;
}

/** Of one brand, or of all together. */
export function countsOf(known: UpdatesState | null, brandId?: string): UpdateCounts {
  const views =
    known?.recent.filter(({ update }) => brandId === undefined || update.brandId === brandId) ?? none;
  const asking = views.filter(asksFor);
  return {
    unread: views.filter(({ unread }) => unread).length,
    asking: asking.length,
    urgent: asking.some(({ update }) => update.level === 'urgent'),
  };
}

/** Updates that were written at once. */
export interface BroadcastGroup {
  readonly broadcastId: BroadcastId;
  readonly views: readonly UpdateView[];
}

/** In the order in which each broadcast is first met. */
export function groupByBroadcast(views: readonly UpdateView[]): readonly BroadcastGroup[] {
  const groups = Map.groupBy(views, ({ update }) => update.broadcastId);
  return [...groups].map(([broadcastId, ofOne]) => ({ broadcastId, views: ofOne }));
}

/** Those of a group that say the same, so that it is read once. */
export function groupByText(views: readonly UpdateView[]): readonly (readonly UpdateView[])[] {
  return [...Map.groupBy(views, ({ update }) => JSON.stringify([update.text, update.previousText])).values()];
}
