import type { SweepItem } from '../contract/model/urgent-update.ts';
import type { Answer, ToldRule } from './told-superseded.ts';

/** One of a conversation's answers. */
export interface PlacedAnswer extends Answer {
  /** It was taken in when the fact had been published, so that its writer may have known. */
  readonly afterUpdate: boolean;
}

export interface ToCorrect<Given extends PlacedAnswer> {
  readonly answer: Given;
  readonly why: SweepItem['why'];
}

/**
 * The answers of one conversation that told what is superseded. Once the customer was told what holds now, nothing
 * that follows needs a correction, nor does the answer that says both.
 * @param answers all of the conversation, in their order
 */
export function answersToCorrect<Given extends PlacedAnswer>(
  answers: readonly Given[],
  rule: ToldRule,
): readonly ToCorrect<Given>[] {
  const found: ToCorrect<Given>[] = [];
  for (const answer of answers) {
    if (answer.afterUpdate && rule.present(answer)) break;
    const why = rule.old(answer);
    if (why !== null) found.push({ answer, why });
  }
  return found;
}
