import type { Buffer } from 'node:buffer';
import { encodeWord } from './alphabet.ts';
import { skuKeyOf, wordsOf } from './fold-text.ts';
import type { Language } from './languages/language.ts';

/** Nobody reads further than this into what was typed. */
const MOST_LETTERS = 200;
const MOST_WORDS = 24;
const WRITTEN_WORD = /[\p{L}\p{M}\p{N}]+/gu;

/** A word to be looked for. */
export interface SoughtWord {
  readonly word: string;
  readonly bytes: Buffer<ArrayBuffer>;
  /** See `Language.keysOf`; encoded. */
  readonly keys: readonly Buffer<ArrayBuffer>[];
}

export interface TypedWord extends SoughtWord {
  /** The last one: more letters may follow. */
  readonly unfinished: boolean;
}

export interface TypedText {
  /** Each word once. */
  readonly words: readonly TypedWord[];
  /** The whole text read as an article number. */
  readonly sku: Buffer<ArrayBuffer>;
  readonly skuKey: string;
}

export function readTypedText(text: string, language: Language): TypedText {
  const read = text.slice(0, MOST_LETTERS).toWellFormed();
  const inOrder = wordsOf(read);
  const last = inOrder.at(-1);
  const written = writtenForms(read);
  const words = [...new Set(inOrder)]
    .slice(0, MOST_WORDS)
    .map((word) => ({ ...soughtWord(word, written.get(word) ?? [], language), unfinished: word === last }));
  const skuKey = skuKeyOf(read);
  return { words, skuKey, sku: encodeWord(skuKey) };
}

/** @param written the word as it stood before it was folded, in every way it occurred */
export function soughtWord(word: string, written: readonly string[], language: Language): SoughtWord {
  const keys = new Set([word, ...written].flatMap((form) => language.keysOf(form)));
  return { word, bytes: encodeWord(word), keys: [...keys].map(encodeWord) };
}

/** For each folded word how it was written. */
export function writtenForms(text: string): ReadonlyMap<string, readonly string[]> {
  const forms = new Map<string, string[]>();
  for (const [written] of text.toLowerCase().normalize('NFC').matchAll(WRITTEN_WORD)) {
    const [folded, ...more] = wordsOf(written);
    if (folded === undefined || more.length > 0) continue;
    const known = forms.get(folded);
    if (known) known.push(written);
    else forms.set(folded, [written]);
  }
  return forms;
}
