import { english } from './english.ts';
import { finnish } from './finnish.ts';
import type { MoodWords } from './mood-words.ts';
import { norwegian } from './norwegian.ts';
import { polish } from './polish.ts';
import { russian } from './russian.ts';
import { swedish } from './swedish.ts';

const byLanguage = new Map<string, MoodWords>([
  ...[english, finnish, norwegian, swedish, polish, russian].map((words) => [words.language, words] as const),
  // What older systems call Bokmål, and what is close enough to it.
  ['no', norwegian],
  ['nn', norwegian],
]);

/** The mood words for a BCP 47 tag, of which only the language counts; null for a language without. */
export function moodWordsOf(locale: string): MoodWords | null {
  const [language = ''] = locale.toLowerCase().split(/[-_]/);
  return byLanguage.get(language) ?? null;
}
