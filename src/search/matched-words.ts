import { addTo, type Bitset, intersectInto, isIn } from './bitset.ts';
import type { FieldNumber, Segment } from './open-segment.ts';
import type { MatchedWord } from './search-question.ts';
import type { WordStep } from './search-steps.ts';
import type { SetMember } from './segment-set.ts';
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
  { segment, pool }: SetMember,
  typed: TypedText,
  matchers: readonly WordMatcher[],
  documents: readonly number[],
  { reading, field }: WordStep,
): ReadonlyMap<number, readonly MatchedWord[]> {
  const found = new Map(documents.map((document) => [document, new Map<number, MatchedWord>()]));
  const wanted = pool.take();
  for (const document of documents) addTo(wanted, document);
  for (const [index, matcher] of matchers.entries()) {
    const answered = new Set<number>();
    for (let each = 0; each <= reading && answered.size < documents.length; each += 1) {
      const typedLetters = each === BEGINNING ? (typed.words[index]?.sought.word.length ?? 0) : null;
      const places = placesOf(segment, matcher, documents, wanted, each, field).filter(
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
  documents: readonly number[],
  wanted: Bitset,
  reading: number,
  field: FieldNumber,
): readonly Place[] {
  const places: Place[] = [];
  collectPlaces(segment, matcher.ranges(reading), wanted, field, places);
  for (const phrase of matcher.phrases(reading)) {
    const having = phrase.documents(field);
    if (!having || !documents.some((document) => isIn(having, document))) continue;
    const whole = wanted.slice();
    intersectInto(whole, having);
    collectPlaces(segment, phrase.ranges().flat(), whole, field, places);
  }
  return places;
}

/** Where words of these ranges occur in the documents. One pass over the postings, as when they were found. */
function collectPlaces(
  { fields }: Segment,
  ranges: readonly WordRange[],
  wanted: Bitset,
  field: FieldNumber,
  places: Place[],
): void {
  for (let each = 0; each <= field; each += 1) {
    const postings = fields[each];
    if (!postings || postings.starts.length === 0) continue;
    const { starts, documents } = postings;
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
}
