import { buildSegment } from '../../src/search/build-segment.ts';
import { languageOf } from '../../src/search/languages/language-of.ts';
import { openSegment } from '../../src/search/open-segment.ts';
import type { SearchDocument } from '../../src/search/search-document.ts';
import { search } from '../../src/search/search-segments.ts';
import { createSegmentSet, type SegmentSet } from '../../src/search/segment-set.ts';
import type { EngineKind } from './search-engine.ts';
import type { BenchBrand } from './search-items.ts';

export const NOTHING_REMOVED = new Uint32Array();

export function documentsOf({ items }: BenchBrand): SearchDocument[] {
  return items.map(({ sku, name, price }, row) => ({
    row,
    popularity: items.length - row,
    sku,
    title: name,
    other: [],
    body: '',
    category: '',
    amountMinor: Math.round(price * 100),
    flags: 0,
  }));
}

/** The index itself, without the core and the database around it. */
export const segmentEngine: EngineKind = {
  name: 'segments',
  open: (brands) => {
    const sets = new Map<string, SegmentSet>();
    const items = new Map(brands.map((brand) => [brand.brand, brand.items]));
    let bytes = 0;
    for (const brand of brands) {
      const language = languageOf(brand.lang);
      const built = buildSegment(language, documentsOf(brand));
      bytes += built.byteLength;
      sets.set(
        brand.brand,
        createSegmentSet(language, [{ segment: openSegment(built), removed: NOTHING_REMOVED }]),
      );
    }
    return {
      bytes,
      ask: (brand, text, limit) => {
        const set = sets.get(brand);
        if (!set) return [];
        const { found } = search(set, { text, limit, filter: null, synonyms: [] });
        return found.map(({ row }) => items.get(brand)?.[row]?.sku ?? '');
      },
      close: () => sets.clear(),
    };
  },
};
