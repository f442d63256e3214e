import type { Brand } from '../contract/model/brand.ts';
import type { PromiseRule } from '../contract/model/business-calendar.ts';
import type { CustomerPromise } from '../contract/model/conversation-beside.ts';
import type { IntakeId, MessageId } from '../contract/model/ids.ts';
import type { IntakeForm } from '../contract/model/intake-form.ts';
import type { EpochMs } from '../contract/model/time.ts';
import type { Leaver } from './leave.ts';

export function formOf(brand: Pick<Brand, 'handling'>, formId: string): IntakeForm | null {
  return brand.handling?.intakeForms?.find((form) => form.formId === formId) ?? null;
}

export function promiseRuleOf(brand: Pick<Brand, 'handling'>, code: string): PromiseRule | null {
  return brand.handling?.promises?.find((rule) => rule.code === code) ?? null;
}

/** What is told to the customer, such as “We answer within 24 hours, Saturday and Sunday excluded.” */
export function promiseSentence(_rule: PromiseRule, _brand: Brand): string {
  throw new Error('not written yet');
}

/** The rules whose sentences stand in a text, however its spaces and line breaks are. */
export function promisesIn(_text: string, _brand: Brand): readonly PromiseRule[] {
  throw new Error('not written yet');
}

/** When a promise made at a moment is overdue. */
export function deadlineOf(_rule: PromiseRule, _brand: Brand, _madeAt: EpochMs): EpochMs {
  throw new Error('not written yet');
}

/** The promise a sent message makes, or none. */
export function promiseOfMessage(
  _message: { readonly messageId: MessageId; readonly text: string },
  _brand: Brand,
  _made: { readonly by: Leaver; readonly at: EpochMs },
): CustomerPromise | null {
  throw new Error('not written yet');
}

/** The promise that handing in a form makes, or none. */
export function promiseOfForm(
  _form: IntakeForm,
  _brand: Brand,
  _made: { readonly intakeId: IntakeId; readonly by: Leaver; readonly at: EpochMs },
): CustomerPromise | null {
  throw new Error('not written yet');
}

export type PromiseState = 'open' | 'dueSoon' | 'overdue' | 'kept';

export function promiseState(promise: CustomerPromise, now: EpochMs): PromiseState {
  if (promise.keptAt !== null) return 'kept';
  if (now >= promise.dueAt) return 'overdue';
  return now >= promise.dueSoonAt ? 'dueSoon' : 'open';
}
