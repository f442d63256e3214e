import { type ConversationId, EventId } from '../../contract/model/ids.ts';
import type { Delivery } from '../../contract/model/message.ts';
import type { EventPayload } from '../../contract/model/workstation-event.ts';
import type { DeliveryProblem } from '../../contract/workstation/conversations.ts';
import type { ConversationStore } from '../conversations/conversation-store.ts';
import type { MessageStore, StoredMessage } from '../conversations/message-store.ts';
import type { ChangeRecorder } from '../conversations/recorded-writes.ts';
import type { Clock } from '../kernel/clock.ts';
import type { OutboxEvent, OutboxStore } from './outbox-store.ts';

/**
 * A conversation's events travel in a lane: in order, and none past one that waits for the agent. All functions
 * belong within the transaction of whoever calls them.
 */
export interface Lanes {
  /** Births an event and puts it at the end of its lane. */
  readonly enqueue: (
    record: ChangeRecorder,
    conversationId: ConversationId,
    payload: EventPayload,
  ) => EventId;
  readonly enqueueMessage: (record: ChangeRecorder, message: StoredMessage) => EventId;
  /** Whether something in the lane waits for the agent. */
  readonly isHeldUp: (conversationId: ConversationId) => boolean;
  readonly isResolving: (conversationId: ConversationId) => boolean;
  /**
   * Takes an event out for the agent to decide, and with it what was written after it and has not been tried. A
   * resolve is withdrawn instead: it was decided on other facts.
   */
  readonly park: (record: ChangeRecorder, event: OutboxEvent, problem: DeliveryProblem) => void;
  /** Lets those go that only waited for an earlier one, once none of these is left. */
  readonly goOn: (record: ChangeRecorder, conversationId: ConversationId) => void;
}

export interface LaneParts {
  readonly conversations: ConversationStore;
  readonly messages: MessageStore;
  readonly outbox: OutboxStore;
  readonly clock: Clock;
  readonly newId: () => string;
}

export function createLanes({ conversations, messages, outbox, clock, newId }: LaneParts): Lanes {
  const enqueue: Lanes['enqueue'] = (record, conversationId, payload) => {
    const eventId = EventId.parse(newId());
    const seenSeq = conversations.find(conversationId)?.haveSeq ?? 0;
    outbox.append({ eventId, conversationId, payload, clientWall: clock.now(), seenSeq });
    record.row(conversationId);
    return eventId;
  };

  const enqueueMessage: Lanes['enqueueMessage'] = (record, message) =>
    enqueue(record, message.conversationId, payloadOf(message));

  const takeOut = (record: ChangeRecorder, event: OutboxEvent, problem: DeliveryProblem) => {
    outbox.remove(event.eventId);
    record.row(event.conversationId);
    if (event.kind === 'resolved') return;
    messages.setDelivery(event.messageId, deliveryAfter(problem), problem);
    record.message(event.conversationId, event.messageId);
  };

  return {
    enqueue,
    enqueueMessage,
    isHeldUp: (conversationId) => messages.undecided(conversationId).length > 0,
    isResolving: (conversationId) =>
      outbox.ofConversation(conversationId).some((event) => event.kind === 'resolved'),
    park: (record, event, problem) => {
      const lane = outbox.ofConversation(event.conversationId);
      const later = lane.slice(lane.findIndex(({ eventId }) => eventId === event.eventId) + 1);
      takeOut(record, event, problem);
      for (const follower of later) {
        if (!follower.tried) takeOut(record, follower, 'earlierMessageParked');
      }
    },
    goOn: (record, conversationId) => {
      const undecided = messages.undecided(conversationId);
      if (undecided.some(({ problem }) => problem !== 'earlierMessageParked')) return;
      for (const message of undecided) {
        messages.setDelivery(message.messageId, 'queued', null);
        record.message(conversationId, message.messageId);
        enqueueMessage(record, message);
      }
    },
  };
}

function payloadOf({ messageId, kind, text, origin, references = [] }: StoredMessage): EventPayload {
  if (kind === 'note') return { kind: 'noteWritten', messageId, text };
  const inserted = references.length > 0 ? { references: [...references] } : {};
  return { kind: 'messageWritten', messageId, text, origin: origin ?? 'composed', ...inserted };
}

/** `refused` is the central service's last word on these bytes; everything else may go after all. */
function deliveryAfter(problem: DeliveryProblem): Delivery {
  return problem === 'refused' ? 'failed' : 'parked';
}
