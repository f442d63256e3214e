import type { NamedItem } from '../../update-rules/affected-by.ts';
import type { CheckedFacts } from './check-facts.ts';

/** What the items that facts are about are called, by `priceItemId`. */
export function namedItemsOf({ facts, superseded }: CheckedFacts): ReadonlyMap<string, NamedItem> {
  return new Map(
    facts.flatMap((fact, place) => {
      const item = superseded[place]?.item;
      return item && fact.type !== 'textReplaced' ? [[fact.priceItemId, item] as const] : [];
    }),
  );
}
