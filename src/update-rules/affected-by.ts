import type { AffectedWhy, UrgentUpdate } from '../contract/model/urgent-update.ts';
import { type RowName, rowKey, rowOfFact } from './rows-of-facts.ts';
import { holdsName, holdsPhrase, holdsSku, type ReadWords } from './words-in-text.ts';

/** What customers and agents call an item. */
export interface NamedItem {
  readonly sku: string;
  readonly name: string;
}

/** What is read of an unresolved conversation; some of it at a time gives the same answer as all of it at once. */
export interface ConversationWords {
  /** What customer and agent wrote. */
  readonly texts: readonly string[];
  /** What was inserted, into messages and into the draft. */
  readonly references: readonly RowName[];
}

/** Why an update affects an unresolved conversation of its brand; null when it does not. */
export type AffectedRule = (conversation: ConversationWords) => AffectedWhy | null;

/**
 * Without facts and keywords an update is about the whole brand. Else a conversation is affected when what a fact
 * replaces was inserted, when an item was named, or when a keyword was written.
 * @param items the items that facts are about, by their `priceItemId`; a fact's own title stands for one that is gone
 */
export function createAffectedRule(
  { facts, keywords }: Pick<UrgentUpdate, 'facts' | 'keywords'>,
  items: ReadonlyMap<string, NamedItem>,
  readWords: ReadWords,
): AffectedRule {
  if (facts.length === 0 && keywords.length === 0) return () => 'brand';
  const rows = new Set(facts.map((fact) => rowKey(rowOfFact(fact))));
  const phrases = keywords.map((keyword) => readWords(keyword));
  const named = facts.flatMap((fact) => {
    if (fact.type === 'textReplaced') return [];
    const item = items.get(fact.priceItemId) ?? { sku: '', name: fact.title };
    return [{ sku: item.sku, name: readWords(item.name) }];
  });
  return ({ texts, references }) => {
    if (references.some((row) => rows.has(rowKey(row)))) return 'inserted';
    const read = texts.map((text) => readWords(text));
    if (read.some((text) => named.some(({ sku, name }) => holdsSku(text, sku) || holdsName(text, name)))) {
      return 'item';
    }
    return read.some((text) => phrases.some((phrase) => holdsPhrase(text, phrase))) ? 'keyword' : null;
  };
}
