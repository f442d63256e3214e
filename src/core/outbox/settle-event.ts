import type { Conversation } from '../../contract/model/conversation.ts';
import type { PersonId } from '../../contract/model/ids.ts';
import type { EpochMs } from '../../contract/model/time.ts';
import type { BrandBook } from '../conversations/brand-book.ts';
import type { ConversationStore } from '../conversations/conversation-store.ts';
import type { MessageStore } from '../conversations/message-store.ts';
import type { ChangeRecorder } from '../conversations/recorded-writes.ts';
import { afterEvent, payloadOfEvent } from './event-effect.ts';
import { hasMessage, needsHolder } from './event-kinds.ts';
import type { OutboxEvent, OutboxStore } from './outbox-store.ts';

export interface SettleParts {
  readonly conversations: ConversationStore;
  readonly messages: MessageStore;
  readonly outbox: OutboxStore;
  readonly brands: BrandBook;
  readonly personId: PersonId;
}

export interface Receipt {
  readonly seq: number;
  readonly receivedAt: EpochMs;
}

/** The central service has the event: it is no longer in the outbox, and what it did is seen here. */
export function settleEvent(
  parts: SettleParts,
  record: ChangeRecorder,
  event: OutboxEvent,
  receipt: Receipt,
): void {
  const { conversations, messages, outbox } = parts;
  const { conversationId, messageId, eventId } = event;
  outbox.remove(eventId);
  record.row(conversationId);
  const known = conversations.find(conversationId);
  if (!known) return;
  takeEffect(parts, known.conversation, event, receipt);
  if (!hasMessage(event.kind)) return;
  record.message(conversationId, messageId);
  // Its echo in the feed may have come first.
  if (messages.find(messageId)?.seq !== null) return;
  if (messages.hasSeq(conversationId, receipt.seq)) {
    messages.setDelivery(messageId, 'sent', null);
    return;
  }
  messages.confirm(messageId, receipt);
  const haveSeq = messages.contiguousFrom(conversationId, known.haveSeq);
  if (haveSeq > known.haveSeq) conversations.setHaveSeq(conversationId, haveSeq);
}

/**
 * Between the answer and the feed the conversation must not look as if it were still mine, nor lose what was noted. What
 * the feed brought first is never overwritten: the conversation may have gone on since. Its `lastSeq` goes along, so
 * that what the feed still brings from before the event does not undo it.
 */
function takeEffect(
  { conversations, brands, personId }: SettleParts,
  conversation: Conversation,
  event: OutboxEvent,
  { seq, receivedAt }: Receipt,
): void {
  const { conversationId, brandId, holder, lastSeq } = conversation;
  if (lastSeq >= seq) return;
  const payload = payloadOfEvent(event);
  const brand = brands.brand(brandId);
  if (!payload || !brand || (!holder && needsHolder(event.kind))) return;
  const person = holder ?? { personId, name: '' };
  const after = afterEvent(payload, conversation, { brand, person, at: receivedAt });
  if (after === conversation) return;
  conversations.upsert({ ...after, lastSeq: seq });
  if (payload.kind === 'skipped') conversations.setSkipped(conversationId, true);
}
