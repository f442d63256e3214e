import { encodedLength } from './alphabet.ts';
import { wordsOf } from './fold-text.ts';
import { sortParts } from './inner-parts.ts';
import { createWordPile, sortWords } from './word-pile.ts';
import { writeWordList } from './write-word-list.ts';

/** The article numbers of documents, in the order in which these are added. */
export interface SkuCollector {
  readonly add: (document: number, sku: string) => void;
  /** `ranked` names the documents in their final order. */
  readonly written: (ranked: Uint32Array) => WrittenSkus;
}

export interface WrittenSkus {
  readonly skuText: Uint8Array<ArrayBuffer>;
  readonly skuOffsets: Uint32Array<ArrayBuffer>;
  readonly skuDocuments: Uint32Array<ArrayBuffer>;
  readonly skuParts: Uint32Array<ArrayBuffer>;
}

export function createSkuCollector(): SkuCollector {
  const pile = createWordPile();
  const documents: number[] = [];
  /** Where parts begin within each number; from `beginningEnds` of the one before to its own. */
  const beginnings: number[] = [];
  const beginningEnds: number[] = [];
  return {
    add: (document, sku) => {
      const parts = wordsOf(sku);
      if (parts.length === 0) return;
      documents.push(document);
      // The same as `skuKeyOf`.
      const length = pile.add(parts.join(''));
      for (const at of partBeginnings(parts, length)) beginnings.push(at);
      beginningEnds.push(beginnings.length);
    },
    written: (ranked) => {
      const ranks = new Uint32Array(ranked.length);
      for (const [rank, document] of ranked.entries()) ranks[document] = rank;
      const rankOf = (number: number) => ranks[documents[number] ?? 0] ?? 0;
      const order = sortWords(
        pile,
        [...documents.keys()].sort((a, b) => rankOf(a) - rankOf(b)),
      );
      const { text, offsets } = writeWordList(pile, order);
      const partPlaces: number[] = [];
      for (const [index, number] of order.entries()) {
        const end = beginningEnds[number] ?? 0;
        for (let at = beginningEnds[number - 1] ?? 0; at < end; at += 1) {
          partPlaces.push((offsets[index] ?? 0) + (beginnings[at] ?? 0));
        }
      }
      return {
        skuText: text,
        skuOffsets: offsets,
        skuDocuments: order.map(rankOf),
        skuParts: sortParts(text, Uint32Array.from(partPlaces)),
      };
    },
  };
}

/** Where in an article number's key the parts begin that hyphens, spaces and the like divide it into; not the first. */
function partBeginnings(parts: readonly string[], keyLength: number): number[] {
  const beginnings: number[] = [];
  let at = 0;
  for (const part of parts) {
    if (at > 0 && at < keyLength) beginnings.push(at);
    at += encodedLength(part);
  }
  return beginnings;
}
