import type { ConversationId, EventId } from '../../contract/model/ids.ts';
import type { EventAnswer, RejectionCode } from '../../contract/model/workstation-event.ts';
import type { DeliveryProblem } from '../../contract/workstation/conversations.ts';
import type { ChangeRecorder } from '../conversations/recorded-writes.ts';
import type { Log } from '../kernel/log.ts';
import type { Lanes } from './lanes.ts';
import type { OutboxEvent } from './outbox-store.ts';
import { type SettleParts, settleEvent } from './settle-event.ts';

export interface AnswerParts extends SettleParts {
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
        settleEvent(parts, record, event, { seq: answer.messageSeq, receivedAt: answer.receivedAt });
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

function showUnconfirmed({ messages }: AnswerParts, record: ChangeRecorder, event: OutboxEvent): void {
  if (messages.find(event.messageId)?.delivery !== 'sending') return;
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
    case 'notAllowed':
    case 'unknownConversation':
    case 'forbiddenBrand':
    case 'invalidPayload':
      return 'refused';
    default:
      return code satisfies never;
  }
}
