/** Letters that Unicode does not take apart into a base letter and a mark. */
const whole: Readonly<Record<string, string>> = { ł: 'l', ø: 'o', æ: 'ae', œ: 'oe', đ: 'd', ß: 'ss', ё: 'е' };

/** Lower case without diacritics. Cyrillic keeps its letters: й is not и. */
function foldCharacter(character: string): string {
  const lower = character.toLowerCase();
  const replaced = whole[lower];
  if (replaced !== undefined) return replaced;
  return /\p{Script=Cyrillic}/u.test(lower) ? lower : lower.normalize('NFD').replaceAll(/\p{M}/gu, '');
}

/** Folded text, and for each of its code units where in the text its character begins and ends. */
function fold(text: string): { folded: string; begins: readonly number[]; ends: readonly number[] } {
  const begins: number[] = [];
  const ends: number[] = [];
  let folded = '';
  let at = 0;
  for (const character of text) {
    const part = /\s/.test(character) ? ' ' : foldCharacter(character);
    for (let unit = 0; unit < part.length; unit += 1) {
      begins.push(at);
      ends.push(at + character.length);
    }
    folded += part;
    at += character.length;
  }
  return { folded, begins, ends };
}

/** Where the words occur in a text as they stand, without regard to case and diacritics; `[from, to)`, apart. */
export function findInText(text: string, searched: string): readonly (readonly [number, number])[] {
  const wanted = fold(searched.normalize('NFC')).folded.trim();
  if (wanted === '') return [];
  const { folded, begins, ends } = fold(text);
  const found: [number, number][] = [];
  for (let at = folded.indexOf(wanted); at !== -1; at = folded.indexOf(wanted, at + wanted.length)) {
    found.push([begins[at] ?? 0, ends[at + wanted.length - 1] ?? text.length]);
  }
  return found;
}
