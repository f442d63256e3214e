import { addTo, type Bitset, createBitset, isIn } from './bitset.ts';
import type { FieldNumber, Segment } from './open-segment.ts';
import type { MatchedWord } from './search-question.ts';
import type { WordStep } from './search-steps.ts';
import type { TypedText } from './typed-text.ts';
import { type WordRange, wordAt } from './vocabulary.ts';
import type { WordMatcher } from './word-matcher.ts';
import { READINGS } from './word-readings.ts';

const BEGINNING = READINGS.indexOf('beginning');

interface Place {
  readonly document: number;
  readonly word: number;
}

/**
 * For each of some documents the words by which a step found it: for each typed word those of the strictest reading
 * that the document answers to.
 */
export function matchedWords(
  segment: Segment,
  typed: TypedText,
  matchers: readonly WordMatcher[],
  documents: readonly number[],
  { reading, field }: WordStep,
): ReadonlyMap<number, readonly MatchedWord[]> {
  const found = new Map(documents.map((document) => [document, new Map<number, MatchedWord>()]));
  const note = ({ document, word }: Place, letters: number | null): void => {
    const words = found.get(document);
    if (!words || words.has(word)) return;
    const text = wordAt(segment.words, word);
    words.set(word, { word: text, letters: Math.min(letters ?? text.length, text.length) });
  };
  for (const [index, matcher] of matchers.entries()) {
    let open = documents;
    for (let each = 0; each <= reading && open.length > 0; each += 1) {
      const places = placesOf(segment, matcher, open, each, field);
      const letters = each === BEGINNING ? (typed.words[index]?.sought.word.length ?? 0) : null;
      for (const place of places) note(place, letters);
      if (places.length === 0) continue;
      const answered = new Set(places.map(({ document }) => document));
      open = open.filter((document) => !answered.has(document));
    }
  }
  return new Map([...found].map(([document, words]) => [document, [...words.values()]]));
}

function placesOf(
  segment: Segment,
  matcher: WordMatcher,
  documents: readonly number[],
  reading: number,
  field: FieldNumber,
): readonly Place[] {
  const ranges = matcher.ranges(reading);
  const phrases = matcher.phrases(reading);
  if (ranges.length === 0 && phrases.length === 0) return [];
  const wanted = setOf(segment, documents);
  const places = occurrences(segment, ranges, wanted, field);
  for (const phrase of phrases) {
    const having = phrase.documents(field);
    const whole = having ? documents.filter((document) => isIn(having, document)) : [];
    if (whole.length > 0) {
      places.push(...occurrences(segment, phrase.ranges().flat(), setOf(segment, whole), field));
    }
  }
  return places;
}

function setOf(segment: Segment, documents: readonly number[]): Bitset {
  const set = createBitset(segment.size);
  for (const document of documents) addTo(set, document);
  return set;
}

/** Where words of these ranges occur in the documents. One pass over the postings, as when they were found. */
function occurrences(
  { fields }: Segment,
  ranges: readonly WordRange[],
  wanted: Bitset,
  field: FieldNumber,
): Place[] {
  const places: Place[] = [];
  for (const { starts, documents } of fields.slice(0, field + 1)) {
    if (starts.length === 0) continue;
    for (const { from, to } of ranges) {
      const end = starts[to] ?? 0;
      let word = from;
      for (let at = starts[from] ?? 0; at < end; at += 1) {
        const document = documents[at] ?? 0;
        if (!isIn(wanted, document)) continue;
        while ((starts[word + 1] ?? 0) <= at) word += 1;
        places.push({ document, word });
      }
    }
  }
  return places;
}
