import { readFileSync } from 'node:fs';

export interface Query {
  /** Who is asked: a brand's id, or the name of a list of words. */
  readonly of: string;
  readonly class: string;
  readonly text: string;
  /** Any of these is right: an SKU or its beginning up to a hyphen, `article:id`, `response:id`. */
  readonly expected: readonly string[];
}

/** The queries written by hand for one brand: `class<TAB>text<TAB>expected,…` per line, `#` before remarks. */
export function readQueries(brandId: string): readonly Query[] {
  return readFileSync(new URL(`./queries/${brandId}.tsv`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [kind, text, expected] = line.split('\t');
      if (!kind || !text || !expected) throw new Error(`${brandId}.tsv: not a query: ${line}`);
      return { of: brandId, class: kind, text, expected: expected.split(',') };
    });
}

export function isExpected({ expected }: Pick<Query, 'expected'>, name: string): boolean {
  return expected.some((each) => name === each || name.startsWith(`${each}-`));
}

/** From 1, in the list where the right one comes first; null when it is in none. */
export function rankOf(query: Query, lists: readonly (readonly string[])[]): number | null {
  const ranks = lists.map((names) => names.findIndex((name) => isExpected(query, name)) + 1);
  const found = ranks.filter((rank) => rank > 0);
  return found.length === 0 ? null : Math.min(...found);
}
