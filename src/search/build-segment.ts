import { Buffer } from 'node:buffer';
import { encodeWord } from './alphabet.ts';
import { wordsOf } from './fold-text.ts';
import { sortParts, writeInnerParts } from './inner-parts.ts';
import type { Language } from './languages/language.ts';
import type { SearchDocument } from './search-document.ts';
import { writeSections } from './segment-format.ts';
import { createWordCollector } from './word-collector.ts';
import { createPostingPairs, type PostingPairs, writePostings } from './write-postings.ts';
import { writeWordList, writeWordShapes } from './write-word-list.ts';

const MOST_POPULAR = 0xffff_ffff;
const LONGEST_TITLE = 255;

/**
 * One index over documents of one brand and kind. Takes about 15 µs a document: for more than some hundred, do it in a
 * worker. The same documents give the same bytes, in whatever order they are given; each row may occur once.
 */
export function buildSegment(
  language: Language,
  documents: readonly SearchDocument[],
): Uint8Array<ArrayBuffer> {
  const ranked = documents.toSorted(
    (a, b) => popularityOf(b) - popularityOf(a) || (a.row >>> 0) - (b.row >>> 0),
  );
  const collector = createWordCollector(language);
  const pairs = { title: createPostingPairs(), other: createPostingPairs(), body: createPostingPairs() };
  /** How many different words a title has, so that one that is typed whole can be told from one that holds more. */
  const titleLengths: number[] = [];
  for (const [number, document] of ranked.entries()) {
    const seen = new Set<number>();
    const add = (to: PostingPairs, text: string): void => {
      for (const word of collector.wordsIn(text)) {
        if (seen.has(word)) continue;
        seen.add(word);
        to.words.push(word);
        to.documents.push(number);
      }
    };
    add(pairs.title, document.title);
    titleLengths.push(Math.min(new Set(collector.plainWordsIn(document.title)).size, LONGEST_TITLE));
    for (const text of document.other) add(pairs.other, text);
    if (document.body !== '') add(pairs.body, document.body);
  }

  const { words, places, keys } = collector.sorted();
  const list = writeWordList(words);
  const shapes = writeWordShapes(words);
  const postingsOf = (field: PostingPairs) => writePostings(field, places, words.length);
  const title = postingsOf(pairs.title);
  const other = postingsOf(pairs.other);
  const body = postingsOf(pairs.body);
  const keyed = writeKeys(keys);
  const skus = writeSkus(ranked);
  const categories = [...new Set(ranked.map(({ category }) => category))].sort();
  const categoryNumbers = new Map(categories.map((category, index) => [category, index]));
  return writeSections({
    rows: Uint32Array.from(ranked, ({ row }) => row),
    popularities: Uint32Array.from(ranked, popularityOf),
    amounts: Float64Array.from(ranked, ({ amountMinor }) => amountMinor),
    categories: Uint32Array.from(ranked, ({ category }) => categoryNumbers.get(category) ?? 0),
    flags: Uint8Array.from(ranked, ({ flags }) => flags),
    titleLengths: Uint8Array.from(titleLengths),
    categoryNames: new Uint8Array(Buffer.from(JSON.stringify(categories))),
    wordText: list.text,
    wordOffsets: list.offsets,
    wordLetters: shapes.letters,
    wordsByLength: shapes.byLength,
    lengthStarts: shapes.lengthStarts,
    innerParts: writeInnerParts(list.text),
    titleStarts: title.starts,
    titlePostings: title.postings,
    otherStarts: other.starts,
    otherPostings: other.postings,
    bodyStarts: body.starts,
    bodyPostings: body.postings,
    ...keyed,
    ...skus,
  });
}

function popularityOf({ popularity }: SearchDocument): number {
  if (!(popularity > 0)) return 0;
  return Math.min(Math.floor(popularity), MOST_POPULAR);
}

function writeKeys(keys: ReadonlyMap<string, readonly number[]>) {
  const sorted = [...keys]
    .map(([key, words]) => ({ bytes: encodeWord(key), words }))
    .sort((a, b) => Buffer.compare(a.bytes, b.bytes));
  const list = writeWordList(sorted.map(({ bytes }) => bytes));
  const keyStarts = new Uint32Array(sorted.length + 1);
  for (const [index, { words }] of sorted.entries()) {
    keyStarts[index + 1] = (keyStarts[index] ?? 0) + words.length;
  }
  const keyWords = Uint32Array.from(sorted.flatMap(({ words }) => words));
  return { keyText: list.text, keyOffsets: list.offsets, keyStarts, keyWords };
}

function writeSkus(ranked: readonly SearchDocument[]) {
  const sorted = ranked
    .map(({ sku }, document) => {
      const parts = wordsOf(sku);
      // The same as `skuKeyOf`.
      return { document, parts, bytes: encodeWord(parts.join('')) };
    })
    .filter(({ bytes }) => bytes.length > 0)
    .map((sku) => ({ ...sku, order: sku.bytes.toString('latin1') }))
    .sort((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : a.document - b.document));
  const list = writeWordList(sorted.map(({ bytes }) => bytes));
  const skuDocuments = Uint32Array.from(sorted, ({ document }) => document);
  const beginnings = sorted.flatMap(({ parts, bytes }, place) =>
    partBeginnings(parts, bytes.length).map((at) => (list.offsets[place] ?? 0) + at),
  );
  return {
    skuText: list.text,
    skuOffsets: list.offsets,
    skuDocuments,
    skuParts: sortParts(list.text, beginnings),
  };
}

/** Where in an article number's key the parts begin that hyphens, spaces and the like divide it into; not the first. */
function partBeginnings(parts: readonly string[], keyLength: number): number[] {
  const beginnings: number[] = [];
  let at = 0;
  for (const part of parts) {
    if (at > 0 && at < keyLength) beginnings.push(at);
    at += encodeWord(part).length;
  }
  return beginnings;
}
