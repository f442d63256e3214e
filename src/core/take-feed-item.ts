import type { FeedItem } from '../contract/central/feed.ts';
import type { Alerts } from './alerts/alerts.ts';
import type { BrandCaches } from './brands/brand-caches.ts';
import type { composeOwnership } from './compose-ownership.ts';
import type { composeUpdates } from './compose-updates.ts';
import type { ConversationReader } from './conversations/conversation-reader.ts';
import type { ConversationWatchers } from './conversations/watch-conversation.ts';
import type { Clock } from './kernel/clock.ts';

/** How long a customer's typing is shown after its sign; counted here, since the clocks need not agree. */
const TYPING_SHOWN_MS = 5_000;

export interface FeedItemParts {
  readonly brands: Pick<BrandCaches, 'packChanged' | 'leaseRenewed'>;
  readonly reader: Pick<ConversationReader, 'find'>;
  readonly watchers: Pick<ConversationWatchers, 'customerTypes'>;
  readonly updates: Pick<ReturnType<typeof composeUpdates>, 'followUp'>;
  readonly clock: Pick<Clock, 'now'>;
  /** Of parts that need the connection themselves, and so are made after what takes its items. */
  readonly later: () => {
    readonly alerts: Pick<Alerts, 'remind' | 'handedBack'>;
    readonly ownership: Pick<
      ReturnType<typeof composeOwnership>,
      'heardLooking' | 'heardPresence' | 'heardHandBacks'
    >;
  };
}

/** Gives what the feed says, beside the rows that are kept of it, to whom it concerns. */
export function createFeedItemTaker({ brands, reader, watchers, updates, clock, later }: FeedItemParts) {
  return (item: FeedItem): void => {
    switch (item.type) {
      case 'change':
        if (item.change.type === 'pack') brands.packChanged(item.brandId, item.change.packVersion);
        return;
      case 'heartbeat':
        for (const { brandId, lease } of item.leases) brands.leaseRenewed(brandId, lease);
        return;
      case 'typing':
        if (reader.find(item.conversationId)?.conversation.brandId === item.brandId)
          watchers.customerTypes(item.conversationId, clock.now() + TYPING_SHOWN_MS);
        return;
      case 'reminder':
        return later().alerts.remind(item.updateId, item.revision);
      case 'followUp':
        return updates.followUp(item);
      case 'looking':
        return later().ownership.heardLooking(item.looking);
      case 'presence':
        return later().ownership.heardPresence(item.presence);
      case 'handedBack':
        later().alerts.handedBack(item.conversations);
        return later().ownership.heardHandBacks(item.conversations);
      case 'caughtUp':
        return;
      default:
        item satisfies never;
    }
  };
}
