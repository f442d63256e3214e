import { exactWord, type SoughtWord } from './sought-word.ts';
import type { Replacement } from './synonyms.ts';

const NUMBERS_AND_LETTERS = /\p{N}+|[^\p{N}]+/gu;
const NUMBER = /\p{N}/u;
const BETWEEN_NUMBERS = 'x';
const MOST_PARTS = 5;
const SHORTEST_PART = 3;
const MOST_CUTS = 30;
const LONGEST_UNIT = 4;

/** Numbers and units written together or apart: `240cm` for `240 cm`, `240x60` for `240 × 60`, and the other way round. */
export function numberSpellings(typed: readonly SoughtWord[]): Replacement[] {
  const apart = typed.flatMap(({ word }, from): Replacement[] => {
    const parts = NUMBER.test(word) ? (word.match(NUMBERS_AND_LETTERS) ?? []) : [];
    if (parts.length < 2 || parts.length > MOST_PARTS) return [];
    const spoken = parts.filter((part) => part !== BETWEEN_NUMBERS);
    return [{ from, to: from + 1, phrase: spoken.map(exactWord) }];
  });
  const together = typed.slice(0, -1).flatMap(({ word }, from): Replacement[] => {
    const next = typed[from + 1]?.word ?? '';
    if (!isMeasure(word, next)) return [];
    return [{ from, to: from + 2, phrase: [exactWord(word + next)] }];
  });
  return [...apart, ...together];
}

/** A number and something short, in either order: `240 cm`, `rtx 4090`. */
function isMeasure(word: string, next: string): boolean {
  const numbers = Number(NUMBER.test(word)) + Number(NUMBER.test(next));
  return numbers === 1 && Math.min(word.length, next.length) <= LONGEST_UNIT;
}

/** Words written together where the document has them apart: `kulmasohva` for `kulma sohva`. */
export function partedSpellings(typed: readonly SoughtWord[]): Replacement[] {
  return typed.flatMap(({ word }, from): Replacement[] => {
    if (NUMBER.test(word)) return [];
    const cuts = Math.min(MOST_CUTS, Math.max(0, word.length - 2 * SHORTEST_PART + 1));
    return Array.from({ length: cuts }, (_, cut) => ({
      from,
      to: from + 1,
      phrase: [exactWord(word.slice(0, cut + SHORTEST_PART)), exactWord(word.slice(cut + SHORTEST_PART))],
    }));
  });
}
