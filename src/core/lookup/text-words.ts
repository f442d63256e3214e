import { indexWordsOf } from '../../search/fold-text.ts';

/** A word of a shown text. */
export interface TextWord {
  /** `[from, to)` in UTF-16 code units. */
  readonly from: number;
  readonly to: number;
  /** The forms under which the search knows it: folded, and spelt out where that differs. */
  readonly forms: readonly string[];
}

export type TextWords = (text: string) => readonly TextWord[];

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;
/** A screenful of hits has a few thousand characters; the same texts come with every key press. */
const KEPT_CHARS = 2_000_000;

const KEPT_WORDS = 50_000;

/** Finds the words of texts and remembers them, so that typing on costs nothing anew. */
export function createTextWords(): TextWords {
  const known = new Map<string, readonly TextWord[]>();
  const formsOf = createForms();
  let chars = 0;
  return (text) => {
    const remembered = known.get(text);
    if (remembered) return remembered;
    const words = wordsIn(text, formsOf);
    chars += text.length;
    if (chars > KEPT_CHARS) {
      known.clear();
      chars = text.length;
    }
    known.set(text, words);
    return words;
  };
}

function wordsIn(text: string, formsOf: (word: string) => readonly string[]): TextWord[] {
  const words: TextWord[] = [];
  for (const match of text.matchAll(WORD)) {
    const [word] = match;
    words.push({ from: match.index, to: match.index + word.length, forms: formsOf(word) });
  }
  return words;
}

/** A long text repeats most of its words, and so do the texts of one brand. */
function createForms(): (word: string) => readonly string[] {
  const known = new Map<string, readonly string[]>();
  return (word) => {
    const remembered = known.get(word);
    if (remembered) return remembered;
    if (known.size >= KEPT_WORDS) known.clear();
    const forms = indexWordsOf(word);
    known.set(word, forms);
    return forms;
  };
}
