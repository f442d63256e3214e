import { danish } from './danish.ts';
import { dutch } from './dutch.ts';
import { english } from './english.ts';
import { finnish } from './finnish.ts';
import { german } from './german.ts';
import type { Language } from './language.ts';
import { norwegian } from './norwegian.ts';
import { polish } from './polish.ts';
import { russian } from './russian.ts';
import { swedish } from './swedish.ts';

const languages = [english, finnish, norwegian, swedish, danish, german, dutch, polish, russian];

const byCode = new Map<string, Language>([
  ...languages.map((language) => [language.code, language] as const),
  // The endings of Bokmål cover most of Nynorsk, and `no` is what older systems call both.
  ['nn', norwegian],
  ['no', norwegian],
]);

/** Folding and typos do without rules; inflections are then found only where they share a beginning. */
const unknown: Language = { code: 'und', keysOf: () => [], compounds: false };

/** The rules for a BCP 47 tag such as `fi-FI`; only its language counts. */
export function languageOf(locale: string): Language {
  const [code = ''] = locale.toLowerCase().split(/[-_]/);
  return byCode.get(code) ?? unknown;
}
