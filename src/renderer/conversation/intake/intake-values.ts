import type { Brand } from '../../../contract/model/brand.ts';
import type { Conversation } from '../../../contract/model/conversation.ts';
import type { IntakeForm, IntakeValues } from '../../../contract/model/intake-form.ts';
import { fieldProblem, type IntakeProblem } from '../../../conversation-rules/intake.ts';

export type IntakeWhy = IntakeProblem['why'];
/** By `fieldId`, in the order of the form's fields. */
export type IntakeProblems = Readonly<Record<string, IntakeWhy>>;

/** What was filled in, without what surrounds it and without what is empty. */
export function givenValues({ fields }: IntakeForm, values: IntakeValues): IntakeValues {
  const given = fields.map(({ fieldId }) => [fieldId, values[fieldId]?.trim() ?? ''] as const);
  return Object.fromEntries(given.filter(([, value]) => value !== ''));
}

/** What was filled in for fields that the form does not have any more, by `fieldId`. */
export function leftOverValues({ fields }: IntakeForm, values: IntakeValues): (readonly [string, string])[] {
  return Object.entries(values).filter(
    ([key, value]) => value.trim() !== '' && !fields.some(({ fieldId }) => fieldId === key),
  );
}

/** What is the matter with one field as it stands, or null. */
export function problemOf(
  form: IntakeForm,
  fieldId: string,
  values: IntakeValues,
  brand: Pick<Brand, 'locale'>,
): IntakeWhy | null {
  const field = form.fields.find((one) => one.fieldId === fieldId);
  return field ? fieldProblem(field, values[fieldId] ?? '', brand) : null;
}

/** Of every field, so that nobody finds them one after the other. */
export function problemsOf(
  form: IntakeForm,
  values: IntakeValues,
  brand: Pick<Brand, 'locale'>,
): IntakeProblems {
  const found = form.fields.map(({ fieldId }) => [fieldId, problemOf(form, fieldId, values, brand)] as const);
  return Object.fromEntries(found.filter((one): one is [string, IntakeWhy] => one[1] !== null));
}

/** The customer must have agreed before name and phone are passed on. */
export function asksConsent({ fields }: IntakeForm, { consent }: Pick<Conversation, 'consent'>): boolean {
  return consent === null && fields.some(({ type }) => type === 'name' || type === 'phone');
}
