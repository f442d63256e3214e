/** Letters that Unicode does not decompose into a plain letter and a mark, and those that a search must not tell apart. */
const PLAIN: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
  ё: 'е',
};
const PLAIN_LETTERS = new RegExp(`[${Object.keys(PLAIN).join('')}]`, 'gu');

/** How the same letters are written on a keyboard without them. */
const SPELT_OUT: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', å: 'aa', ø: 'oe' };
const SPELT_OUT_LETTERS = /[äöüåø]/gu;

const ASCII_ONLY = /^[\x20-\x7e]*$/;
const WORD = /[\p{L}\p{N}]+/gu;
const BREVE = '\u0306';

/**
 * The form in which texts are compared: lower case, without diacritics, `ł ø æ ё` as `l o ae е`. Both sides of a
 * search fold, so what matters is only that equal things fold to the same.
 */
export function foldText(text: string): string {
  if (ASCII_ONLY.test(text)) return text.toLowerCase();
  return stripMarks(
    text
      .toLowerCase()
      .normalize('NFC')
      .replace(PLAIN_LETTERS, (letter) => PLAIN[letter] ?? letter),
  )
    .toLowerCase()
    .normalize('NFC');
}

/** й is a letter of its own, not an и with a mark. */
function stripMarks(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, (mark, at: number, whole: string) =>
      mark === BREVE && whole[at - 1] === 'и' ? mark : '',
    );
}

/** The folded words of a text, in order. */
export function wordsOf(text: string): string[] {
  return foldText(text).match(WORD) ?? [];
}

/** The words under which a text is found: folded, and also spelt out (`kjoekken` beside `kjokken` for kjøkken). */
export function indexWordsOf(text: string): string[] {
  const words = wordsOf(text);
  const lower = text.toLowerCase().normalize('NFC');
  const speltOut = lower.replace(SPELT_OUT_LETTERS, (letter) => SPELT_OUT[letter] ?? letter);
  return speltOut === lower ? words : [...new Set([...words, ...wordsOf(speltOut)])];
}

/** An SKU, or what was typed of one, without hyphens, spaces, dots and case. */
export function skuKeyOf(text: string): string {
  return wordsOf(text).join('');
}
