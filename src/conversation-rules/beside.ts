import type { Brand } from '../contract/model/brand.ts';
import type { Conversation } from '../contract/model/conversation.ts';
import type { ContactDetails } from '../contract/model/conversation-beside.ts';
import type { EventCode, EventDetails } from '../contract/model/message.ts';
import type { EpochMs } from '../contract/model/time.ts';
import type { EventPayload } from '../contract/model/workstation-event.ts';
import { type IntakeProblem, intakeProblem } from './intake.ts';
import type { Leaver } from './leave.ts';
import { withPromise } from './open-promises.ts';
import { formOf, promiseOfForm } from './promises.ts';
import { isHandedInAgain } from './refused-forms.ts';

/** What an agent notes beside a conversation, as it travels in its lane. */
export type BesideEvent = Extract<
  EventPayload,
  {
    kind: 'stepTicked' | 'consentNoted' | 'contactNoted' | 'sentimentSet' | 'promiseKept' | 'intakeSubmitted';
  }
>;

const BESIDE: Readonly<Record<BesideEvent['kind'], true>> = {
  stepTicked: true,
  consentNoted: true,
  contactNoted: true,
  sentimentSet: true,
  promiseKept: true,
  intakeSubmitted: true,
};

export const isBesideKind = (kind: EventPayload['kind']): kind is BesideEvent['kind'] => kind in BESIDE;

export const isBeside = (payload: EventPayload): payload is BesideEvent => isBesideKind(payload.kind);

/** `unknown`: it names what the brand or the conversation does not have. */
export type BesideProblem =
  | { readonly code: 'unknown'; readonly what: 'step' | 'promise' | 'form' }
  | { readonly code: 'consentMissing' }
  | { readonly code: 'field'; readonly problem: IntakeProblem };

/** Null when it can be noted. Who may is judged before: see `mayNote`. */
export function besideProblem(
  event: BesideEvent,
  conversation: Conversation,
  brand: Brand,
): BesideProblem | null {
  switch (event.kind) {
    case 'stepTicked':
      return brand.dialogue.some(({ stepId }) => stepId === event.stepId)
        ? null
        : { code: 'unknown', what: 'step' };
    case 'consentNoted':
    case 'sentimentSet':
      return null;
    case 'contactNoted': {
      const needsConsent = Boolean(event.contact.name || event.contact.phone);
      return needsConsent && !conversation.consent ? { code: 'consentMissing' } : null;
    }
    case 'promiseKept':
      return conversation.promises.some(({ promiseId }) => promiseId === event.promiseId)
        ? null
        : { code: 'unknown', what: 'promise' };
    case 'intakeSubmitted': {
      const form = formOf(brand, event.formId);
      if (!form) return { code: 'unknown', what: 'form' };
      const problem = intakeProblem(form, event.values, brand);
      if (problem) return { code: 'field', problem };
      const personal = form.fields.some(({ type }) => type === 'name' || type === 'phone');
      return personal && !event.consent && !conversation.consent ? { code: 'consentMissing' } : null;
    }
    default:
      return event satisfies never;
  }
}

/**
 * Whether somebody with a role at the brand may note it: who holds the conversation, while it is not over. A promise
 * outlives its conversation: whoever made it, held it last or leads the brand's team may say that it was kept.
 */
export function mayNote(
  event: BesideEvent,
  conversation: Conversation,
  person: { readonly personId: Leaver['personId']; readonly leads: boolean },
): 'notHolder' | 'conversationResolved' | null {
  const holds = conversation.holder?.personId === person.personId;
  if (event.kind === 'promiseKept') {
    const made = conversation.promises.find(({ promiseId }) => promiseId === event.promiseId);
    return holds || person.leads || made?.by.personId === person.personId ? null : 'notHolder';
  }
  if (conversation.status === 'resolved') return 'conversationResolved';
  return holds ? null : 'notHolder';
}

export interface Noted {
  readonly conversation: Conversation;
  /** What the transcript says of it. */
  readonly code: EventCode;
  readonly details: EventDetails;
}

/** The conversation after something without a problem was noted. */
export function note(
  event: BesideEvent,
  conversation: Conversation,
  brand: Brand,
  person: Leaver,
  at: EpochMs,
): Noted {
  const by = { by: person.name };
  switch (event.kind) {
    case 'stepTicked': {
      const others = conversation.steps.filter(({ stepId }) => stepId !== event.stepId);
      const steps = event.ticked ? [...others, { stepId: event.stepId, by: 'agent' as const, at }] : others;
      const title = brand.dialogue.find(({ stepId }) => stepId === event.stepId)?.title;
      return {
        conversation: { ...conversation, steps },
        code: 'stepsTicked',
        details: { ...by, ...(title === undefined ? {} : { note: title }) },
      };
    }
    case 'consentNoted':
      return event.given
        ? {
            conversation: { ...conversation, consent: { by: person, at } },
            code: 'consentGiven',
            details: by,
          }
        : {
            conversation: { ...conversation, consent: null, contact: withoutPerson(conversation.contact) },
            code: 'consentWithdrawn',
            details: by,
          };
    case 'contactNoted':
      return {
        conversation: { ...conversation, contact: event.contact },
        code: 'contactNoted',
        details: by,
      };
    case 'sentimentSet':
      return {
        conversation: { ...conversation, sentiment: { mood: event.mood, because: [], by: 'agent' } },
        code: 'sentimentSet',
        details: { ...by, reason: event.mood },
      };
    case 'promiseKept': {
      const promises = conversation.promises.map((promise) =>
        promise.promiseId === event.promiseId ? { ...promise, keptAt: promise.keptAt ?? at } : promise,
      );
      const kept = promises.find(({ promiseId }) => promiseId === event.promiseId);
      return {
        conversation: { ...conversation, promises },
        code: 'promiseKept',
        details: { ...by, ...(kept ? { note: kept.label } : {}) },
      };
    }
    case 'intakeSubmitted':
      return submitted(event, conversation, brand, person, at);
    default:
      return event satisfies never;
  }
}

function submitted(
  event: Extract<BesideEvent, { kind: 'intakeSubmitted' }>,
  conversation: Conversation,
  brand: Brand,
  person: Leaver,
  at: EpochMs,
): Noted {
  const form = formOf(brand, event.formId);
  if (!form) throw new Error('a form was handed in that its brand does not have');
  const { intakeId, formId } = event;
  const intake = { intakeId, formId, title: form.title, by: person, at, state: 'waiting' } as const;
  // What was promised when it was handed in first holds, unless the customer is told anew.
  const promised = event.confirmation === null && isHandedInAgain(conversation, formId);
  const promise = promised ? null : promiseOfForm(form, brand, { intakeId, by: person, at });
  return {
    conversation: {
      ...conversation,
      // Kept with the form, since it was given for it.
      consent: event.consent ? (conversation.consent ?? { by: person, at }) : conversation.consent,
      intakes: [...conversation.intakes, intake],
      promises: withPromise(conversation.promises, promise),
    },
    code: 'intakeSubmitted',
    details: { by: person.name, note: form.title },
  };
}

const withoutPerson = ({ city }: ContactDetails): ContactDetails => (city === undefined ? {} : { city });
