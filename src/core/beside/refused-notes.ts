import type { ConversationId } from '../../contract/model/ids.ts';
import type { EventPayload } from '../../contract/model/workstation-event.ts';
import type { RefusedNote } from '../../contract/workstation/conversations.ts';
import { isBesideKind } from '../../conversation-rules/beside.ts';

/** What was noted and not taken in; goes with the conversation. One of a kind and form is kept, the latest. */
export interface RefusedNotes {
  readonly of: (conversationId: ConversationId) => readonly RefusedNote[];
  readonly save: (conversationId: ConversationId, note: RefusedNote) => void;
  readonly remove: (conversationId: ConversationId, note: Pick<RefusedNote, 'kind' | 'formId'>) => void;
}

/** Whether something can be refused without a message or an exit that shows it. */
export function isNote(kind: EventPayload['kind']): kind is RefusedNote['kind'] {
  return kind === 'tagged' || isBesideKind(kind);
}

/** The agent does something: what it replaces, or what they must have read by then, is no longer told. */
export function forgetRefused(
  refusedNotes: RefusedNotes,
  conversationId: ConversationId,
  payload: EventPayload,
): void {
  if (payload.kind === 'noteWritten') return;
  const { kind } = payload;
  if (isNote(kind)) {
    const formId = payload.kind === 'intakeSubmitted' ? { formId: payload.formId } : {};
    refusedNotes.remove(conversationId, { kind, ...formId });
    return;
  }
  forgetSmallNotes(refusedNotes, conversationId);
}

/** All but forms, which are in their drafts and wait to be handed in. */
export function forgetSmallNotes(refusedNotes: RefusedNotes, conversationId: ConversationId): void {
  for (const note of refusedNotes.of(conversationId))
    if (note.kind !== 'intakeSubmitted') refusedNotes.remove(conversationId, note);
}
