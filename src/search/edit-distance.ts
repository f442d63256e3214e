/*
 * Typing errors between two words: a letter missing, added, wrong, or two neighbours swapped (optimal string
 * alignment). Bounded, because only near words count: the rows of the table are as narrow as the bound allows.
 */

/** A stretch of a text: the letters from `from` to `to - 1`. */
export interface Stretch {
  readonly text: Uint8Array;
  readonly from: number;
  readonly to: number;
}

const WIDEST = 128;
let before = new Uint8Array(WIDEST + 1);
let above = new Uint8Array(WIDEST + 1);
let row = new Uint8Array(WIDEST + 1);

/** Whether two words are at most `bound` errors apart. */
export function isWithin(a: Stretch, b: Stretch, bound: number): boolean {
  return lastRow(a, b, bound) && (row[b.to - b.from] ?? bound + 1) <= bound;
}

/** Whether `typed` is at most `bound` errors apart from some beginning of `word`. */
export function isBeginningWithin(typed: Stretch, word: Stretch, bound: number): boolean {
  const length = typed.to - typed.from;
  const beginning = { ...word, to: Math.min(word.to, word.from + length + bound) };
  if (!lastRow(typed, beginning, bound)) return false;
  const most = beginning.to - beginning.from;
  for (let at = Math.max(0, length - bound); at <= most; at += 1) {
    if ((row[at] ?? bound + 1) <= bound) return true;
  }
  return false;
}

/** Fills `row` with the distances of all of `a` to each beginning of `b`; false when all are beyond the bound. */
function lastRow(a: Stretch, b: Stretch, bound: number): boolean {
  const rows = a.to - a.from;
  const columns = b.to - b.from;
  if (rows > WIDEST || columns > WIDEST || columns < rows - bound) return false;
  const far = bound + 1;
  for (let at = 0; at <= columns; at += 1) row[at] = Math.min(at, far);
  for (let i = 1; i <= rows; i += 1) {
    const spare = before;
    before = above;
    above = row;
    row = spare;
    row.fill(far, 0, columns + 1);
    row[0] = Math.min(i, far);
    let least = row[0] ?? far;
    const letter = a.text[a.from + i - 1];
    const previous = i > 1 ? a.text[a.from + i - 2] : -1;
    const end = Math.min(columns, i + bound);
    for (let j = Math.max(1, i - bound); j <= end; j += 1) {
      const other = b.text[b.from + j - 1];
      let best = (above[j - 1] ?? far) + (letter === other ? 0 : 1);
      best = Math.min(best, (above[j] ?? far) + 1, (row[j - 1] ?? far) + 1);
      if (j > 1 && letter === b.text[b.from + j - 2] && previous === other) {
        best = Math.min(best, (before[j - 2] ?? far) + 1);
      }
      row[j] = Math.min(best, far);
      if (best < least) least = best;
    }
    if (least > bound) return false;
  }
  return true;
}
