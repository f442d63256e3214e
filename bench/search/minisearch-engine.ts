import MiniSearch from 'minisearch';
import { foldText, skuKeyOf } from '../../src/search/fold-text.ts';
import type { EngineKind } from './search-engine.ts';

interface Entry {
  readonly id: number;
  readonly name: string;
  readonly sku: string;
}

/** A search library of JavaScript: prefixes and typing errors, an index per brand on the heap. */
export const miniSearchEngine: EngineKind = {
  name: 'MiniSearch',
  open: (brands) => {
    const indexes = new Map(
      brands.map(({ brand, items }) => {
        const index = new MiniSearch<Entry>({
          fields: ['name', 'sku'],
          processTerm: (term) => foldText(term),
          searchOptions: { prefix: true, fuzzy: 0.2, combineWith: 'AND', boost: { sku: 2 } },
        });
        index.addAll(items.map(({ name, sku }, id) => ({ id, name, sku: `${sku} ${skuKeyOf(sku)}` })));
        return [brand, { index, items }] as const;
      }),
    );
    return {
      bytes: null,
      ask: (brand, text, limit) => {
        const of = indexes.get(brand);
        if (!of) return [];
        return of.index
          .search(text)
          .slice(0, limit)
          .map(({ id }) => of.items[Number(id)]?.sku ?? '');
      },
      close: () => indexes.clear(),
    };
  },
};
