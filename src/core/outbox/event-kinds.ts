import type { EventPayload } from '../../contract/model/workstation-event.ts';
import type { Undoable } from '../../contract/workstation/conversations.ts';
import { isBesideKind } from '../../conversation-rules/beside.ts';

type Kind = EventPayload['kind'];

const UNDOABLE: Readonly<Record<Kind, Undoable['what'] | null>> = {
  messageWritten: 'message',
  noteWritten: null,
  tagged: null,
  resolved: 'resolve',
  noResponseNeeded: 'noResponseNeeded',
  escalated: 'escalate',
  skipped: 'skip',
  snoozed: 'snooze',
  pending: 'pending',
  stepTicked: null,
  consentNoted: null,
  contactNoted: null,
  sentimentSet: null,
  promiseKept: null,
  intakeSubmitted: null,
};

/** What an event is to whoever may take it back; null for what nobody takes back. */
export const undoableKind = (kind: Kind): Undoable['what'] | null => UNDOABLE[kind];

/** Whether the agent sees a message of theirs for the event, with the state of its delivery. */
export function hasMessage(kind: Kind): boolean {
  return kind === 'messageWritten' || kind === 'noteWritten';
}

/**
 * Notes, tags and what is noted beside are for colleagues: they are right whatever the customer wrote or a message of
 * mine waits for. A form that is handed in may tell the customer something, so it keeps to its place.
 */
export function isForColleagues(kind: Kind): boolean {
  if (kind === 'noteWritten' || kind === 'tagged') return true;
  return isBesideKind(kind) && kind !== 'intakeSubmitted';
}

/**
 * Whether an event was decided on believing that the customer had said everything. Who escalates or skips leaves what
 * came meanwhile to whoever is next; a form is right anyhow.
 */
export function reliesOnSilence(kind: Kind): boolean {
  return !isForColleagues(kind) && kind !== 'escalated' && kind !== 'skipped' && kind !== 'intakeSubmitted';
}

/** A promise outlives its conversation, and so does the right to say that it was kept. */
export function needsHolder(kind: Kind): boolean {
  return kind !== 'promiseKept';
}
