import type { ContactDetails } from '../../contract/model/conversation-beside.ts';
import type { IntakeForm, IntakeValues } from '../../contract/model/intake-form.ts';
import type { EpochMs } from '../../contract/model/time.ts';
import { deadlineOf, formOf, promiseRuleOf } from '../../conversation-rules/promises.ts';
import { isHandedInAgain, promiseOfRefused } from '../../conversation-rules/refused-forms.ts';
import type { Clock } from '../kernel/clock.ts';
import { failed, type Outcome, succeeded } from '../kernel/outcome.ts';
import { confirmationOf, type ResponseBody } from './form-confirmation.ts';
import type { IntakeDraftStore } from './intake-draft-store.ts';
import { type InConversation, isFailed, type Noting } from './noting.ts';

export interface OpenIntakeInput extends InConversation {
  readonly formId: string;
}

export interface OpenedIntake {
  readonly values: IntakeValues;
  readonly confirmation: string | null;
  readonly dueAt: EpochMs | null;
}

export type OpenIntake = (
  input: OpenIntakeInput,
) => Outcome<OpenedIntake, 'unknownConversation' | 'formUnknown' | 'confirmationMissing'>;

export interface OpenIntakeParts {
  readonly noting: Noting;
  readonly intakeDrafts: Pick<IntakeDraftStore, 'find'>;
  readonly responseBody: ResponseBody;
  readonly clock: Pick<Clock, 'now'>;
}

export function createOpenIntake(parts: OpenIntakeParts): OpenIntake {
  const { noting, intakeDrafts, responseBody, clock } = parts;
  return ({ formId, ...at }) => {
    const notable = noting.find(at);
    if (isFailed(notable)) return failed('unknownConversation');
    const { brand, conversation } = notable;
    const form = formOf(brand, formId);
    if (!form) return failed('formUnknown');
    const draft = intakeDrafts.find(at.conversationId, formId);
    const values = { ...noted(form, conversation.contact), ...draft?.values };
    // The customer was told, and promised, when it was handed in first.
    if (isHandedInAgain(conversation, formId)) {
      const dueAt = promiseOfRefused(conversation, formId)?.dueAt ?? null;
      return succeeded({ values, confirmation: null, dueAt });
    }
    const confirmation = confirmationOf(form, conversation, brand, responseBody);
    if (confirmation === 'missing') return failed('confirmationMissing');
    const rule = form.promise === null ? null : promiseRuleOf(brand, form.promise);
    return succeeded({
      values,
      confirmation: confirmation.text,
      dueAt: rule && deadlineOf(rule, brand, clock.now()),
    });
  };
}

/** What the customer gave already. */
function noted({ fields }: IntakeForm, contact: ContactDetails): IntakeValues {
  const filled = fields.flatMap(({ fieldId, type }) => {
    const value = type === 'name' || type === 'phone' || type === 'city' ? contact[type] : undefined;
    return value === undefined ? [] : [[fieldId, value] as const];
  });
  return Object.fromEntries(filled);
}
