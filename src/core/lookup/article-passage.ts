import { foldText, wordsOf } from '../../search/fold-text.ts';

const PASSAGE_CHARS = 220;
const WORD = /[\p{L}\p{N}]+/gu;

/** Markdown's text without its signs, on one line. Good enough to be read in a list, not a renderer. */
export function plainText(markdown: string): string {
  return markdown
    .replace(/^\s*(?:```|~~~).*$/gm, ' ')
    .replace(/^\s*\|?[\s:|-]*-{3,}[\s:|-]*$/gm, ' ')
    .replace(/^\s{0,3}(?:#{1,6}\s+|>\s?|[-*+]\s+|\d+[.)]\s+)/gm, '')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/(\*\*|__|~~|`)/g, '')
    .replace(/(?<![\p{L}\p{N}])[*_](?=\S)|(?<=\S)[*_](?![\p{L}\p{N}])/gu, '')
    .replace(/\|/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The stretch of an article that holds most of the words looked for; its beginning when it holds none. */
export function passageAround(markdown: string, searchText: string): string {
  const text = plainText(markdown);
  const wanted = wordsOf(searchText);
  const places = [...text.matchAll(WORD)].flatMap((match) => {
    const word = foldText(match[0]);
    const index = wanted.findIndex((looked) => word.startsWith(looked));
    return index < 0 ? [] : [{ at: match.index, index }];
  });
  const best = densest(places);
  return cut(text, Math.max(0, best - PASSAGE_CHARS / 4));
}

interface Place {
  readonly at: number;
  /** Which of the words looked for. */
  readonly index: number;
}

/** Where a passage should begin to hold the most different words. */
function densest(places: readonly Place[]): number {
  let best = { at: 0, different: 0 };
  let until = 0;
  for (const [from, place] of places.entries()) {
    while (until < places.length && (places[until]?.at ?? 0) < place.at + PASSAGE_CHARS / 2) until += 1;
    const different = new Set(places.slice(from, until).map(({ index }) => index)).size;
    if (different > best.different) best = { at: place.at, different };
  }
  return best.at;
}

function cut(text: string, from: number): string {
  const start = from === 0 ? 0 : text.indexOf(' ', from) + 1;
  if (start + PASSAGE_CHARS >= text.length) return (start > 0 ? '…' : '') + text.slice(start);
  const space = text.lastIndexOf(' ', start + PASSAGE_CHARS);
  const end = space > start ? space : start + PASSAGE_CHARS;
  return `${start > 0 ? '…' : ''}${text.slice(start, end)}…`.toWellFormed();
}
