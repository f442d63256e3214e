import type { ConversationId, EventId } from '../../contract/model/ids.ts';
import type { EpochMs } from '../../contract/model/time.ts';
import type { EventAnswer } from '../../contract/model/workstation-event.ts';
import { EventPayload, type RejectionCode } from '../../contract/model/workstation-event.ts';
import type { DeliveryProblem } from '../../contract/workstation/conversations.ts';
import type { ConversationStore } from '../conversations/conversation-store.ts';
import type { MessageStore } from '../conversations/message-store.ts';
import type { ChangeRecorder } from '../conversations/recorded-writes.ts';
import type { Log } from '../kernel/log.ts';
import type { Lanes } from './lanes.ts';
import type { OutboxEvent, OutboxStore } from './outbox-store.ts';

export interface AnswerParts {
  readonly conversations: ConversationStore;
  readonly messages: MessageStore;
  readonly outbox: OutboxStore;
  readonly lanes: Lanes;
  readonly log: Log;
}

/**
 * Does what the answers to a batch say, each for itself; an event without an answer stays as it is, tried and
 * unconfirmed. Returns how many events were settled, so that a service that answers without ever settling
 * anything does not keep us busy.
 */
export function applyAnswers(
  parts: AnswerParts,
  record: ChangeRecorder,
  batch: readonly OutboxEvent[],
  answers: readonly EventAnswer[],
): number {
  const answersById = new Map<EventId, EventAnswer>(answers.map((answer) => [answer.eventId, answer]));
  const resumeAt = new Map<ConversationId, number>();
  let settled = 0;
  for (const event of batch) {
    const answer = answersById.get(event.eventId);
    if (!answer) {
      showUnconfirmed(parts, record, event);
      continue;
    }
    switch (answer.result) {
      case 'accepted':
      case 'duplicate':
        settled += 1;
        confirm(parts, record, event, { seq: answer.messageSeq, receivedAt: answer.receivedAt });
        break;
      case 'rejected':
        settled += 1;
        parts.log('warn', 'eventRejected', { eventId: event.eventId, code: answer.code });
        parts.lanes.park(record, event, problemOf(answer.code));
        break;
      case 'conflict':
        settled += 1;
        parts.log('error', 'eventConflict', { eventId: event.eventId, conversationId: event.conversationId });
        parts.lanes.park(record, event, 'conflict');
        // These seqs are taken by what another copy of this database sent. The lane begins anew beside them.
        parts.outbox.startNewEpoch(event.conversationId);
        break;
      case 'gap':
        showUnconfirmed(parts, record, event);
        resumeAt.set(
          event.conversationId,
          Math.min(answer.expectSeq, resumeAt.get(event.conversationId) ?? answer.expectSeq),
        );
        break;
      default:
        answer satisfies never;
    }
  }
  for (const [conversationId, seq] of resumeAt) resumeLane(parts, conversationId, seq);
  return settled;
}

function confirm(
  { conversations, messages, outbox }: AnswerParts,
  record: ChangeRecorder,
  event: OutboxEvent,
  confirmation: { readonly seq: number; readonly receivedAt: EpochMs },
): void {
  const { conversationId, messageId, eventId } = event;
  outbox.remove(eventId);
  record.row(conversationId);
  const known = conversations.find(conversationId);
  if (!known) return;
  if (event.kind === 'resolved') {
    const resolved = resolvedPayload(event.payload);
    if (!resolved) return;
    conversations.upsert({
      ...known.conversation,
      status: 'resolved',
      resolvedAt: confirmation.receivedAt,
      disposition: resolved.disposition,
    });
    return;
  }
  record.message(conversationId, messageId);
  // Its echo in the feed may have come first.
  if (messages.find(messageId)?.seq !== null) return;
  if (messages.hasSeq(conversationId, confirmation.seq)) {
    messages.setDelivery(messageId, 'sent', null);
    return;
  }
  messages.confirm(messageId, confirmation);
  const haveSeq = messages.contiguousFrom(conversationId, known.haveSeq);
  if (haveSeq > known.haveSeq) conversations.setHaveSeq(conversationId, haveSeq);
}

function resolvedPayload(payload: string): { disposition: string } | null {
  const parsed = EventPayload.safeParse(JSON.parse(payload));
  return parsed.success && parsed.data.kind === 'resolved' ? parsed.data : null;
}

function showUnconfirmed({ messages }: AnswerParts, record: ChangeRecorder, event: OutboxEvent): void {
  if (event.kind === 'resolved' || messages.find(event.messageId)?.delivery !== 'sending') return;
  messages.setDelivery(event.messageId, 'unconfirmed', null);
  record.message(event.conversationId, event.messageId);
}

/**
 * The next round sends from the lane's oldest event anyway. Only when that is past what is expected, because an
 * event in between was never taken in, do the events move up.
 */
function resumeLane({ outbox, log }: AnswerParts, conversationId: ConversationId, expectSeq: number): void {
  const oldest = outbox.ofConversation(conversationId).find(({ place }) => place !== null)?.place;
  if (oldest && oldest.seq <= expectSeq) return;
  log('warn', 'laneRenumbered', { conversationId, expectSeq, had: oldest?.seq ?? null });
  outbox.renumber(conversationId, expectSeq);
}

function problemOf(code: RejectionCode): DeliveryProblem {
  switch (code) {
    case 'notHolder':
    case 'conversationResolved':
      return code;
    case 'unknownConversation':
    case 'forbiddenBrand':
    case 'invalidPayload':
      return 'refused';
    default:
      return code satisfies never;
  }
}
