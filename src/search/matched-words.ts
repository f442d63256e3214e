import type { FieldNumber, Segment } from './open-segment.ts';
import type { MatchedWord } from './search-question.ts';
import type { TypedText } from './typed-words.ts';
import { wordAt } from './vocabulary.ts';
import type { WordMatcher } from './word-matcher.ts';
import { READINGS } from './word-readings.ts';

const BEGINNING = READINGS.indexOf('beginning');

/**
 * For each of some documents the words by which it was found: for each typed word those of the strictest reading that
 * the document has. Looks only at words up to the reading and field of the step that found it.
 */
export function matchedWords(
  segment: Segment,
  typed: TypedText,
  matchers: readonly WordMatcher[],
  documents: readonly number[],
  reading: number,
  field: FieldNumber,
): ReadonlyMap<number, readonly MatchedWord[]> {
  const found = new Map(documents.map((document) => [document, [] as MatchedWord[]]));
  for (const [index, matcher] of matchers.entries()) {
    const open = new Set(documents);
    for (let each = 0; each <= reading && open.size > 0; each += 1) {
      const satisfied = new Set<number>();
      const letters = each === BEGINNING ? (typed.words[index]?.word.length ?? 0) : null;
      for (const { document, word } of occurrences(segment, matcher, open, each, field)) {
        const text = wordAt(segment.words, word);
        found.get(document)?.push({ word: text, letters: Math.min(letters ?? text.length, text.length) });
        satisfied.add(document);
      }
      for (const document of satisfied) open.delete(document);
    }
  }
  return found;
}

function* occurrences(
  segment: Segment,
  matcher: WordMatcher,
  wanted: ReadonlySet<number>,
  reading: number,
  field: FieldNumber,
): Generator<{ readonly document: number; readonly word: number }> {
  for (const { starts, documents } of segment.fields.slice(0, field + 1)) {
    if (starts.length === 0) continue;
    for (const { from, to } of matcher.ranges(reading)) {
      let word = from;
      const end = starts[to] ?? 0;
      for (let at = starts[from] ?? 0; at < end; at += 1) {
        const document = documents[at] ?? 0;
        if (!wanted.has(document)) continue;
        while ((starts[word + 1] ?? 0) <= at) word += 1;
        yield { document, word };
      }
    }
  }
}
