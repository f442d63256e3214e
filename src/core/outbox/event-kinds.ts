import type { EventPayload } from '../../contract/model/workstation-event.ts';
import type { Undoable } from '../../contract/workstation/conversations.ts';

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
};

/** What an event is to whoever may take it back; null for what nobody takes back. */
export const undoableKind = (kind: Kind): Undoable['what'] | null => UNDOABLE[kind];

/** Whether the agent sees a message of theirs for the event, with the state of its delivery. */
export function hasMessage(kind: Kind): boolean {
  return kind === 'messageWritten' || kind === 'noteWritten';
}

/** Notes and tags are for colleagues: they are right whatever the customer wrote or a message of mine waits for. */
export function isForColleagues(kind: Kind): boolean {
  return kind === 'noteWritten' || kind === 'tagged';
}

/**
 * Whether an event was decided on believing that the customer had said everything. Who escalates or skips leaves what
 * came meanwhile to whoever is next.
 */
export function reliesOnSilence(kind: Kind): boolean {
  return !isForColleagues(kind) && kind !== 'escalated' && kind !== 'skipped';
}
