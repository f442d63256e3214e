import type * as z from 'zod';
import {
  type BrandId,
  type ConversationId,
  type EventId,
  MessageId,
  type PersonId,
} from '../../contract/model/ids.ts';
import type { Exit } from '../../contract/workstation/conversations.ts';
import { type LeaveProblem, type LeavingEvent, leaveProblem } from '../../conversation-rules/leave.ts';
import { DiskFullError } from '../kernel/disk-full.ts';
import { type Failed, failed, type Outcome, succeeded } from '../kernel/outcome.ts';
import type { Lanes } from '../outbox/lanes.ts';
import type { BrandBook } from './brand-book.ts';
import type { ConversationStore } from './conversation-store.ts';
import type { RecordedWrite } from './recorded-writes.ts';
import { behindLane, whyNotToWrite } from './views.ts';

export interface LeaveInput {
  readonly brandId: BrandId;
  readonly conversationId: ConversationId;
  readonly exit: z.infer<typeof Exit>;
}

type LeaveFailure =
  | 'brandMismatch'
  | 'unknownConversation'
  | 'notMine'
  | 'resolved'
  | 'messagesParked'
  | 'notAllowed'
  | 'fieldMissing'
  | 'diskFull';
export type LeaveConversation = (input: LeaveInput) => Outcome<{ eventId: EventId }, LeaveFailure>;

export interface LeaveParts {
  readonly conversations: ConversationStore;
  readonly lanes: Lanes;
  readonly brands: BrandBook;
  readonly personId: PersonId;
  readonly write: RecordedWrite;
  readonly newId: () => string;
}

/**
 * Puts an exit into the lane behind the messages, held, so it works without a network too. It is judged here by the
 * rules of the central service, which judges it again when it arrives.
 */
export function createLeaveConversation(parts: LeaveParts): LeaveConversation {
  const { conversations, lanes, brands, personId, write, newId } = parts;
  return ({ brandId, conversationId, exit }) => {
    const known = conversations.find(conversationId);
    if (!known) return failed('unknownConversation');
    if (known.conversation.brandId !== brandId) return failed('brandMismatch');
    const brand = brands.brand(brandId);
    const lane = lanes.state(conversationId);
    // Asked twice: the first is under way.
    if (lane.leaving?.kind === exit.kind) return succeeded({ eventId: lane.leaving.eventId });
    const refusal = whyNotToWrite(known, { personId, brand, lane });
    if (refusal) return failed(refusal);
    const { holder } = known.conversation;
    if (!brand || !holder) return failed('unknownConversation');
    if (lanes.isHeldUp(conversationId)) return failed('messagesParked');
    const payload = exitToEvent(exit, MessageId.parse(newId()));
    const problem = leaveProblem(payload, behindLane(known.conversation, lane), brand, holder);
    if (problem) return problemToFailure(problem);
    try {
      return succeeded({ eventId: write((record) => lanes.enqueue(record, conversationId, payload, true)) });
    } catch (error) {
      if (error instanceof DiskFullError) return failed('diskFull');
      throw error;
    }
  };
}

function exitToEvent(exit: z.infer<typeof Exit>, messageId: MessageId): LeavingEvent {
  switch (exit.kind) {
    case 'resolve': {
      const { disposition, fields } = exit;
      const filled = Object.keys(fields).length > 0 ? { fields } : {};
      return { kind: 'resolved', messageId, disposition, ...filled };
    }
    case 'noResponseNeeded':
      return { kind: 'noResponseNeeded', messageId };
    case 'escalate':
      return { kind: 'escalated', messageId, reason: exit.reason, note: exit.note };
    case 'skip':
      return { kind: 'skipped', messageId, reason: exit.reason };
    case 'snooze':
      return { kind: 'snoozed', messageId, until: exit.until };
    case 'pending':
      return { kind: 'pending', messageId };
    default:
      return exit satisfies never;
  }
}

function problemToFailure(problem: LeaveProblem): Failed<LeaveFailure> {
  switch (problem.code) {
    case 'notThere':
      return failed('notAllowed', { why: problem.why });
    case 'field':
      return failed('fieldMissing', { field: problem.problem.fieldId, why: problem.problem.why });
    case 'invalid':
      // Of a list that the brand has changed since it was shown.
      return failed('notAllowed', { why: 'brandForbids', what: problem.what });
    default:
      return problem satisfies never;
  }
}
