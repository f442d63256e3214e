import { phraseStandsAt, type WrittenWord, writtenWords } from '../written-words.ts';
import { type MoodEntry, moodEntriesOf } from './mood-entries.ts';
import type { MoodWords } from './mood-words.ts';
import { type Sign, shapeSigns } from './shape-signs.ts';

/** A negation reaches a happy word over so many others: “not what I would call perfect” is too far. */
const REACH = 3;
/** And back, where it may follow its word: `liker det ikke`. */
const REACH_BACK = 2;
const ENDS_A_CLAUSE = /[.,;:!?()\n–—]/u;

/** Where an entry of the word lists stands in a text. */
interface Found {
  readonly entry: MoodEntry;
  readonly clause: number;
  readonly at: number;
  readonly next: number;
}

/**
 * The signs of a mood in a text, in the order of the text: words, then capitals, marks and faces. Happy words turn upset
 * near a negation; upset ones right after one say nothing: “not bad” is no praise.
 */
export function signsIn(text: string, moodWords: MoodWords | null): Sign[] {
  const words = writtenWords(text);
  const signs = moodWords ? wordSigns(text, words, moodWords) : [];
  return [...signs, ...shapeSigns(text, signs)];
}

function wordSigns(text: string, words: readonly WrittenWord[], moodWords: MoodWords): Sign[] {
  const found = findEntries(text, words, moodWords);
  return found.flatMap((sign, index): Sign[] => {
    const { entry } = sign;
    if (entry.kind !== 'sign') return [];
    const before = found[index - 1];
    const stronger = before && isRightBefore(before, 'stronger', sign) ? before : null;
    const start = stronger ?? sign;
    if (entry.mood === 'upset') {
      const negation = found[found.indexOf(start) - 1];
      // Only right before it: customers seldom end their sentences.
      if (negation && isRightBefore(negation, 'negation', start)) return [];
    }
    const negation = entry.mood === 'happy' ? negationOf(sign, found, moodWords) : null;
    const from = Math.min(start.at, negation?.at ?? start.at);
    const to = Math.max(sign.next, negation?.next ?? sign.next);
    return [
      {
        mood: negation ? 'upset' : entry.mood,
        weight: entry.weight + (stronger && !negation ? 1 : 0),
        written: text.slice(words[from]?.from, words[to - 1]?.to),
      },
    ];
  });
}

const isRightBefore = (one: Found, kind: MoodEntry['kind'], other: Found): boolean =>
  one.entry.kind === kind && one.next === other.at && one.clause === other.clause;

function findEntries(text: string, words: readonly WrittenWord[], moodWords: MoodWords): Found[] {
  const entries = moodEntriesOf(moodWords);
  const found: Found[] = [];
  let clause = 0;
  let at = 0;
  let read = 0;
  while (at < words.length) {
    const word = words[at];
    if (!word) break;
    if (ENDS_A_CLAUSE.test(text.slice(read, word.from))) clause += 1;
    const entry = entries.find(({ phrase }) => phraseStandsAt(words, at, phrase));
    if (entry?.kind === 'turn') clause += 1;
    const next = at + (entry?.phrase.length ?? 1);
    if (entry) found.push({ entry, clause, at, next });
    read = words[next - 1]?.to ?? word.to;
    at = next;
  }
  return found;
}

function negationOf(sign: Found, found: readonly Found[], { negatesBackwards }: MoodWords): Found | null {
  const near = found.filter(({ entry, clause }) => entry.kind === 'negation' && clause === sign.clause);
  const before = near.findLast(({ next }) => next <= sign.at && sign.at - next < REACH);
  if (before) return before;
  return (negatesBackwards && near.find(({ at }) => at >= sign.next && at - sign.next < REACH_BACK)) || null;
}
