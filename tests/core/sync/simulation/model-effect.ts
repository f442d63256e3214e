import type { Brand } from '../../../../src/contract/model/brand.ts';
import type { Conversation } from '../../../../src/contract/model/conversation.ts';
import type { PersonId } from '../../../../src/contract/model/ids.ts';
import type { Message } from '../../../../src/contract/model/message.ts';
import type { EpochMs } from '../../../../src/contract/model/time.ts';
import type { EventPayload, RejectionCode } from '../../../../src/contract/model/workstation-event.ts';
import { besideProblem, isBeside, mayNote, note } from '../../../../src/conversation-rules/beside.ts';
import { isLeaving, type Leaver, leave, leaveProblem } from '../../../../src/conversation-rules/leave.ts';
import { withPromise } from '../../../../src/conversation-rules/open-promises.ts';
import { promiseOfMessage } from '../../../../src/conversation-rules/promises.ts';
import { stepsAfter } from '../../../../src/conversation-rules/steps.ts';

export function rejectionOf(
  payload: EventPayload,
  conversation: Conversation,
  brand: Brand,
  personId: PersonId,
): RejectionCode | null {
  if (isBeside(payload)) {
    const refused = mayNote(payload, conversation, { personId, leads: false });
    return refused ?? (besideProblem(payload, conversation, brand) ? 'invalidPayload' : null);
  }
  const { status, holder } = conversation;
  if (status === 'resolved') return 'conversationResolved';
  if (holder?.personId !== personId) return 'notHolder';
  if (!isLeaving(payload)) return null;
  return leaveProblem(payload, conversation, brand, holder) ? 'notAllowed' : null;
}

/** The conversation after an event that was not rejected. */
export function takenIn(
  payload: EventPayload,
  conversation: Conversation,
  { brand, person, at }: { readonly brand: Brand; readonly person: Leaver; readonly at: EpochMs },
): Conversation {
  if (isLeaving(payload)) return leave(payload, conversation, brand, person, at).conversation;
  if (isBeside(payload)) return note(payload, conversation, brand, person, at).conversation;
  if (payload.kind === 'noteWritten') return conversation;
  if (payload.kind === 'tagged') return { ...conversation, tags: payload.tags };
  const promise = promiseOfMessage(payload, brand, { by: person, at });
  return {
    ...conversation,
    steps: stepsAfter(conversation.steps, brand, payload.references ?? [], at),
    promises: withPromise(conversation.promises, promise),
  };
}

export function lineKindOf({ kind }: EventPayload): Message['kind'] {
  if (kind === 'messageWritten') return 'outgoing';
  return kind === 'noteWritten' ? 'note' : 'event';
}
