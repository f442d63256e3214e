import type { UpdateFact } from '../../contract/model/urgent-update.ts';
import { rowKey, rowOfFact } from '../../update-rules/rows-of-facts.ts';
import { createToldRule, type ToldRule } from '../../update-rules/told-superseded.ts';
import type { ReadWords } from '../../update-rules/words-in-text.ts';
import type { CheckedFacts } from './check-facts.ts';

/** A fact that makes answers wrong, and how to tell which. */
export interface FactRule {
  readonly fact: UpdateFact;
  /** Names what was told; the same in every revision that still says it is superseded. */
  readonly key: string;
  readonly rule: ToldRule;
}

export function factRulesOf({ facts, superseded }: CheckedFacts, readWords: ReadWords): FactRule[] {
  return facts.flatMap((fact, place) => {
    if (fact.type === 'itemUnavailable') return [];
    const before = superseded[place] ?? { item: null, body: null };
    return [{ fact, key: keyOf(fact), rule: createToldRule(fact, before, readWords) }];
  });
}

function keyOf(fact: UpdateFact): string {
  const row = rowKey(rowOfFact(fact));
  return fact.type === 'priceChanged' ? `${row} ${fact.from.amountMinor} ${fact.from.currency}` : row;
}
