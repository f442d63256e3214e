import { SEPARATOR } from './alphabet.ts';

/** So few are sorted by comparing them. */
const FEW = 24;

/**
 * Sorts numbers of places in a text of words by the letters that follow each place in its word, no more than `most` of
 * them; equal ones stay in the order given. Letter by letter instead of by comparing: article numbers have long
 * beginnings in common.
 */
export function sortByLetters(order: Uint32Array, text: Uint8Array, places: Uint32Array, most: number): void {
  const spare = new Uint32Array(order.length);

  const letterOf = (number: number, depth: number): number =>
    text[(places[number] ?? 0) + depth] ?? SEPARATOR;

  const compare = (a: number, b: number, from: number): number => {
    for (let depth = from; depth < most; depth += 1) {
      const [left, right] = [letterOf(a, depth), letterOf(b, depth)];
      if (left !== right) return left - right;
      if (left === SEPARATOR) return 0;
    }
    return 0;
  };

  const sortFew = (from: number, to: number, depth: number): void => {
    for (let at = from + 1; at < to; at += 1) {
      const number = order[at] ?? 0;
      let place = at;
      while (place > from && compare(order[place - 1] ?? 0, number, depth) > 0) {
        order[place] = order[place - 1] ?? 0;
        place -= 1;
      }
      order[place] = number;
    }
  };

  const sort = (from: number, to: number, depth: number): void => {
    if (depth >= most || to - from < 2) return;
    if (to - from <= FEW) {
      sortFew(from, to, depth);
      return;
    }
    const ends = new Uint32Array(256);
    for (let at = from; at < to; at += 1) {
      const letter = letterOf(order[at] ?? 0, depth);
      ends[letter] = (ends[letter] ?? 0) + 1;
    }
    let next = from;
    for (let letter = 0; letter < 256; letter += 1) {
      const count = ends[letter] ?? 0;
      ends[letter] = next;
      next += count;
    }
    spare.set(order.subarray(from, to), from);
    for (let at = from; at < to; at += 1) {
      const number = spare[at] ?? 0;
      const letter = letterOf(number, depth);
      const place = ends[letter] ?? 0;
      order[place] = number;
      ends[letter] = place + 1;
    }
    // Words that end here are equal.
    let begin = ends[SEPARATOR] ?? from;
    for (let letter = SEPARATOR + 1; letter < 256; letter += 1) {
      const end = ends[letter] ?? begin;
      sort(begin, end, depth + 1);
      begin = end;
    }
  };

  sort(0, order.length, 0);
}
