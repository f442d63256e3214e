import type { Buffer } from 'node:buffer';
import { encodeWord } from './alphabet.ts';
import type { Language } from './languages/language.ts';
import { numberSpellings, partedSpellings } from './other-spellings.ts';
import { type SoughtWord, soughtWordsOf } from './sought-word.ts';
import type { Replacement, Synonyms } from './synonyms.ts';
import type { Reading } from './word-readings.ts';

/** Nobody reads further than this into what was typed. */
const MOST_LETTERS = 200;
const MOST_WORDS = 24;

export interface TypedWord {
  readonly sought: SoughtWord;
  /** The last one: more letters may follow. */
  readonly unfinished: boolean;
}

/** A document that has all words of the phrase has each of the typed words that the phrase stands for. */
export interface Alternative {
  /** Places in `TypedText.words`. */
  readonly standsFor: ReadonlySet<number>;
  readonly phrase: readonly SoughtWord[];
}

export interface TypedText {
  /** Each word once, in order. */
  readonly words: readonly TypedWord[];
  /** What counts from this reading on; worked out when first asked for. */
  readonly alternatives: (reading: Reading) => readonly Alternative[];
  readonly sku: TypedSku;
}

/** The whole text read as an article number. */
export interface TypedSku {
  readonly bytes: Buffer<ArrayBuffer>;
  /** Has the mixture of letters and digits, or the many digits, of one. */
  readonly likely: boolean;
  /** Typed without a space. */
  readonly oneToken: boolean;
}

export function readTypedText(text: string, language: Language, synonyms: Synonyms): TypedText {
  const read = text.slice(0, MOST_LETTERS).toWellFormed();
  const all = soughtWordsOf(read, language);
  const inOrder = all.slice(0, MOST_WORDS);
  const last = inOrder.at(-1)?.word;
  const places = new Map<string, number>();
  const words: TypedWord[] = [];
  for (const sought of inOrder) {
    if (places.has(sought.word)) continue;
    places.set(sought.word, words.length);
    words.push({ sought, unfinished: sought.word === last });
  }
  const asAlternative = ({ from, to, phrase }: Replacement): Alternative => ({
    standsFor: new Set(inOrder.slice(from, to).map(({ word }) => places.get(word) ?? 0)),
    phrase,
  });
  const known = new Map<Reading, readonly Alternative[]>();
  return {
    words,
    alternatives: (reading) => {
      const before = known.get(reading);
      if (before) return before;
      const made = replacements(inOrder, reading, synonyms).map(asAlternative);
      known.set(reading, made);
      return made;
    },
    sku: readSku(read, all.map(({ word }) => word).join('')),
  };
}

function replacements(
  typed: readonly SoughtWord[],
  reading: Reading,
  synonyms: Synonyms,
): readonly Replacement[] {
  if (reading === 'exact') return numberSpellings(typed);
  if (reading === 'synonym') return synonyms.replacementsIn(typed);
  return reading === 'infix' ? partedSpellings(typed) : [];
}

const SHORTEST_LIKELY = 3;
/** Of digits alone, hyphens and spaces counted: `240-2`. */
const SHORTEST_OF_DIGITS = 5;
/** An article number that is typed with spaces falls into pieces like these; other words do not. */
const PIECE = /^(?:\p{L}{1,3}|.*\d.*)$/u;

/** @param key as `skuKeyOf` makes it of the text */
function readSku(text: string, key: string): TypedSku {
  const trimmed = text.trim();
  const tokens = trimmed.split(/\s+/u);
  const hasDigit = /\d/.test(key);
  const longEnough = /\p{L}/u.test(key)
    ? key.length >= SHORTEST_LIKELY
    : trimmed.length >= SHORTEST_OF_DIGITS;
  return {
    bytes: encodeWord(key),
    oneToken: tokens.length === 1,
    likely: hasDigit && longEnough && tokens.every((token) => PIECE.test(token)),
  };
}
