import type { Kysely } from 'kysely';
import type { BrandId } from '../../contract/model/ids.ts';
import type { EpochMs } from '../../contract/model/time.ts';
import type { SweepItem } from '../../contract/model/urgent-update.ts';
import { answersToCorrect } from '../../update-rules/answers-to-correct.ts';
import type { Tables } from '../database/tables.ts';
import { answersOfBrand, type StoredAnswer, SWEEP_BACK_MS } from './read-answers.ts';
import type { FactRule } from './told-rules.ts';

/** An answer that told what a fact has superseded. */
export interface FoundAnswer {
  readonly rule: FactRule;
  readonly answer: StoredAnswer;
  readonly why: SweepItem['why'];
}

/** Looks through what a brand's customers were told lately. Takes a while, and lets others work meanwhile. */
export async function findAnswers(
  db: Kysely<Tables>,
  brandId: BrandId,
  rules: readonly FactRule[],
  moments: { readonly publishedAt: EpochMs; readonly now: EpochMs },
): Promise<FoundAnswer[]> {
  const found: FoundAnswer[] = [];
  if (rules.length === 0) return found;
  for await (const answers of answersOfBrand(db, brandId, moments.now - SWEEP_BACK_MS)) {
    found.push(...foundIn(answers, rules, moments.publishedAt));
  }
  return found;
}

/** @param answers those of one conversation, in their order */
export function foundIn(
  answers: readonly StoredAnswer[],
  rules: readonly FactRule[],
  publishedAt: EpochMs,
): FoundAnswer[] {
  const placed = answers.map((answer) => ({ ...answer, afterUpdate: answer.receivedAt >= publishedAt }));
  return rules.flatMap((rule) =>
    answersToCorrect(placed, rule.rule).map(({ answer, why }) => ({ rule, answer, why })),
  );
}
