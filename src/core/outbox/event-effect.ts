import type { Brand } from '../../contract/model/brand.ts';
import type { Conversation } from '../../contract/model/conversation.ts';
import type { EpochMs } from '../../contract/model/time.ts';
import { EventPayload } from '../../contract/model/workstation-event.ts';
import { besideProblem, isBeside, note } from '../../conversation-rules/beside.ts';
import { type Leaver, leave } from '../../conversation-rules/leave.ts';
import { withPromise } from '../../conversation-rules/open-promises.ts';
import { promiseOfMessage } from '../../conversation-rules/promises.ts';
import { stepsAfter } from '../../conversation-rules/steps.ts';
import type { OutboxEvent } from './outbox-store.ts';

/** Who does it and when, as far as is known here: the central service's clock decides in the end. */
export interface Doing {
  readonly brand: Brand;
  readonly person: Leaver;
  readonly at: EpochMs;
}

/**
 * What an event makes of the conversation beside its lines, by the rules of the central service. The same object where
 * it makes nothing of it.
 */
export function afterEvent(
  payload: EventPayload,
  conversation: Conversation,
  { brand, person, at }: Doing,
): Conversation {
  if (isBeside(payload)) {
    const isFine = besideProblem(payload, conversation, brand) === null;
    return isFine ? note(payload, conversation, brand, person, at).conversation : conversation;
  }
  switch (payload.kind) {
    case 'noteWritten':
      return conversation;
    case 'tagged':
      return { ...conversation, tags: payload.tags };
    case 'messageWritten': {
      const steps = stepsAfter(conversation.steps, brand, payload.references ?? [], at);
      const promise = promiseOfMessage(payload, brand, { by: person, at });
      if (!promise && steps.length === conversation.steps.length) return conversation;
      return { ...conversation, steps, promises: withPromise(conversation.promises, promise) };
    }
    default:
      return leave(payload, conversation, brand, person, at).conversation;
  }
}

/** What an event says; null when its bytes are no longer those it was born with. */
export function payloadOfEvent({ payload, intact }: OutboxEvent): EventPayload | null {
  return intact ? (EventPayload.safeParse(JSON.parse(payload)).data ?? null) : null;
}

/** Whether the customer hears something by it. */
export function tellsCustomer(payload: EventPayload): boolean {
  if (payload.kind === 'intakeSubmitted') return payload.confirmation !== null;
  return payload.kind === 'messageWritten';
}
