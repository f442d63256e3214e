import { implement } from '@orpc/server';
import { type ConversationId, MessageId } from '../../../src/contract/model/ids.ts';
import { besideContract } from '../../../src/contract/workstation/beside.ts';
import type { BesideEvent } from '../../../src/conversation-rules/beside.ts';
import {
  deadlineOf,
  formOf,
  promiseRuleOf,
  promiseSentence,
} from '../../../src/conversation-rules/promises.ts';
import { type BesideRefusal, noteInWorld } from './stand-in-beside.ts';
import { brandOf } from './stand-in-leaving.ts';
import { entryOf, nextUuid, type StandInWorld } from './stand-in-world.ts';

const newMessageId = () => MessageId.parse(nextUuid());

/** What stands beside conversations, over a world in memory. */
export function createStandInBesideRouter(world: StandInWorld) {
  const beside = implement(besideContract);
  const told = (conversationId: ConversationId, code: string) => {
    const brand = brandOf(world, conversationId);
    const rule = promiseRuleOf(brand, code);
    return rule && { text: promiseSentence(rule, brand), dueAt: deadlineOf(rule, brand, world.now()) };
  };
  const confirmationOf = (conversationId: ConversationId, formId: string) => {
    const form = formOf(brandOf(world, conversationId), formId);
    const said = form?.confirmation ? (world.responses.get(form.confirmation) ?? null) : null;
    const promise = form?.promise ? told(conversationId, form.promise) : null;
    return { form, promise, text: said?.replace('{{promise}}', promise?.text ?? '') ?? null };
  };
  /** Refusals that this call cannot have are mistakes of the test. */
  const noted = <Code extends BesideRefusal['code']>(
    conversationId: ConversationId,
    event: BesideEvent,
    codes: readonly Code[],
  ) => {
    if (world.refuseNoting) return { ok: false, code: world.refuseNoting } as const;
    const refusal = noteInWorld(world, conversationId, event);
    if (!refusal) return { ok: true, value: {} } as const;
    const code = codes.find((known) => known === refusal.code);
    if (!code) throw new Error(`refused with ${refusal.code}`);
    return { ok: false, code, ...(refusal.detail ? { detail: refusal.detail } : {}) } as const;
  };
  const usual = ['notMine', 'resolved'] as const;

  return {
    tickStep: beside.tickStep.handler(({ input: { conversationId, stepId, ticked } }) =>
      noted(conversationId, { kind: 'stepTicked', messageId: newMessageId(), stepId, ticked }, [
        ...usual,
        'stepUnknown',
      ]),
    ),
    noteConsent: beside.noteConsent.handler(({ input: { conversationId, given } }) =>
      noted(conversationId, { kind: 'consentNoted', messageId: newMessageId(), given }, usual),
    ),
    noteContact: beside.noteContact.handler(({ input: { conversationId, contact } }) =>
      noted(conversationId, { kind: 'contactNoted', messageId: newMessageId(), contact }, [
        ...usual,
        'consentMissing',
      ]),
    ),
    setMood: beside.setMood.handler(({ input: { conversationId, mood } }) =>
      noted(conversationId, { kind: 'sentimentSet', messageId: newMessageId(), mood }, usual),
    ),
    keepPromise: beside.keepPromise.handler(({ input: { conversationId, promiseId } }) =>
      noted(conversationId, { kind: 'promiseKept', messageId: newMessageId(), promiseId }, ['notMine']),
    ),
    promiseInWords: beside.promiseInWords.handler(({ input: { conversationId, code } }) => {
      const value = told(conversationId, code);
      return value ? { ok: true, value } : { ok: false, code: 'promiseUnknown' };
    }),
    openIntake: beside.openIntake.handler(({ input: { conversationId, formId } }) => {
      const { form, promise, text } = confirmationOf(conversationId, formId);
      if (!form) return { ok: false, code: 'formUnknown' };
      if (form.confirmation !== null && text === null) return { ok: false, code: 'confirmationMissing' };
      const { contact } = entryOf(world, conversationId).conversation;
      const known = Object.fromEntries(
        form.fields.flatMap(({ fieldId, type }) =>
          type === 'name' && contact.name !== undefined ? [[fieldId, contact.name]] : [],
        ),
      );
      const draft = world.intakeDrafts.get(`${conversationId} ${formId}`);
      return {
        ok: true,
        value: { values: draft ?? known, confirmation: text, dueAt: promise?.dueAt ?? null },
      };
    }),
    saveIntakeDraft: beside.saveIntakeDraft.handler(({ input: { conversationId, formId, values } }) => {
      world.intakeDrafts.set(`${conversationId} ${formId}`, values);
      return { ok: true, value: {} };
    }),
    submitIntake: beside.submitIntake.handler(
      ({ input: { conversationId, intakeId, formId, values, consent, messageId } }) => {
        const { text } = confirmationOf(conversationId, formId);
        const outcome = noted(
          conversationId,
          {
            ...{ kind: 'intakeSubmitted', messageId: newMessageId(), intakeId, formId, values, consent },
            confirmation: text === null ? null : { messageId, text },
          },
          [...usual, 'consentMissing', 'formUnknown', 'fieldInvalid'],
        );
        if (outcome.ok) world.intakeDrafts.delete(`${conversationId} ${formId}`);
        return outcome;
      },
    ),
  };
}
