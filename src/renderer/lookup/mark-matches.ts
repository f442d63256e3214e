/** A run of text that either matches one of the words searched for or does not. */
export interface TextRun {
  readonly text: string;
  readonly isMatch: boolean;
}

/** Letters that Unicode does not take apart into a base letter and a mark. */
const whole: Readonly<Record<string, string>> = { ł: 'l', ø: 'o', æ: 'ae', œ: 'oe', đ: 'd', ß: 'ss', ё: 'е' };

/** Lines are folded at every key press, and a brand's texts hold few different characters. */
const foldedCharacters = new Map<string, string>();

function foldCharacter(character: string): string {
  const known = foldedCharacters.get(character);
  if (known !== undefined) return known;
  const folded = foldAnew(character);
  foldedCharacters.set(character, folded);
  return folded;
}

/** Lower case without diacritics. Cyrillic keeps its letters: й is not и. */
function foldAnew(character: string): string {
  const lower = character.toLowerCase();
  const replaced = whole[lower];
  if (replaced !== undefined) return replaced;
  return /\p{Script=Cyrillic}/u.test(lower) ? lower : lower.normalize('NFD').replaceAll(/\p{M}/gu, '');
}

/** Folds text and remembers which character each folded unit came from. */
function fold(text: string): { folded: string; characters: readonly string[]; origin: readonly number[] } {
  const characters = Array.from(text.normalize('NFC'));
  const origin: number[] = [];
  let folded = '';
  characters.forEach((character, index) => {
    const part = foldCharacter(character);
    folded += part;
    for (let unit = 0; unit < part.length; unit += 1) origin.push(index);
  });
  return { folded, characters, origin };
}

/** A word this short is marked at the beginning of a word only; in the middle it would mark half the line. */
const SHORTEST_INSIDE = 3;

const isWordCharacter = (unit: string | undefined) => unit !== undefined && /[\p{L}\p{N}]/u.test(unit);

/**
 * Splits text where it matches the words of a search, compared without case and diacritics. Hits found by a
 * misspelling or another inflection match in meaning only and stay unmarked.
 */
export function markMatches(text: string, searchedFor: string): readonly TextRun[] {
  const words = searchedFor
    .split(/\s+/u)
    .map((word) => fold(word).folded)
    .filter((word) => word !== '');
  if (words.length === 0) return [{ text, isMatch: false }];
  const { folded, characters, origin } = fold(text);
  const marked = new Set<number>();
  for (const word of words) {
    for (let at = folded.indexOf(word); at !== -1; at = folded.indexOf(word, at + 1)) {
      if (word.length < SHORTEST_INSIDE && isWordCharacter(folded[at - 1])) continue;
      for (const index of origin.slice(at, at + word.length)) marked.add(index);
    }
  }
  const runs: { text: string; isMatch: boolean }[] = [];
  characters.forEach((character, index) => {
    const isMatch = marked.has(index);
    const last = runs.at(-1);
    if (last?.isMatch === isMatch) last.text += character;
    else runs.push({ text: character, isMatch });
  });
  return runs;
}
