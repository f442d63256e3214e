import { beginsLetter, SEPARATOR } from './alphabet.ts';
import { sortByLetters } from './sort-by-letters.ts';
import { type WordList, wordAround } from './vocabulary.ts';

/*
 * Every place inside a word at which a part of it may begin, sorted by the letters that follow. What a word holds is
 * then found like what it begins with, by binary search. Sorted by the first letters only: what follows them is looked
 * at when it is asked for.
 */
const SORTED_BY = 6;
const SHORTEST_PART = 3;

/** How parts must lie in a word. */
export interface PartPlace {
  /** At least as many bytes before it. */
  readonly head: number;
  /** At most as many behind it. */
  readonly rest: number;
}

export const ANYWHERE: PartPlace = { head: 0, rest: Number.POSITIVE_INFINITY };

/** Every letter behind the first of each word that has enough behind it to be asked for. */
export function writeInnerParts(text: Uint8Array): Uint32Array<ArrayBuffer> {
  const places: number[] = [];
  let wordEnd = text.length;
  for (let at = text.length - 1; at > 0; at -= 1) {
    if (text[at] === SEPARATOR) wordEnd = at;
    else if (text[at - 1] !== SEPARATOR && wordEnd - at >= SHORTEST_PART && beginsLetter(text[at] ?? 0)) {
      places.push(at);
    }
  }
  return sortParts(text, Uint32Array.from(places.reverse()));
}

/** Sorts places of the text, which are given ascending, by the letters that follow them. */
export function sortParts(text: Uint8Array, places: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const order = Uint32Array.from(places.keys());
  sortByLetters(order, text, places, SORTED_BY);
  return order.map((number) => places[number] ?? 0);
}

/** The words that hold `part` somewhere behind their beginning, each once, no more than `most`. */
export function wordsHoldingInside(
  list: WordList,
  inner: Uint32Array,
  part: Uint8Array,
  { head, rest }: PartPlace,
  most: number,
): number[] {
  if (part.length < SHORTEST_PART) return [];
  const words = new Set<number>();
  for (let at = firstNotBefore(list, inner, part); at < inner.length && words.size < most; at += 1) {
    const from = inner[at] ?? 0;
    if (differenceAt(list.text, from, part, SORTED_BY) > 0) break;
    if (differenceAt(list.text, from, part, part.length) !== 0) continue;
    const word = wordAround(list, from);
    const before = from - (list.offsets[word] ?? 0);
    const behind = (list.offsets[word + 1] ?? 1) - 1 - from - part.length;
    if (before >= head && behind <= rest) words.add(word);
  }
  return [...words];
}

function firstNotBefore({ text }: WordList, inner: Uint32Array, part: Uint8Array): number {
  let low = 0;
  let high = inner.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (differenceAt(text, inner[middle] ?? 0, part, SORTED_BY) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Compares the text with the first `most` bytes of a part; a separator comes before every letter. */
function differenceAt(text: Uint8Array, from: number, part: Uint8Array, most: number): number {
  const length = Math.min(part.length, most);
  for (let at = 0; at < length; at += 1) {
    const difference = (text[from + at] ?? 0) - (part[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
