/** What to look for in a full-text table: words that must all be there, the last of which may be unfinished. */
export interface SearchTerms {
  readonly words: readonly string[];
  readonly lastIsPrefix: boolean;
}

/** More words than this narrow nothing down; each costs a lookup. */
const MOST_WORDS = 12;

export function limitWords(words: readonly string[]): readonly string[] {
  return [...new Set(words)].slice(0, MOST_WORDS);
}

/** An FTS5 query. Words hold letters and digits only, so quoting them is enough. */
export function matchExpression(
  { words, lastIsPrefix }: SearchTerms,
  columns: readonly string[] = [],
): string {
  const parts = words.map((word, index) =>
    lastIsPrefix && index === words.length - 1 ? `"${word}" *` : `"${word}"`,
  );
  const all = parts.join(' AND ');
  return columns.length === 0 ? all : `{${columns.join(' ')}} : (${all})`;
}

/** The same words with one left out, the longest first. Nothing when there is only one. */
export function withoutOneWord(words: readonly string[]): readonly (readonly string[])[] {
  if (words.length < 2) return [];
  const longestFirst = words.map((_, index) => index).sort((a, b) => lengthAt(words, b) - lengthAt(words, a));
  return longestFirst.map((left) => words.filter((_, index) => index !== left));
}

function lengthAt(words: readonly string[], index: number): number {
  return words[index]?.length ?? 0;
}
