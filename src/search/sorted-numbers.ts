/** Where `sought` is among the ascending numbers from `from` to `to - 1`, or -1. */
export function placeIn(numbers: Uint32Array, from: number, to: number, sought: number): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const number = numbers[middle] ?? 0;
    if (number === sought) return middle;
    if (number < sought) low = middle + 1;
    else high = middle;
  }
  return -1;
}
