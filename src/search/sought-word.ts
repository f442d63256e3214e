import type { Buffer } from 'node:buffer';
import { encodeWord } from './alphabet.ts';
import { wordsOf } from './fold-text.ts';
import type { Language } from './languages/language.ts';

const WRITTEN_WORD = /[\p{L}\p{M}\p{N}]+/gu;

/** A folded word to be looked for. */
export interface SoughtWord {
  readonly word: string;
  readonly bytes: Buffer<ArrayBuffer>;
  /** See `Language.keysOf`; worked out when first asked for. */
  readonly keys: () => readonly Key[];
}

export interface Key {
  readonly key: string;
  readonly bytes: Buffer<ArrayBuffer>;
}

/** @param written the word as it stood before it was folded, in every way it occurred; asked for once, if at all */
export function soughtWord(
  word: string,
  language: Language,
  written: () => readonly string[] = () => [],
): SoughtWord {
  let known: readonly Key[] | null = null;
  return {
    word,
    bytes: encodeWord(word),
    keys: () => {
      known ??= keysOf([...new Set([word, ...written()])], language);
      return known;
    },
  };
}

/** A word to be found as it stands and in no other form. */
export function exactWord(word: string): SoughtWord {
  return { word, bytes: encodeWord(word), keys: () => [] };
}

function keysOf(forms: readonly string[], language: Language): Key[] {
  const keys = new Set(forms.flatMap((form) => keysOfForm(form, language)));
  keys.delete('');
  return [...keys].map((key) => ({ key, bytes: encodeWord(key) }));
}

/** Each key press asks again for the words typed before it, and for each kind of knowledge by itself. */
const MOST_REMEMBERED = 64;
const remembered = new WeakMap<Language, Map<string, readonly string[]>>();

function keysOfForm(form: string, language: Language): readonly string[] {
  const known = remembered.get(language) ?? new Map<string, readonly string[]>();
  remembered.set(language, known);
  const before = known.get(form);
  if (before) return before;
  if (known.size >= MOST_REMEMBERED) known.clear();
  const keys = language.keysOf(form);
  known.set(form, keys);
  return keys;
}

/** The words of a text as they will be looked for, in order. */
export function soughtWordsOf(text: string, language: Language): SoughtWord[] {
  let forms: ReadonlyMap<string, readonly string[]> | null = null;
  const writtenAs = (word: string) => {
    forms ??= writtenForms(text);
    return forms.get(word) ?? [];
  };
  return wordsOf(text).map((word) => soughtWord(word, language, () => writtenAs(word)));
}

/** For each folded word how it was written. */
function writtenForms(text: string): ReadonlyMap<string, readonly string[]> {
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
