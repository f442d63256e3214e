import { MAX_WORD_BYTES } from './alphabet.ts';
import { createWordPile, sortWords } from './word-pile.ts';
import { writeWordList } from './write-word-list.ts';

/** `byKey` has the numbers of the words of each key, `places` leads from a number to the word's final place. */
export function writeKeys(byKey: ReadonlyMap<string, ReadonlySet<number>>, places: Uint32Array) {
  const pile = createWordPile();
  const wordsOf: Set<number>[] = [];
  // In an order of their own, should two be cut to the same bytes.
  for (const key of [...byKey.keys()].sort()) {
    if (key === '' || key.length > MAX_WORD_BYTES) continue;
    pile.add(key);
    wordsOf.push(new Set([...(byKey.get(key) ?? [])].map((number) => places[number] ?? 0)));
  }
  const order = sortWords(pile, wordsOf.keys());
  const keyStarts = new Uint32Array(order.length + 1);
  const keyWords: number[] = [];
  for (const [index, number] of order.entries()) {
    for (const place of [...(wordsOf[number] ?? [])].sort((a, b) => a - b)) keyWords.push(place);
    keyStarts[index + 1] = keyWords.length;
  }
  const { text, offsets } = writeWordList(pile, order);
  return { keyText: text, keyOffsets: offsets, keyStarts, keyWords: Uint32Array.from(keyWords) };
}
