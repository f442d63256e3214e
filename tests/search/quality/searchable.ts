import { documentOf } from '../../../src/adapters/sqlite/brand-database/row-document.ts';
import type { PackRow } from '../../../src/contract/model/brand-pack.ts';
import type { DemoBrand } from '../../../src/demo/brands/demo-brand.ts';
import { buildSegment } from '../../../src/search/build-segment.ts';
import { languageOf } from '../../../src/search/languages/language-of.ts';
import { openSegment } from '../../../src/search/open-segment.ts';
import type { SearchDocument } from '../../../src/search/search-document.ts';
import { search } from '../../../src/search/search-segments.ts';
import { createSegmentSet, type SegmentSet } from '../../../src/search/segment-set.ts';

/** Something that can be asked, and answers with names of what it found: SKUs, `article:id`, `response:id`. */
export interface Searchable {
  readonly language: string;
  /** Every name that may be expected. */
  readonly names: readonly string[];
  /** One list for each kind of knowledge, best first, ten at most. */
  readonly find: (text: string) => readonly (readonly string[])[];
}

interface Named {
  readonly name: string;
  readonly document: SearchDocument;
}

const LIMIT = 10;

/** A demo brand's prices, articles and responses, indexed as the workstation indexes them. */
export function searchableBrand(content: DemoBrand): Searchable {
  const named = (rows: readonly PackRow[]): Named[] =>
    rows.map((row, index) => ({ name: nameOf(row), document: documentOf(index, row) }));
  return searchable(
    content.brand.locale,
    [
      named(content.priceItems.map((row) => ({ kind: 'priceItem', id: row.priceItemId, version: 1, row }))),
      named(content.articles.map((row) => ({ kind: 'article', id: row.articleId, version: 1, row }))),
      named(
        content.cannedResponses.map((row) => ({
          kind: 'cannedResponse',
          id: row.responseId,
          version: 1,
          row,
        })),
      ),
    ],
    content.brand.synonyms ?? [],
  );
}

/** A shop that sells each word, under the word as its article number. */
export function searchableWords(locale: string, words: readonly string[]): Searchable {
  const named = [...new Set(words)].map((word, row) => ({
    name: word,
    document: {
      row,
      popularity: words.length - row,
      sku: '',
      title: word,
      other: [],
      body: '',
      category: '',
      amountMinor: 0,
      flags: 0,
    },
  }));
  return searchable(locale, [named], []);
}

function nameOf(row: PackRow): string {
  switch (row.kind) {
    case 'priceItem':
      return row.row.sku;
    case 'article':
      return `article:${row.row.articleId}`;
    case 'cannedResponse':
      return `response:${row.row.responseId}`;
    default:
      return row satisfies never;
  }
}

function searchable(
  locale: string,
  kinds: readonly (readonly Named[])[],
  synonyms: readonly (readonly string[])[],
): Searchable {
  const language = languageOf(locale);
  const sets: SegmentSet[] = kinds.map((rows) => {
    const bytes = buildSegment(
      language,
      rows.map(({ document }) => document),
    );
    return createSegmentSet(language, [{ segment: openSegment(bytes), removed: new Uint32Array() }]);
  });
  return {
    language: language.code,
    names: kinds.flat().map(({ name }) => name),
    find: (text) =>
      sets.map((set, kind) =>
        search(set, { text, limit: LIMIT, filter: null, synonyms }).found.map(
          ({ row }) => kinds[kind]?.[row]?.name ?? '',
        ),
      ),
  };
}
