import type { KnowledgeReference } from '../contract/model/brand-pack.ts';
import type { Money } from '../contract/model/money.ts';
import type { SweepItem, UpdateFact } from '../contract/model/urgent-update.ts';
import type { NamedItem } from './affected-by.ts';
import type { PriceChanged } from './facts-on-rows.ts';
import { rowKey, rowOfFact } from './rows-of-facts.ts';
import { isPassageOf, saysAllOf, wordingOf } from './worded-as.ts';
import { holdsName, holdsSku, type ReadWords } from './words-in-text.ts';
import { findAmounts, majorUnits } from './written-amounts.ts';

/** Something an agent wrote to a customer. */
export interface Answer {
  readonly text: string;
  readonly references: readonly Pick<KnowledgeReference, 'kind' | 'id' | 'text'>[];
}

/** What a fact replaces, as it was when the fact was published. */
export interface Superseded {
  readonly item: NamedItem | null;
  /** Of an article or response. */
  readonly body: string | null;
}

/** What an answer says of the matter of a fact. */
export interface ToldRule {
  /** How it told what is superseded, or null. */
  readonly old: (answer: Answer) => SweepItem['why'] | null;
  /** Whether it told what holds instead. */
  readonly present: (answer: Answer) => boolean;
}

/** That an item cannot be had supersedes nothing that can be read in an answer. */
const tellsNothing: ToldRule = { old: () => null, present: () => false };

export function createToldRule(fact: UpdateFact, superseded: Superseded, readWords: ReadWords): ToldRule {
  switch (fact.type) {
    case 'priceChanged':
      return priceRule(fact, superseded.item ?? { sku: '', name: fact.title }, readWords);
    case 'textReplaced':
      return textRule(fact, superseded.body ?? '');
    case 'itemUnavailable':
      return tellsNothing;
    default:
      return fact satisfies never;
  }
}

/** Inserted from the item with that amount, or an amount written in the same message as the item's name or number. */
function priceRule(fact: PriceChanged, item: NamedItem, readWords: ReadWords): ToldRule {
  const row = rowKey(rowOfFact(fact));
  const name = readWords(item.name);
  const numbersOfName = item.name.match(/\d+/g) ?? [];
  const told = ({ text, references }: Answer, amount: Money): SweepItem['why'] | null => {
    if (references.some((reference) => rowKey(reference) === row && hasAmount(reference.text, amount, []))) {
      return 'inserted';
    }
    if (!hasAmount(text, amount, numbersOfName)) return null;
    const words = readWords(text);
    return holdsSku(words, item.sku) || holdsName(words, name) ? 'text' : null;
  };
  return {
    old: (answer) => told(answer, fact.from),
    present: (answer) => told(answer, fact.to) !== null,
  };
}

/** @param others numbers that stand in the text for something else, unless a currency stands with them */
function hasAmount(text: string, { amountMinor, currency }: Money, others: readonly string[]): boolean {
  const isOther = others.includes(String(majorUnits(amountMinor, currency)));
  return findAmounts(text, currency).some(
    ({ readings, marked }) => readings.includes(amountMinor) && (marked || !isOther),
  );
}

/** Fewer words than this are said by chance. */
const SHORTEST_WORDING = 4;

/** Inserted from the old body, or, of a response, the whole of its wording. */
function textRule(fact: Extract<UpdateFact, { type: 'textReplaced' }>, oldBody: string): ToldRule {
  const row = rowKey(rowOfFact(fact));
  const [before, now] = [wordingOf(oldBody), wordingOf(fact.body)];
  const isNow = (text: string) => (fact.kind === 'article' ? isPassageOf(text, now) : saysAllOf(text, now));
  const isBefore = (text: string) => fact.kind === 'cannedResponse' || isPassageOf(text, before);
  return {
    old: ({ text, references }) => {
      const inserted = references.filter((reference) => rowKey(reference) === row);
      if (inserted.some((reference) => isBefore(reference.text) && !isNow(reference.text))) return 'inserted';
      if (fact.kind === 'article' || before.length < SHORTEST_WORDING) return null;
      return saysAllOf(text, before) && !saysAllOf(text, now) ? 'text' : null;
    },
    present: ({ text, references }) =>
      references.some((reference) => rowKey(reference) === row && isNow(reference.text)) ||
      (fact.kind === 'cannedResponse' && now.length >= SHORTEST_WORDING && saysAllOf(text, now)),
  };
}
