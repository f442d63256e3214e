import type { Language } from './language.ts';
import { keysBy } from './word-keys.ts';

/**
 * Rules of our own, because Snowball's need the diacritics that agents leave out: an ending comes off the folded word,
 * then the consonants and vowels that endings change are made one (szminka, szmince, szminek; kobieta, kobiecie).
 */
export const polish: Language = {
  code: 'pl',
  compounds: false,
  keysOf: (word) => [...new Set([...keysOfFolded(word), ...keysOfNasal(word)])],
};

const keysOfFolded = keysBy((folded) => stemsOf(folded).flatMap(keysOfStem));

/** rąk belongs to ręka; once folded the two vowels cannot be told from others. */
function keysOfNasal(word: string): readonly string[] {
  const lower = word.toLowerCase().normalize('NFC');
  return /ą\p{L}{1,2}$/u.test(lower) ? keysOfFolded(lower.replace(/ą(\p{L}{1,2})$/u, 'ę$1')) : [];
}

/** Longest first. */
const ENDINGS = (
  'iejszego iejszej iejszy iejsza iejsze iego iemu iami iach ' +
  'ego emu ymi imi ami iem iom iej ach owi ych ich ow ej em om ym im um ia ie iu io a e i o u y'
).split(' ');
const ENDING_AFTER_CONSONANT = /^(.*[^aeiouy])mi$/u;
/** Words end so without an ending as well: problem, zapach, olej. */
const MAYBE_NO_ENDING = /(?:ow|em|om|ym|im|um|ej|ach)$/u;
const HAS_VOWEL = /[aeiouy]/u;

interface Stem {
  readonly letters: string;
  /** The ending began with i, or was one: it softens what precedes it. */
  readonly soft: boolean;
  /** There was no ending, so that a last letter may be folded from a soft one. */
  readonly whole: boolean;
}

function stemsOf(word: string): readonly Stem[] {
  const whole: Stem = { letters: word, soft: false, whole: true };
  const ending = ENDINGS.find((each) => word.endsWith(each) && HAS_VOWEL.test(word.slice(0, -each.length)));
  const letters = ending === undefined ? word : word.slice(0, -ending.length);
  if (ending === undefined || letters.length < 2) return [whole];
  const consonantStem = ENDING_AFTER_CONSONANT.exec(word)?.[1];
  const stem: Stem = { letters, soft: ending.startsWith('i'), whole: false };
  const stems = MAYBE_NO_ENDING.test(word) ? [stem, whole] : [stem];
  return consonantStem === undefined || ending.length > 1
    ? stems
    : [...stems, { letters: consonantStem, soft: false, whole: true }];
}

function keysOfStem({ letters, soft, whole }: Stem): readonly string[] {
  const bare = letters.replace(/i$/u, '');
  const isSoft = soft || bare !== letters;
  if (bare.endsWith('cz') || bare.endsWith('rz') || !/[cz]$/u.test(bare))
    return [finish(bare.replace(/rz$/u, 'r'))];
  // noga, nodze; woda, wodzie
  if (bare.endsWith('dz'))
    return ['d', ...(isSoft ? [] : ['g'])].map((last) => finish(bare.slice(0, -2) + last));
  if (!bare.endsWith('c')) return [finish(bare)];
  // szminka, szmince; kobieta, kobiecie; paznokieć, which folds to -c
  const lasts = whole ? ['k', 't'] : [isSoft ? 't' : 'k'];
  return lasts.map((last) => finish(bare.slice(0, -1) + last));
}

const COMING_AND_GOING = /^(.*[aeiouy].*[^aeiouy]|.*[aeiouy])i?e([^aeiouy])$/u;

function finish(stem: string): string {
  return stem.replace(/ia([^aeiouy]+)$/u, 'ie$1').replace(COMING_AND_GOING, '$1$2');
}
