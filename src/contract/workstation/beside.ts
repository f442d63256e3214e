import { oc } from '@orpc/contract';
import * as z from 'zod';
import { ContactDetails, Mood } from '../model/conversation-beside.ts';
import { BrandId, ConversationId, IntakeId, MessageId, PromiseId } from '../model/ids.ts';
import { IntakeValues } from '../model/intake-form.ts';
import { MessageText } from '../model/message.ts';
import { EpochMs } from '../model/time.ts';
import { outcome } from './outcome.ts';

const inConversation = z.object({ brandId: BrandId, conversationId: ConversationId });
const refusals = ['brandMismatch', 'unknownConversation', 'notMine', 'resolved', 'diskFull'] as const;
const done = z.object({});

/**
 * What stands beside a conversation. All of it travels in the lane behind the messages, so it works without a network,
 * and `ConversationDetail.conversation` shows it at once.
 */
export const besideContract = {
  /** `stepUnknown`: the brand no longer has it. */
  tickStep: oc
    .input(inConversation.extend({ stepId: z.string().max(60), ticked: z.boolean() }))
    .output(outcome(done, [...refusals, 'stepUnknown'])),
  /** `given: false` also forgets name and phone. */
  noteConsent: oc.input(inConversation.extend({ given: z.boolean() })).output(outcome(done, refusals)),
  /** Replaces what was noted; empty values are left out. */
  noteContact: oc
    .input(inConversation.extend({ contact: ContactDetails }))
    .output(outcome(done, [...refusals, 'consentMissing'])),
  setMood: oc.input(inConversation.extend({ mood: Mood })).output(outcome(done, refusals)),
  /** For whoever holds it or held it last; also after the end. */
  keepPromise: oc
    .input(inConversation.extend({ promiseId: PromiseId }))
    .output(outcome(done, ['brandMismatch', 'unknownConversation', 'notMine', 'diskFull', 'disconnected'])),
  /** A promise as it would be told now, to be put into the composer, with its deadline if it went out now. */
  promiseInWords: oc
    .input(inConversation.extend({ code: z.string().max(60) }))
    .output(
      outcome(z.object({ text: MessageText, dueAt: EpochMs }), ['unknownConversation', 'promiseUnknown']),
    ),
  /** What is filled in already, from the draft or else from what is noted, and what the customer will be told. */
  openIntake: oc.input(inConversation.extend({ formId: z.string().max(60) })).output(
    outcome(
      z.object({
        values: IntakeValues,
        /** Null: the form tells nothing. */
        confirmation: MessageText.nullable(),
        /** If it went out now. */
        dueAt: EpochMs.nullable(),
      }),
      ['unknownConversation', 'formUnknown', 'confirmationMissing'],
    ),
  ),
  /** On disk when it returns, also what the brand's form does not ask for any more. No values: the draft is removed. */
  saveIntakeDraft: oc
    .input(inConversation.extend({ formId: z.string().max(60), values: IntakeValues }))
    .output(outcome(done, ['brandMismatch', 'unknownConversation', 'diskFull'])),
  /**
   * Submits once for one `intakeId`. `detail.field` of `fieldInvalid` is a `fieldId`, `detail.why` an `IntakeProblem`'s.
   * `messagesParked`: a message of mine waits for my decision before the customer may be told anything.
   */
  submitIntake: oc
    .input(
      inConversation.extend({
        intakeId: IntakeId,
        formId: z.string().max(60),
        values: IntakeValues,
        consent: z.boolean(),
        /** Of the confirmation. */
        messageId: MessageId,
      }),
    )
    .output(
      outcome(done, [
        ...refusals,
        'formUnknown',
        'fieldInvalid',
        'consentMissing',
        'confirmationMissing',
        'messagesParked',
        'updateUnacknowledged',
      ]),
    ),
};
