import {
  type BrandId,
  type ConversationId,
  type EventId,
  MessageId,
  type PersonId,
} from '../../contract/model/ids.ts';
import { failed, type Outcome, succeeded } from '../kernel/outcome.ts';
import type { Lanes } from '../outbox/lanes.ts';
import type { BrandBook } from './brand-book.ts';
import type { ConversationStore } from './conversation-store.ts';
import type { RecordedWrite } from './recorded-writes.ts';
import { writingOf } from './views.ts';

export interface ResolveInput {
  readonly brandId: BrandId;
  readonly conversationId: ConversationId;
  readonly disposition: string;
}

export type ResolveConversation = (
  input: ResolveInput,
) => Outcome<
  Record<string, never>,
  'brandMismatch' | 'unknownConversation' | 'notMine' | 'resolved' | 'messagesParked'
>;

export interface ResolveParts {
  readonly conversations: ConversationStore;
  readonly lanes: Lanes;
  readonly brands: BrandBook;
  readonly personId: PersonId;
  readonly write: RecordedWrite;
  readonly newId: () => string;
  readonly onWritten: (eventId: EventId) => void;
}

/** Travels in the lane behind the messages, so it works without a network too. */
export function createResolveConversation(parts: ResolveParts): ResolveConversation {
  const { conversations, lanes, brands, personId, write, newId, onWritten } = parts;
  return ({ brandId, conversationId, disposition }) => {
    const known = conversations.find(conversationId);
    if (!known) return failed('unknownConversation');
    if (known.conversation.brandId !== brandId) return failed('brandMismatch');
    const brand = brands.brand(brandId);
    // Asked twice: the first is under way.
    if (lanes.isResolving(conversationId)) return succeeded({});
    const writing = writingOf(known, { personId, brandKnown: brand !== null, resolving: false });
    if (writing === 'brandLost' || !brand) return failed('unknownConversation');
    if (writing !== 'allowed') return failed(writing);
    if (lanes.isHeldUp(conversationId)) return failed('messagesParked');
    if (!brand.dispositions.some(({ code }) => code === disposition)) {
      throw new Error(`${brandId} has no wrap-up code ${disposition}`);
    }
    const messageId = MessageId.parse(newId());
    onWritten(
      write((record) => lanes.enqueue(record, conversationId, { kind: 'resolved', messageId, disposition })),
    );
    return succeeded({});
  };
}
