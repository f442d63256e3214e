import type { Availability } from '../../contract/model/brand-pack.ts';
import { foldHeader } from '../columns/header-text.ts';
import type { Vocabulary } from '../columns/vocabulary.ts';

/** What a cell about stock says: `Varastossa`, `12 kpl`, `0`, `>5`; null where it says nothing known. */
export function readAvailability(text: string, vocabulary: Vocabulary): Availability | null {
  const number = /^[<>~]?\s*([-–−]?)\s*(\d[\d\s.,']*)\s*\+?\s*(?:\p{L}{0,6}\.?)$/u.exec(text.trim());
  if (number) return number[1] === '' && /[1-9]/.test(number[2] ?? '') ? 'inStock' : 'outOfStock';
  const folded = foldHeader(text);
  const whole = vocabulary.availability.get(folded);
  if (whole) return whole;
  let best: { word: string; value: Availability } | null = null;
  for (const [word, value] of vocabulary.availability) {
    if (word.length < 4 || word.length <= (best?.word.length ?? 0)) continue;
    if (` ${folded} `.includes(` ${word} `)) best = { word, value };
  }
  return best?.value ?? null;
}

/** Of two columns, what the words say wins unless they only say "in stock" and there is none. */
export function combineAvailability(
  words: Availability | null,
  stock: Availability | null,
): Availability | null {
  if (words === null) return stock;
  return words === 'inStock' && stock === 'outOfStock' ? 'outOfStock' : words;
}
