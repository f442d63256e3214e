const letters = new Map([
  ['ł', 'l'],
  ['ø', 'o'],
  ['æ', 'ae'],
  ['ß', 'ss'],
  ['đ', 'd'],
]);

/** A header as words of plain letters, one space between: `Hinta (sis. ALV)` is `hinta sis alv`. */
export function foldHeader(header: string): string {
  return header
    .toLowerCase()
    .replaceAll(/[łøæßđ]/g, (letter) => letters.get(letter) ?? letter)
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^\p{L}\p{N}%€$£#№]+/gu, ' ')
    .trim();
}

/** Whether one folded text occurs in another as whole words. */
export function holdsWords(text: string, words: string): boolean {
  // The first look rules out nearly all of the many words a header is compared with.
  return text.includes(words) && ` ${text} `.includes(` ${words} `);
}
