import { Buffer } from 'node:buffer';
import { writeInnerParts } from './inner-parts.ts';
import type { Language } from './languages/language.ts';
import type { SearchDocument } from './search-document.ts';
import { writeSections } from './segment-format.ts';
import { type Chunk, createWordCollector } from './word-collector.ts';
import { writeKeys } from './write-keys.ts';
import { createFieldWords, type FieldWords, writePostings } from './write-postings.ts';
import { createSkuCollector } from './write-skus.ts';
import { writeWordShapes } from './write-word-list.ts';

const MOST_POPULAR = 0xffff_ffff;
const LONGEST_TITLE = 255;

/**
 * Takes documents as they come, most of the work being done then, and makes one segment of them. Keeps numbers instead
 * of texts: about 250 bytes for each price.
 */
export interface SegmentBuilder {
  /** Each row may be added once. */
  readonly add: (document: SearchDocument) => void;
  readonly count: () => number;
  readonly build: () => Uint8Array<ArrayBuffer>;
}

/**
 * One index over documents of one brand and kind. Takes about 10 µs a document: for more than some hundred, do it in a
 * worker. The same documents give the same bytes, in whatever order they are given; each row may occur once.
 */
export function buildSegment(
  language: Language,
  documents: Iterable<SearchDocument>,
): Uint8Array<ArrayBuffer> {
  const builder = createSegmentBuilder(language);
  for (const document of documents) builder.add(document);
  return builder.build();
}

export function createSegmentBuilder(language: Language): SegmentBuilder {
  const collector = createWordCollector(language);
  const skus = createSkuCollector();
  const fields = { title: createFieldWords(), other: createFieldWords(), body: createFieldWords() };
  const allFields = Object.values(fields);
  const rows: number[] = [];
  const popularities: number[] = [];
  const amounts: number[] = [];
  const flags: number[] = [];
  const categories: number[] = [];
  /** Numbers as met. */
  const categoryNumbers = new Map<string, number>();
  const titleLengths: number[] = [];
  /** By word: the last document that had it, and the last that had it in its title as it stands. */
  const lastWith: number[] = [];
  const lastTitled: number[] = [];

  const numberOfCategory = (name: string): number => {
    const number = categoryNumbers.get(name) ?? categoryNumbers.size;
    categoryNumbers.set(name, number);
    return number;
  };

  const addWords = ({ words }: FieldWords, { all }: Chunk, document: number): void => {
    for (const word of all) {
      if (lastWith[word] === document) continue;
      lastWith[word] = document;
      words.push(word);
    }
  };
  const addText = (field: FieldWords, text: string, document: number): void =>
    collector.read(text, (chunk) => addWords(field, chunk, document));

  /** Counts how many different words a title has, to tell one that is typed whole from one that holds more. */
  const addTitle = (text: string, document: number): void => {
    let length = 0;
    collector.read(text, (chunk) => {
      addWords(fields.title, chunk, document);
      for (const word of chunk.plain) {
        if (lastTitled[word] === document) continue;
        lastTitled[word] = document;
        length += 1;
      }
    });
    titleLengths.push(Math.min(length, LONGEST_TITLE));
  };

  const add = (document: SearchDocument): void => {
    const number = rows.length;
    rows.push(document.row >>> 0);
    popularities.push(popularityOf(document));
    amounts.push(document.amountMinor);
    flags.push(document.flags);
    categories.push(numberOfCategory(document.category));
    addTitle(document.title, number);
    for (const text of document.other) addText(fields.other, text, number);
    if (document.body !== '') addText(fields.body, document.body, number);
    for (const { words, ends } of allFields) ends.push(words.length);
    skus.add(number, document.sku);
  };

  const build = (): Uint8Array<ArrayBuffer> => {
    const ranked = Uint32Array.from(rows.keys()).sort(
      (a, b) => (popularities[b] ?? 0) - (popularities[a] ?? 0) || (rows[a] ?? 0) - (rows[b] ?? 0),
    );
    const inRank = (of: readonly number[]) => Array.from(ranked, (number) => of[number] ?? 0);
    const { list, places, byKey } = collector.sorted();
    const shapes = writeWordShapes(list);
    const postingsOf = (field: FieldWords) => writePostings(field, ranked, places, list.offsets.length - 1);
    const title = postingsOf(fields.title);
    const other = postingsOf(fields.other);
    const body = postingsOf(fields.body);
    const categoryNames = [...categoryNumbers.keys()].sort();
    const categoryPlaces = new Map(
      categoryNames.map((name, place) => [categoryNumbers.get(name) ?? 0, place] as const),
    );
    return writeSections({
      rows: Uint32Array.from(inRank(rows)),
      popularities: Uint32Array.from(inRank(popularities)),
      amounts: Float64Array.from(inRank(amounts)),
      categories: Uint32Array.from(inRank(categories), (number) => categoryPlaces.get(number) ?? 0),
      flags: Uint8Array.from(inRank(flags)),
      titleLengths: Uint8Array.from(inRank(titleLengths)),
      categoryNames: new Uint8Array(Buffer.from(JSON.stringify(categoryNames))),
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
      ...writeKeys(byKey, places),
      ...skus.written(ranked),
    });
  };

  return { add, count: () => rows.length, build };
}

function popularityOf({ popularity }: SearchDocument): number {
  if (!(popularity > 0)) return 0;
  return Math.min(Math.floor(popularity), MOST_POPULAR);
}
