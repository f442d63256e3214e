import type { Conversation } from '../contract/model/conversation.ts';
import type { SubmittedIntake } from '../contract/model/conversation-beside.ts';

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
