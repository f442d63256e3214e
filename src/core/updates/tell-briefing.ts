import type { BrandId, ConversationId, PersonId } from '../../contract/model/ids.ts';
import type { Briefing } from '../../contract/workstation/updates.ts';
import type { BrandCaches } from '../brands/brand-caches.ts';
import type { ConversationStore } from '../conversations/conversation-store.ts';
import type { Clock } from '../kernel/clock.ts';
import { createPriceFormat } from '../lookup/price-text.ts';
import { briefingOf } from './briefing.ts';
import type { ServedBrands } from './served-brands.ts';
import type { UpdateBook } from './update-book.ts';

export interface TellBriefingParts {
  readonly conversations: ConversationStore;
  readonly brands: Pick<BrandCaches, 'read'>;
  readonly book: Pick<UpdateBook, 'ofBrand'>;
  readonly servedBrands: ServedBrands;
  readonly personId: PersonId;
  readonly clock: Pick<Clock, 'now'>;
}

/** Answers what the agent should know before serving a brand again, when they open a conversation of their own. */
export function createTellBriefing(parts: TellBriefingParts) {
  const { conversations, brands, book, servedBrands, personId, clock } = parts;
  const format = createPriceFormat();
  return (conversationId: ConversationId): Briefing | null => {
    const conversation = conversations.find(conversationId)?.conversation;
    if (conversation?.holder?.personId !== personId || conversation.status === 'resolved') return null;
    const { brandId }: { brandId: BrandId } = conversation;
    const untold = servedBrands.untold(brandId);
    if (!untold) return null;
    const question = {
      since: untold.since,
      now: clock.now(),
      updates: book.ofBrand(brandId).map(({ update }) => update),
      format,
    };
    const briefing = brands.read(brandId, (store, cached) => briefingOf(store, cached, question));
    return briefing.ok ? briefing.value : null;
  };
}
