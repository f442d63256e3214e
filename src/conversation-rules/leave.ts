import type { Brand } from '../contract/model/brand.ts';
import type { Conversation } from '../contract/model/conversation.ts';
import type { ExitKind, WhyNoExit } from '../contract/model/conversation-life.ts';
import type { QueueId } from '../contract/model/ids.ts';
import type { EventCode, EventDetails } from '../contract/model/message.ts';
import type { EpochMs } from '../contract/model/time.ts';
import type { EventPayload } from '../contract/model/workstation-event.ts';
import { ALERT_UNANSWERED, ladderOf } from './alert-ladder.ts';
import { whyNoExit } from './exits.ts';
import { handlingOf, internalQueue } from './handling.ts';
import { type FieldProblem, wrapUpProblem } from './wrap-up.ts';

/** An exit as it travels in a conversation's lane. */
export type LeavingEvent = Extract<
  EventPayload,
  { kind: 'resolved' | 'noResponseNeeded' | 'escalated' | 'skipped' | 'snoozed' | 'pending' }
>;

/** Who leaves. */
export type Leaver = NonNullable<Conversation['holder']>;

export interface Left {
  readonly conversation: Conversation;
  /** What the transcript says of it. */
  readonly code: EventCode;
  readonly details: EventDetails;
}

/** Why somebody does not get out this way. `invalid`: it names what the brand does not have. */
export type LeaveProblem =
  | { readonly code: 'notThere'; readonly why: WhyNoExit }
  | { readonly code: 'field'; readonly problem: FieldProblem }
  | { readonly code: 'invalid'; readonly what: 'disposition' | 'reason' };

const EXIT_OF: Readonly<Record<LeavingEvent['kind'], ExitKind>> = {
  resolved: 'resolve',
  noResponseNeeded: 'noResponseNeeded',
  escalated: 'escalate',
  skipped: 'skip',
  snoozed: 'snooze',
  pending: 'pending',
};

export const exitOf = (kind: LeavingEvent['kind']): ExitKind => EXIT_OF[kind];

/** Null for an event that is no exit. */
export const exitOfKind = (kind: EventPayload['kind']): ExitKind | null =>
  isLeavingKind(kind) ? EXIT_OF[kind] : null;

export const isLeaving = (payload: EventPayload): payload is LeavingEvent => isLeavingKind(payload.kind);

const isLeavingKind = (kind: EventPayload['kind']): kind is LeavingEvent['kind'] => kind in EXIT_OF;

/** Null when the exit is there and names only what the brand has. */
export function leaveProblem(
  exit: LeavingEvent,
  conversation: Conversation,
  brand: Brand,
  person: Leaver,
): LeaveProblem | null {
  const why = whyNoExit(exitOf(exit.kind), conversation, brand, person.personId);
  if (why) return { code: 'notThere', why };
  switch (exit.kind) {
    case 'resolved': {
      const disposition = brand.dispositions.find(({ code }) => code === exit.disposition);
      if (!disposition) return { code: 'invalid', what: 'disposition' };
      const problem = wrapUpProblem(disposition, exit.fields ?? {});
      return problem && { code: 'field', problem };
    }
    case 'escalated': {
      const reasons = handlingOf(brand).escalation?.reasons ?? [];
      return reasons.some(({ code }) => code === exit.reason) ? null : { code: 'invalid', what: 'reason' };
    }
    case 'skipped': {
      const known = handlingOf(brand).skipReasons.some(({ code }) => code === exit.reason);
      const handsOn = exit.reason === ALERT_UNANSWERED && ladderOf(brand).handOnAfterSeconds !== null;
      return exit.reason === null || known || handsOn ? null : { code: 'invalid', what: 'reason' };
    }
    case 'noResponseNeeded':
    case 'snoozed':
    case 'pending':
      return null;
    default:
      return exit satisfies never;
  }
}

/** The conversation after an exit that has no problem. */
export function leave(
  exit: LeavingEvent,
  conversation: Conversation,
  brand: Brand,
  person: Leaver,
  at: EpochMs,
): Left {
  const by = { by: person.name };
  switch (exit.kind) {
    case 'resolved':
      return {
        conversation: {
          ...ended(conversation, at),
          ending: 'resolved',
          disposition: exit.disposition,
          wrapUp: exit.fields ?? {},
        },
        code: 'resolved',
        details: { ...by, reason: exit.disposition },
      };
    case 'noResponseNeeded':
      return {
        conversation: { ...ended(conversation, at), ending: 'noResponseNeeded' },
        code: 'noResponseNeeded',
        details: by,
      };
    case 'escalated': {
      const queue = internalQueue(brand);
      const { reason, note } = exit;
      return {
        conversation: {
          ...queuedIn(conversation, queue.queueId, at),
          escalation: { reason, note, by: person, at },
        },
        code: 'escalated',
        details: { ...by, to: queue.name, reason, ...(note === '' ? {} : { note }) },
      };
    }
    case 'skipped':
      return {
        conversation: queuedIn(conversation, conversation.queueId, at),
        code: 'skipped',
        details: { ...by, ...(exit.reason === null ? {} : { reason: exit.reason }) },
      };
    case 'snoozed':
      return {
        conversation: { ...conversation, status: 'snoozed', snoozedUntil: exit.until },
        code: 'snoozed',
        details: { ...by, until: exit.until },
      };
    case 'pending':
      return {
        conversation: { ...conversation, status: 'pending', snoozedUntil: null },
        code: 'pending',
        details: by,
      };
    default:
      return exit satisfies never;
  }
}

/** Waits for whoever takes it next. Who has waited goes on waiting. */
export function queuedIn(conversation: Conversation, queueId: QueueId, at: EpochMs): Conversation {
  return {
    ...conversation,
    status: 'queued',
    queueId,
    holder: null,
    claimedAt: null,
    snoozedUntil: null,
    transfer: null,
    waitingSince: conversation.waitingSince ?? at,
  };
}

/** Its last holder stays named: it is in their list of finished ones. */
function ended(conversation: Conversation, at: EpochMs): Conversation {
  return { ...conversation, status: 'resolved', resolvedAt: at, waitingSince: null, snoozedUntil: null };
}
