import type { MatchedWord } from '../../search/search-question.ts';
import type { TextWords } from './text-words.ts';

const PASSAGE_CHARS = 220;
const KEPT_CHARS = 2_000_000;

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

/** The stretch of an article that holds most of the words that answered; its beginning when it holds none. */
export type PassageAround = (markdown: string, matched: readonly MatchedWord[]) => string;

/** Remembers articles' plain texts: the same few come with every key press. */
export function createPassages(textWords: TextWords): PassageAround {
  const plainTexts = new Map<string, string>();
  let chars = 0;
  const plainTextOf = (markdown: string): string => {
    const known = plainTexts.get(markdown);
    if (known !== undefined) return known;
    chars += markdown.length;
    if (chars > KEPT_CHARS) {
      plainTexts.clear();
      chars = markdown.length;
    }
    const text = plainText(markdown);
    plainTexts.set(markdown, text);
    return text;
  };

  return (markdown, matched) => {
    const text = plainTextOf(markdown);
    if (matched.length === 0) return cut(text, 0);
    const places = textWords(text).flatMap((word) => {
      const index = matched.findIndex((one) => word.forms.includes(one.word));
      return index < 0 ? [] : [{ at: word.from, index }];
    });
    return cut(text, Math.max(0, densest(places) - PASSAGE_CHARS / 4));
  };
}

interface Place {
  readonly at: number;
  /** Which of the words that answered. */
  readonly index: number;
}

/** Where a passage should begin to hold the most different words. */
function densest(places: readonly Place[]): number {
  let best = { at: 0, different: 0 };
  const within = new Map<number, number>();
  let until = 0;
  for (const place of places) {
    for (let next = places[until]; next && next.at < place.at + PASSAGE_CHARS / 2; next = places[until]) {
      within.set(next.index, (within.get(next.index) ?? 0) + 1);
      until += 1;
    }
    if (within.size > best.different) best = { at: place.at, different: within.size };
    const left = (within.get(place.index) ?? 0) - 1;
    if (left > 0) within.set(place.index, left);
    else within.delete(place.index);
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
