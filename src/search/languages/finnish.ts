import type { Language } from './language.ts';
import { keysBy } from './word-keys.ts';

/**
 * Finnish words change at the end and, by consonant gradation, just before it: pöytä, pöydän, pöytiä. A word is first
 * read as each form it may be (`readings`), which gives stems with their vowel; a stem is then brought to one grade
 * and loses the vowels that inflection exchanges (`keyOf`). All of it in folded letters: ä is a, ö is o.
 */
export const finnish: Language = {
  code: 'fi',
  compounds: true,
  keysOf: keysBy((folded) => withoutOwner(folded).flatMap((word) => readings(word).flatMap(keysOfStem))),
};

const MY_OUR_THEIR = /^(.{5,}[aeiouy])(?:ni|mme|nsa)$/u;

/** tilaukseni (my order) is read as tilaukse- too. */
function withoutOwner(word: string): readonly string[] {
  const owned = MY_OUR_THEIR.exec(word)?.[1];
  return owned === undefined ? [word] : [word, owned];
}

interface CaseEnding {
  readonly pattern: RegExp;
  /** The ending may as well belong to the word, or another ending may fit. */
  readonly unsure?: true;
}

/** The first group is the stem. Tried in this order until one is sure. */
const CASE_ENDINGS: readonly CaseEnding[] = [
  { pattern: /^(.+i)(?:den|tten|hin|ssa|ksi)$/u },
  { pattern: /^(..+[aeiouy])(?:seen|siin|ssa)$/u },
  { pattern: /^(..+[aeiouy])(?:lla|lta|lle|ksi)$/u, unsure: true },
  { pattern: /^(..+[aeiouy])sta$/u, unsure: true },
  { pattern: /^(..+[aeiouy])tta$/u, unsure: true },
  { pattern: /^(..+[aeiuy])(?:ja|jen)$/u },
  { pattern: /^(..+o)(?:ja|jen)$/u, unsure: true },
  { pattern: /^(.+[nrlst])(?:ta|ten)$/u, unsure: true },
  { pattern: /^(.+[aeiouy][aeiouy])ta$/u, unsure: true },
  { pattern: /^(.+[aeiouy])[nt]$/u },
];

const PUNAINEN = /^(..+)nen$/u;
/** The word's own ending as often as a genitive: valaisin, langaton. */
const VALAISIN = /(?:in|ton)$/u;

/** The stems a word may be a form of. */
function readings(word: string): readonly string[] {
  const punainen = PUNAINEN.exec(word)?.[1];
  if (punainen !== undefined) return [`${punainen}s`];
  const stems: string[] = [];
  for (const { pattern, unsure } of CASE_ENDINGS) {
    const stem = pattern.exec(word)?.[1];
    if (stem === undefined) continue;
    stems.push(stem);
    if (unsure === undefined) return VALAISIN.test(word) ? [...stems, word] : stems;
  }
  return [...stems, word];
}

const KANGAS = /[^aeiouy][aei]s$|uas$/u;
const LEVEYS = /[aeiouy][uy]s$/u;
const VESI = /^(.*[aeiouynrl])si$/u;
const RUOKA = /^(.*[aeiouy]{2}|.?[aeo])k([aeiouy]+)$/u;

function keysOfStem(stem: string): readonly string[] {
  const keys = [keyOf(stem)];
  // kangas, kankaan; leveys, leveyden; vesi, veden; ruoka, ruoan.
  if (KANGAS.test(stem)) keys.push(keyOf(stem.slice(0, -1)));
  if (LEVEYS.test(stem)) keys.push(keyOf(`${stem.slice(0, -1)}t`));
  const vesi = VESI.exec(stem)?.[1];
  if (vesi !== undefined) keys.push(keyOf(`${vesi}t`));
  const ruoka = RUOKA.exec(stem);
  if (ruoka !== null) keys.push(keyOf(`${ruoka[1] ?? ''}${ruoka[2] ?? ''}`));
  return keys;
}

const CHANGING_VOWELS = /^(.*?[aeiouy].*?)[aeio]+$/u;

function keyOf(stem: string): string {
  const bare = (CHANGING_VOWELS.exec(stem)?.[1] ?? stem).replace(/(?:uu|yy)$/u, (pair) => pair.slice(1));
  // valaisin, valaisimen; langaton, langattoman
  if (/.[aeiouy].*i[mn]$/u.test(bare)) return `${oneGrade(bare.slice(0, -2))}in`;
  if (/ttom$/u.test(bare)) return `${bare.slice(0, -4)}ton`;
  // toimitus, toimituksen; veitsi, veistä; lapsi, lasta
  return oneGrade(bare.replace(/[ktp]s$/u, 's').replace(/uvu$/u, 'uku'));
}

const LAST_CONSONANTS = /([^aeiouy]+)([uy]?)$/u;

/** Strong and weak grades of the last consonants as one. */
function oneGrade(stem: string): string {
  return stem.replace(LAST_CONSONANTS, (_, consonants: string, vowel: string) => weaken(consonants) + vowel);
}

function weaken(consonants: string): string {
  return consonants
    .replace(/([kpt])\1$/u, '$1')
    .replace(/d$/u, 't')
    .replace(/v$/u, 'p')
    .replace(/ng$/u, 'nk')
    .replace(/nt$/u, 'nn')
    .replace(/lt$/u, 'll')
    .replace(/rt$/u, 'rr')
    .replace(/mp$/u, 'mm')
    .replace(/([hlr])[kj]$/u, '$1');
}
