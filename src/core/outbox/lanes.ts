import type { ExitKind } from '../../contract/model/conversation-life.ts';
import { type ConversationId, EventId } from '../../contract/model/ids.ts';
import type { Delivery } from '../../contract/model/message.ts';
import type { EpochMs } from '../../contract/model/time.ts';
import type { EventPayload } from '../../contract/model/workstation-event.ts';
import type { DeliveryProblem } from '../../contract/workstation/conversations.ts';
import { exitOfKind } from '../../conversation-rules/leave.ts';
import { forgetRefused, type RefusedNotes } from '../beside/refused-notes.ts';
import type { ConversationStore } from '../conversations/conversation-store.ts';
import type { ExitMemory } from '../conversations/exit-memory.ts';
import type { MessageStore, StoredMessage } from '../conversations/message-store.ts';
import type { ChangeRecorder } from '../conversations/recorded-writes.ts';
import type { Clock } from '../kernel/clock.ts';
import { payloadOfEvent, tellsCustomer } from './event-effect.ts';
import { hasMessage, isForColleagues } from './event-kinds.ts';
import { HOLD_MS } from './holds.ts';
import type { OutboxEvent, OutboxStore } from './outbox-store.ts';
import type { PutBack } from './put-back.ts';

/** What an agent did, as it waits in its lane, and when. */
export interface WaitingEvent {
  readonly payload: EventPayload;
  readonly at: EpochMs;
}

/** What of a conversation is decided here and not confirmed yet. */
export interface LaneState {
  /** The exit in the lane, which is always its last event but for what is for colleagues. */
  readonly leaving: { readonly eventId: EventId; readonly kind: ExitKind } | null;
  /** Everything but exits, in order; it is shown as if it were there already. */
  readonly waits: readonly WaitingEvent[];
  /** An answer to the customer is on its way. */
  readonly answers: boolean;
}

/**
 * A conversation's events travel in a lane: in order, and nothing for the customer past a message that waits for the
 * agent. All functions belong within the transaction of whoever calls them.
 */
export interface Lanes {
  /** Births an event and puts it at the end of its lane; `held`: it can be taken back for a moment. */
  readonly enqueue: (
    record: ChangeRecorder,
    conversationId: ConversationId,
    payload: EventPayload,
    held?: boolean,
  ) => EventId;
  readonly enqueueMessage: (record: ChangeRecorder, message: StoredMessage, held?: boolean) => EventId;
  /** Whether something in the lane waits for the agent. */
  readonly isHeldUp: (conversationId: ConversationId) => boolean;
  readonly state: (conversationId: ConversationId) => LaneState;
  /**
   * Takes an event out for the agent to decide, and with it what was written to the customer after it and has not been
   * tried. An exit is withdrawn instead: it was decided on other facts. The agent is told until they act again. What was
   * noted beside is put back: a form into its draft.
   */
  readonly park: (record: ChangeRecorder, event: OutboxEvent, problem: DeliveryProblem) => void;
  /** Lets those go that only waited for an earlier one, once none of these is left. */
  readonly goOn: (record: ChangeRecorder, conversationId: ConversationId) => void;
}

export interface LaneParts {
  readonly conversations: ConversationStore;
  readonly messages: MessageStore;
  readonly outbox: OutboxStore;
  readonly exits: ExitMemory;
  readonly refusedNotes: RefusedNotes;
  readonly putBack: PutBack;
  readonly clock: Clock;
  readonly newId: () => string;
}

export function createLanes(parts: LaneParts): Lanes {
  const { conversations, messages, outbox, exits, refusedNotes, putBack, clock, newId } = parts;
  const enqueue: Lanes['enqueue'] = (record, conversationId, payload, held = false) => {
    const eventId = EventId.parse(newId());
    const seenSeq = conversations.find(conversationId)?.haveSeq ?? 0;
    const clientWall = clock.now();
    const heldUntil = held ? clientWall + HOLD_MS : null;
    outbox.append({ eventId, conversationId, payload, clientWall, seenSeq, heldUntil });
    if (!isForColleagues(payload.kind)) exits.setWithdrawn(conversationId, null);
    forgetRefused(refusedNotes, conversationId, payload);
    record.row(conversationId);
    return eventId;
  };

  const enqueueMessage: Lanes['enqueueMessage'] = (record, message, held) =>
    enqueue(record, message.conversationId, payloadOf(message), held);

  const takeOut = (record: ChangeRecorder, event: OutboxEvent, problem: DeliveryProblem) => {
    const { eventId, conversationId, messageId } = event;
    outbox.remove(eventId);
    record.row(conversationId);
    const exit = exitOfKind(event.kind);
    if (exit) exits.setWithdrawn(conversationId, { kind: exit, problem });
    putBack(record, event, problem);
    if (!hasMessage(event.kind)) return;
    messages.setDelivery(messageId, deliveryAfter(problem), problem);
    messages.setSeenSeq(messageId, event.seenSeq);
    record.message(conversationId, messageId);
  };

  return {
    enqueue,
    enqueueMessage,
    isHeldUp: (conversationId) => messages.undecided(conversationId).length > 0,
    state: (conversationId) => {
      const lane = outbox.ofConversation(conversationId);
      const leaving = lane.flatMap(({ eventId, kind }) => {
        const exit = exitOfKind(kind);
        return exit ? { eventId, kind: exit } : [];
      });
      const waits = lane.flatMap((event) => {
        const payload = exitOfKind(event.kind) === null ? payloadOfEvent(event) : null;
        return payload ? { payload, at: event.clientWall } : [];
      });
      return {
        leaving: leaving[0] ?? null,
        waits,
        answers: waits.some(({ payload }) => tellsCustomer(payload)),
      };
    },
    park: (record, event, problem) => {
      const lane = outbox.ofConversation(event.conversationId);
      const later = lane.slice(lane.findIndex(({ eventId }) => eventId === event.eventId) + 1);
      takeOut(record, event, problem);
      if (!hasMessage(event.kind)) return;
      for (const follower of later) {
        const goesOn = follower.tried || isForColleagues(follower.kind);
        if (!goesOn) takeOut(record, follower, 'earlierMessageParked');
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

function payloadOf({
  messageId,
  kind,
  text,
  origin,
  references = [],
  files = [],
}: StoredMessage): EventPayload {
  if (kind === 'note') return { kind: 'noteWritten', messageId, text };
  const inserted = references.length > 0 ? { references: [...references] } : {};
  const sent = files.length > 0 ? { files } : {};
  return { kind: 'messageWritten', messageId, text, origin: origin ?? 'composed', ...inserted, ...sent };
}

/** `refused` is the central service's last word on these bytes; everything else may go after all. */
function deliveryAfter(problem: DeliveryProblem): Delivery {
  return problem === 'refused' ? 'failed' : 'parked';
}
