import type { ConversationId, IntakeId, MessageId } from '../../contract/model/ids.ts';
import type { IntakeForm, IntakeValues } from '../../contract/model/intake-form.ts';
import type { BesideEvent, BesideProblem } from '../../conversation-rules/beside.ts';
import { formOf } from '../../conversation-rules/promises.ts';
import { isHandedInAgain } from '../../conversation-rules/refused-forms.ts';
import { type MessageStore, nextLocalPosition } from '../conversations/message-store.ts';
import type { ChangeRecorder } from '../conversations/recorded-writes.ts';
import type { Clock } from '../kernel/clock.ts';
import { type Failed, failed, type Outcome, succeeded } from '../kernel/outcome.ts';
import type { Lanes } from '../outbox/lanes.ts';
import { confirmationOf, type ResponseBody } from './form-confirmation.ts';
import type { HandedInParts } from './handed-in-forms.ts';
import {
  type Done,
  type InConversation,
  isFailed,
  type Notable,
  type Noting,
  type Refusal,
} from './noting.ts';
import { valuesOf } from './save-intake-draft.ts';

export interface SubmitIntakeInput extends InConversation {
  readonly intakeId: IntakeId;
  readonly formId: string;
  readonly values: IntakeValues;
  readonly consent: boolean;
  /** Of the confirmation. */
  readonly messageId: MessageId;
}

type FormFailure = 'formUnknown' | 'fieldInvalid' | 'consentMissing';
type SubmitFailure =
  | Refusal
  | FormFailure
  | 'diskFull'
  | 'confirmationMissing'
  | 'messagesParked'
  | 'updateUnacknowledged';
export type SubmitIntake = (input: SubmitIntakeInput) => Outcome<Done, SubmitFailure>;

export interface SubmitIntakeParts extends HandedInParts {
  readonly noting: Noting;
  readonly messages: MessageStore;
  readonly lanes: Pick<Lanes, 'isHeldUp'>;
  readonly responseBody: ResponseBody;
  /** An urgent update about the conversation waits for the agent's acknowledgement. */
  readonly isLocked: (conversationId: ConversationId) => boolean;
  readonly clock: Pick<Clock, 'now'>;
}

/**
 * Form, confirmation and the draft's end are one transaction, so that a form is either in its draft or on its way. What
 * the customer will be told stands in the transcript at once.
 */
export function createSubmitIntake(parts: SubmitIntakeParts): SubmitIntake {
  const { noting, intakeDrafts, handedInForms, messages, lanes, responseBody, isLocked, clock } = parts;

  const showConfirmation = (
    record: ChangeRecorder,
    conversationId: ConversationId,
    { brand }: Notable,
    { messageId, text }: { readonly messageId: MessageId; readonly text: string },
  ) => {
    messages.insert({
      messageId,
      conversationId,
      position: nextLocalPosition(messages, conversationId),
      seq: null,
      kind: 'outgoing',
      authorName: brand.voice.alias,
      text,
      origin: 'perfect',
      writtenAt: clock.now(),
      receivedAt: null,
      delivery: 'queued',
      problem: null,
    });
    record.message(conversationId, messageId);
  };

  return (input) => {
    const { intakeId, formId, consent, messageId, brandId, conversationId } = input;
    const at = { brandId, conversationId };
    const there = noting.find(at);
    if (isFailed(there)) return there;
    if (there.conversation.intakes.some((intake) => intake.intakeId === intakeId)) return succeeded({});
    const notable = noting.mine(at);
    if (isFailed(notable)) return notable;
    const form = formOf(notable.brand, formId);
    if (!form) return failed('formUnknown');
    const told = isHandedInAgain(notable.conversation, formId)
      ? { text: null }
      : confirmationOf(form, notable.conversation, notable.brand, responseBody);
    const values = filledIn(form, input.values);
    const text = told === 'missing' ? null : told.text;
    const event: BesideEvent = {
      kind: 'intakeSubmitted',
      messageId: noting.newMessageId(),
      ...{ intakeId, formId, consent },
      values,
      confirmation: text === null ? null : { messageId, text },
    };
    const problem = noting.problem(event, notable);
    if (problem) return problemToFailure(problem);
    if (told === 'missing') return failed('confirmationMissing');
    if (event.confirmation && lanes.isHeldUp(conversationId)) return failed('messagesParked');
    if (event.confirmation && isLocked(conversationId)) return failed('updateUnacknowledged');
    return noting.put(at, event, (record) => {
      intakeDrafts.remove(conversationId, formId);
      handedInForms.save({ intakeId, conversationId, formId, values, handedInAt: clock.now() });
      if (event.confirmation) showConfirmation(record, conversationId, notable, event.confirmation);
    });
  };
}

function filledIn(form: IntakeForm, given: IntakeValues): IntakeValues {
  const trimmed = Object.entries(valuesOf(form, given)).map(
    ([field, value]) => [field, value.trim()] as const,
  );
  return Object.fromEntries(trimmed.filter(([, value]) => value !== ''));
}

function problemToFailure(problem: BesideProblem): Failed<FormFailure> {
  switch (problem.code) {
    case 'unknown':
      return failed('formUnknown');
    case 'consentMissing':
      return failed('consentMissing');
    case 'field':
      return failed('fieldInvalid', { field: problem.problem.fieldId, why: problem.problem.why });
    default:
      return problem satisfies never;
  }
}
