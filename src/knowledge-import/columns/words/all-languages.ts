import { danish } from './da.ts';
import { german } from './de.ts';
import { english } from './en.ts';
import { finnish } from './fi.ts';
import type { HeaderWords } from './header-words.ts';
import { norwegian } from './nb.ts';
import { dutch } from './nl.ts';
import { polish } from './pl.ts';
import { russian } from './ru.ts';
import { swedish } from './sv.ts';

const byCode: Readonly<Record<string, HeaderWords>> = {
  en: english,
  fi: finnish,
  nb: norwegian,
  no: norwegian,
  nn: norwegian,
  pl: polish,
  ru: russian,
  sv: swedish,
  da: danish,
  de: german,
  nl: dutch,
};

/** Every language's words, the brand's own first: brands send files in English, too, and lists of their suppliers. */
export function headerWordsFor(locale: string): readonly HeaderWords[] {
  const own = byCode[locale.split('-')[0] ?? ''];
  return [...new Set([...(own ? [own] : []), english, ...Object.values(byCode)])];
}
