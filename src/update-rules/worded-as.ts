import { wordsOf } from '../search/fold-text.ts';

const PLACEHOLDER = /\{\{\w+\}\}/g;
const LINK_TARGET = /\]\([^)]*\)/g;
/** What stands in a placeholder: a name, seldom longer than this. */
const MOST_FILLED_IN = 6;

/** A text that may be told again, as the words between its placeholders. */
export interface Wording {
  readonly parts: readonly (readonly string[])[];
  /** How many words there are. */
  readonly length: number;
}

/** The wording of an article or response. Signs of Markdown are no words, and where links lead to is not said. */
export function wordingOf(body: string): Wording {
  const parts = body
    .replace(LINK_TARGET, ']')
    .split(PLACEHOLDER)
    .map(wordsOf)
    .filter(({ length }) => length > 0);
  return { parts, length: parts.reduce((total, part) => total + part.length, 0) };
}

/** Whether a text says the whole of it, with whatever filled in and written around it. */
export function saysAllOf(text: string, { parts }: Wording): boolean {
  const words = wordsOf(text);
  const [first, ...rest] = parts;
  if (!first) return false;
  return placesOf(words, first, 0, words.length).some((place) => {
    let at = place + first.length;
    for (const part of rest) {
      const [next] = placesOf(words, part, at, at + MOST_FILLED_IN);
      if (next === undefined) return false;
      at = next + part.length;
    }
    return true;
  });
}

/** Whether a text is a passage of it. */
export function isPassageOf(text: string, { parts }: Wording): boolean {
  const passage = wordsOf(text);
  return passage.length > 0 && parts.some((part) => placesOf(part, passage, 0, part.length).length > 0);
}

/** Where words stand one after the other, beginning from `from` to `to`. */
function placesOf(words: readonly string[], sought: readonly string[], from: number, to: number): number[] {
  const places: number[] = [];
  const last = Math.min(to, words.length - sought.length);
  for (let at = from; at <= last; at += 1) {
    if (sought.every((word, index) => words[at + index] === word)) places.push(at);
  }
  return places;
}
