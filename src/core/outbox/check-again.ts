import type { ConversationId, EventId, PersonId } from '../../contract/model/ids.ts';
import type { DeliveryProblem } from '../../contract/workstation/conversations.ts';
import type { ConversationStore } from '../conversations/conversation-store.ts';
import type { MessageStore } from '../conversations/message-store.ts';
import type { RecordedWrite } from '../conversations/recorded-writes.ts';
import type { ReferenceJudge } from '../conversations/references.ts';
import { payloadOfEvent, tellsCustomer } from './event-effect.ts';
import { needsHolder, reliesOnSilence } from './event-kinds.ts';
import type { Lanes } from './lanes.ts';
import type { OutboxEvent, OutboxStore } from './outbox-store.ts';

export interface CheckParts {
  readonly conversations: ConversationStore;
  readonly messages: MessageStore;
  readonly outbox: OutboxStore;
  readonly lanes: Lanes;
  readonly write: RecordedWrite;
  readonly personId: PersonId;
  readonly areOutdated: ReferenceJudge;
  readonly isLocked: (conversationId: ConversationId) => boolean;
}

/**
 * Looks at what waits in a lane with the conversation as it is now: still mine, still open, nothing new from the
 * customer, no urgent update to acknowledge first, no inserted price outdated. The first event that fails is parked;
 * those before it may go. What is held, and what is behind it, has time. What was tried once goes again in any case, since it may be there already.
 */
export function checkLane(parts: CheckParts, conversationId: ConversationId): readonly EventId[] {
  const mayGo: EventId[] = [];
  for (const event of parts.outbox.ofConversation(conversationId)) {
    if (event.heldUntil !== null) break;
    const problem = event.tried ? null : problemNow(parts, event);
    if (problem) {
      parts.write((record) => parts.lanes.park(record, event, problem));
      break;
    }
    mayGo.push(event.eventId);
  }
  return mayGo;
}

function problemNow(parts: CheckParts, event: OutboxEvent): DeliveryProblem | null {
  const known = parts.conversations.find(event.conversationId);
  if (!known) return 'notHolder';
  const { status, holder } = known.conversation;
  if (!needsHolder(event.kind)) return null;
  if (status === 'resolved') return 'conversationResolved';
  if (holder?.personId !== parts.personId) return 'notHolder';
  const wroteMeanwhile = parts.messages.lastIncomingSeq(event.conversationId) > event.seenSeq;
  if (wroteMeanwhile && reliesOnSilence(event.kind)) return 'customerWroteMeanwhile';
  const payload = payloadOfEvent(event);
  if (!payload || !tellsCustomer(payload)) return null;
  if (parts.isLocked(event.conversationId)) return 'updateUnacknowledged';
  if (payload.kind !== 'messageWritten') return null;
  const references = parts.messages.find(event.messageId)?.references ?? [];
  return parts.areOutdated(known.conversation.brandId, references) ? 'referencesOutdated' : null;
}
