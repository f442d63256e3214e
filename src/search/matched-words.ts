import { addTo, type Bitset, intersectInto, isIn } from './bitset.ts';
import type { FieldNumber, Postings, Segment } from './open-segment.ts';
import type { MatchedWord } from './search-question.ts';
import type { WordStep } from './search-steps.ts';
import type { SetMember } from './segment-set.ts';
import { placeIn } from './sorted-numbers.ts';
import type { TypedText } from './typed-text.ts';
import { type WordRange, wordAt } from './vocabulary.ts';
import type { WordMatcher } from './word-matcher.ts';
import { READINGS } from './word-readings.ts';

const BEGINNING = READINGS.indexOf('beginning');

interface Wanted {
  readonly documents: readonly number[];
  /** The same. */
  readonly set: Bitset;
}

interface Place {
  readonly document: number;
  readonly word: number;
}

/**
 * For each of some documents the words by which a step found it: for each typed word those of the strictest reading
 * that the document answers to.
 */
export function matchedWords(
  { segment, pool }: SetMember,
  typed: TypedText,
  matchers: readonly WordMatcher[],
  documents: readonly number[],
  { reading, field }: WordStep,
): ReadonlyMap<number, readonly MatchedWord[]> {
  const found = new Map(documents.map((document) => [document, new Map<number, MatchedWord>()]));
  const wanted: Wanted = { documents, set: pool.take() };
  for (const document of documents) addTo(wanted.set, document);
  for (const [index, matcher] of matchers.entries()) {
    const answered = new Set<number>();
    for (let each = 0; each <= reading && answered.size < documents.length; each += 1) {
      const typedLetters = each === BEGINNING ? (typed.words[index]?.sought.word.length ?? 0) : null;
      const places = placesOf(segment, matcher, wanted, each, field).filter(
        ({ document }) => !answered.has(document),
      );
      for (const { document, word } of places) {
        answered.add(document);
        const words = found.get(document);
        if (!words || words.has(word)) continue;
        const text = wordAt(segment.words, word);
        words.set(word, { word: text, letters: Math.min(typedLetters ?? text.length, text.length) });
      }
    }
  }
  return new Map([...found].map(([document, words]) => [document, [...words.values()]]));
}

function placesOf(
  segment: Segment,
  matcher: WordMatcher,
  wanted: Wanted,
  reading: number,
  field: FieldNumber,
): readonly Place[] {
  const places: Place[] = [];
  collectPlaces(segment, matcher.ranges(reading), wanted, field, places);
  for (const phrase of matcher.phrases(reading)) {
    const having = phrase.documents(field);
    const documents = having ? wanted.documents.filter((document) => isIn(having, document)) : [];
    if (!having || documents.length === 0) continue;
    const set = wanted.set.slice();
    intersectInto(set, having);
    collectPlaces(segment, phrase.ranges().flat(), { documents, set }, field, places);
  }
  return places;
}

/** Where words of these ranges occur in the documents. */
function collectPlaces(
  { fields }: Segment,
  ranges: readonly WordRange[],
  wanted: Wanted,
  field: FieldNumber,
  places: Place[],
): void {
  if (ranges.length === 0) return;
  for (const [number, postings] of fields.entries()) {
    if (number > field || postings.starts.length === 0) continue;
    for (const range of ranges) {
      if (range.to - range.from === 1) placesOfWord(postings, range.from, wanted, places);
      else placesOfRange(postings, range, wanted, places);
    }
  }
}

function placesOfWord({ starts, documents }: Postings, word: number, wanted: Wanted, places: Place[]): void {
  const from = starts[word] ?? 0;
  const to = starts[word + 1] ?? 0;
  if (from === to) return;
  for (const document of wanted.documents) {
    if (placeIn(documents, from, to, document) >= 0) places.push({ document, word });
  }
}

/** One pass over the postings, as when the documents were found. */
function placesOfRange(
  { starts, documents }: Postings,
  { from, to }: WordRange,
  { set }: Wanted,
  places: Place[],
): void {
  const end = starts[to] ?? 0;
  let word = from;
  for (let at = starts[from] ?? 0; at < end; at += 1) {
    const document = documents[at] ?? 0;
    if (!isIn(set, document)) continue;
    while ((starts[word + 1] ?? 0) <= at) word += 1;
    places.push({ document, word });
  }
}
