/**
 * Which letters a word has, as 32 bits: some letters share one. Two words cannot be within `k` edits of each other when
 * one of them has more than `k` letters that the other lacks, and finding that out takes two nanoseconds.
 */
export function lettersOf(word: Uint8Array, from = 0, to = word.length): number {
  let letters = 0;
  for (let at = from; at < to; at += 1) letters |= 1 << ((word[at] ?? 0) & 31);
  return letters;
}

/** How many of the letters `of` has that `other` lacks; letters that share a bit may hide some. */
export function lettersLacking(of: number, other: number): number {
  let rest = of & ~other;
  let count = 0;
  while (rest !== 0) {
    rest &= rest - 1;
    count += 1;
  }
  return count;
}
