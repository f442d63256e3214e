import { buildSegment } from '../../src/search/build-segment.ts';
import { languageOf } from '../../src/search/languages/language-of.ts';
import { openSegment } from '../../src/search/open-segment.ts';
import { search } from '../../src/search/search-segments.ts';
import { createSegmentSet } from '../../src/search/segment-set.ts';
import { type Figure, timingFigures } from '../figures.ts';
import { timeOnce } from '../measure.ts';
import type { BenchBrand } from './search-items.ts';
import { documentsOf, NOTHING_REMOVED } from './segment-engine.ts';

const CHANGED = 1_000;
const ROUNDS = 5;

/** What building costs, and what a change of some rows costs until they can be found. */
export function indexCosts(brands: readonly BenchBrand[]): Figure[] {
  const largest = brands.toSorted((a, b) => b.items.length - a.items.length)[0];
  if (!largest) return [];
  const language = languageOf(largest.lang);
  const documents = documentsOf(largest);
  let bytes = new Uint8Array();
  const building = timeOnce(
    Array.from({ length: ROUNDS }, () => () => {
      bytes = buildSegment(language, documents);
    }),
  );
  const base = openSegment(bytes);
  const changed = documents
    .slice(0, CHANGED)
    .map((document) => ({ ...document, title: `${document.title} 2` }));
  const delta = timeOnce(
    Array.from({ length: ROUNDS * 4 }, () => () => {
      const segment = openSegment(buildSegment(language, changed));
      const set = createSegmentSet(language, [
        { segment, removed: NOTHING_REMOVED },
        { segment: base, removed: NOTHING_REMOVED },
      ]);
      const { found } = search(set, { text: changed[0]?.title ?? '', limit: 1, filter: null, synonyms: [] });
      if (found.length === 0) throw new Error('a changed row was not found');
    }),
  );
  return [
    ...timingFigures(`index of ${documents.length.toLocaleString('en')} rows built`, building),
    ...timingFigures(`${changed.length.toLocaleString('en')} changed rows found`, delta),
  ];
}
