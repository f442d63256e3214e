/** A word of a price list with other forms of it that customers write. */
export interface Inflected {
  readonly word: string;
  readonly forms: readonly string[];
}

/** What the generator makes names of. Forms come from inflection tables, not from any rule. */
export interface LanguageWords {
  readonly lang: string;
  readonly nouns: readonly Inflected[];
  readonly adjectives: readonly Inflected[];
  readonly materials: readonly string[];
  /** Each with the part by which a customer may call it. */
  readonly compounds: readonly { readonly word: string; readonly part: string }[];
  /** Names of series are put together of these. */
  readonly syllables: readonly string[];
  /** What customers write beside what they look for. */
  readonly besides: readonly string[];
}

/** One word a line: the word as it stands in the list, a colon, its other forms. */
export function inflected(table: string): Inflected[] {
  return table
    .trim()
    .split('\n')
    .map((line) => {
      const [word = '', forms = ''] = line.trim().split(':');
      return { word, forms: forms.split(' ').filter((form) => form !== '') };
    });
}

/** `kulma|sohva` is a compound that may be called `sohva`. */
export function compounds(list: string): { readonly word: string; readonly part: string }[] {
  return list
    .trim()
    .split(/\s+/)
    .map((each) => {
      const [head = '', part = ''] = each.split('|');
      return { word: head + part, part };
    });
}

export function listed(list: string): string[] {
  return list.trim().split(/\s+/);
}
