import { type Phrase, writtenWords } from '../written-words.ts';
import type { MoodWords } from './mood-words.ts';

/** An entry of the word lists of a language, ready to be found. */
export type MoodEntry = { readonly phrase: Phrase } & (
  | { readonly kind: 'sign'; readonly mood: 'happy' | 'upset'; readonly weight: number }
  | { readonly kind: 'negation' | 'stronger' | 'turn' | 'neither' }
);

const known = new WeakMap<MoodWords, readonly MoodEntry[]>();

/** The entries of a language, the longest first; worked out once. */
export function moodEntriesOf(words: MoodWords): readonly MoodEntry[] {
  const before = known.get(words);
  if (before) return before;
  const sign = (mood: 'happy' | 'upset', weight: number) => (entry: string) =>
    ({ phrase: phraseOf(entry), kind: 'sign', mood, weight }) as const;
  const other = (kind: 'negation' | 'stronger' | 'turn' | 'neither') => (entry: string) =>
    ({ phrase: phraseOf(entry), kind }) as const;
  const entries = [
    ...words.neither.map(other('neither')),
    ...words.stronger.map(other('stronger')),
    ...words.happy.map(sign('happy', 2)),
    ...words.upset.map(sign('upset', 2)),
    ...words.ratherHappy.map(sign('happy', 1)),
    ...words.ratherUpset.map(sign('upset', 1)),
    ...words.negations.map(other('negation')),
    ...words.turns.map(other('turn')),
  ].sort((a, b) => b.phrase.length - a.phrase.length);
  known.set(words, entries);
  return entries;
}

const phraseOf = (entry: string): Phrase =>
  entry
    .split(' ')
    .flatMap((part) => writtenWords(part).map(({ folded }) => ({ folded, beginning: part.endsWith('*') })));
