import type { Conversation } from '../contract/model/conversation.ts';
import type { CustomerPromise, SubmittedIntake } from '../contract/model/conversation-beside.ts';

/**
 * The forms that somebody has to hand in again: the brand's mail server refused their e-mail for good, and none of that
 * kind was handed in since. Whoever ends the conversation after that has decided that none will be.
 */
export function refusedForms({
  intakes,
  status,
}: Pick<Conversation, 'intakes' | 'status'>): readonly SubmittedIntake[] {
  if (status === 'resolved') return [];
  const isLast = ({ formId }: SubmittedIntake, index: number) =>
    intakes.findLastIndex((intake) => intake.formId === formId) === index;
  return intakes.filter((intake, index) => intake.state === 'failed' && isLast(intake, index));
}

/** Whether a form of this kind would be handed in once more, of which the customer heard before. */
export function isHandedInAgain(
  conversation: Pick<Conversation, 'intakes' | 'status'>,
  formId: string,
): boolean {
  return refusedForms(conversation).some((form) => form.formId === formId);
}

/** What is promised to the customer since a form of this kind was handed in that was refused, or nothing. */
export function promiseOfRefused(
  { intakes, promises }: Pick<Conversation, 'intakes' | 'promises'>,
  formId: string,
): CustomerPromise | null {
  const refused = intakes.filter((intake) => intake.formId === formId && intake.state === 'failed');
  const isTheirs = ({ promiseId }: CustomerPromise) =>
    refused.some(({ intakeId }) => String(intakeId) === String(promiseId));
  return promises.findLast((promise) => promise.keptAt === null && isTheirs(promise)) ?? null;
}
