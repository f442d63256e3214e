import { Buffer } from 'node:buffer';
import { readSections, SegmentUnreadable } from './segment-format.ts';
import type { SkuIndex } from './sku-index.ts';
import { createWordList, type WordList } from './vocabulary.ts';

/** For each word of the vocabulary the documents that have it: `documents[starts[word]]` to `[starts[word + 1] - 1]`. */
export interface Postings {
  /** Empty when no document has a word in this field. */
  readonly starts: Uint32Array<ArrayBuffer>;
  readonly documents: Uint32Array<ArrayBuffer>;
}

/** Where a document may have a word, best first: its title, what stands beside it, its body. */
export const FIELDS = [0, 1, 2] as const;
export type FieldNumber = (typeof FIELDS)[number];

/**
 * An immutable index over documents of one brand and kind. Documents are numbered by popularity, the most popular
 * first, words by their order; everything lies in the bytes it was opened over.
 */
export interface Segment {
  /** How many documents. */
  readonly size: number;
  readonly byteLength: number;
  readonly documents: DocumentAttributes;
  readonly words: WordList;
  readonly shapes: WordShapes;
  /** See `wordsHoldingInside`. */
  readonly innerParts: Uint32Array<ArrayBuffer>;
  readonly fields: readonly [Postings, Postings, Postings];
  readonly keys: WordKeys;
  readonly skus: SkuIndex;
}

/** By document number. */
export interface DocumentAttributes {
  readonly rows: Uint32Array<ArrayBuffer>;
  readonly popularities: Uint32Array<ArrayBuffer>;
  readonly amounts: Float64Array<ArrayBuffer>;
  readonly flags: Uint8Array<ArrayBuffer>;
  /** How many different words the title has, at most 255. */
  readonly titleLengths: Uint8Array<ArrayBuffer>;
  /** Places in `categoryNames`. */
  readonly categories: Uint32Array<ArrayBuffer>;
  readonly categoryNames: readonly string[];
}

export interface WordShapes {
  /** See `lettersOf`. */
  readonly letters: Uint32Array<ArrayBuffer>;
  /** Words in order of length; those of length `n` begin at `lengthStarts[n]`. */
  readonly byLength: Uint32Array<ArrayBuffer>;
  readonly lengthStarts: Uint32Array<ArrayBuffer>;
}

/** Which words have a key: `words[starts[key]]` to `[starts[key + 1] - 1]`. */
export interface WordKeys {
  readonly list: WordList;
  readonly starts: Uint32Array<ArrayBuffer>;
  readonly words: Uint32Array<ArrayBuffer>;
}

/**
 * Opens what `buildSegment` made, without copying it where it lies at a multiple of eight.
 * @throws SegmentUnreadable for anything else; whoever holds the documents builds it again.
 */
export function openSegment(bytes: Uint8Array): Segment {
  const section = readSections(bytes);
  const rows = section.numbers('rows');
  return {
    size: rows.length,
    byteLength: bytes.byteLength,
    documents: {
      rows,
      popularities: section.numbers('popularities'),
      amounts: section.doubles('amounts'),
      flags: section.bytes('flags'),
      titleLengths: section.bytes('titleLengths'),
      categories: section.numbers('categories'),
      categoryNames: readNames(section.bytes('categoryNames')),
    },
    words: createWordList(section.bytes('wordText'), section.numbers('wordOffsets')),
    shapes: {
      letters: section.numbers('wordLetters'),
      byLength: section.numbers('wordsByLength'),
      lengthStarts: section.numbers('lengthStarts'),
    },
    innerParts: section.numbers('innerParts'),
    fields: [
      { starts: section.numbers('titleStarts'), documents: section.numbers('titlePostings') },
      { starts: section.numbers('otherStarts'), documents: section.numbers('otherPostings') },
      { starts: section.numbers('bodyStarts'), documents: section.numbers('bodyPostings') },
    ],
    keys: {
      list: createWordList(section.bytes('keyText'), section.numbers('keyOffsets')),
      starts: section.numbers('keyStarts'),
      words: section.numbers('keyWords'),
    },
    skus: {
      list: createWordList(section.bytes('skuText'), section.numbers('skuOffsets')),
      documents: section.numbers('skuDocuments'),
      parts: section.numbers('skuParts'),
    },
  };
}

function readNames(bytes: Uint8Array<ArrayBuffer>): string[] {
  const names: unknown = JSON.parse(Buffer.from(bytes).toString());
  if (!Array.isArray(names)) throw new SegmentUnreadable('has no names of categories');
  return names.map(String);
}
