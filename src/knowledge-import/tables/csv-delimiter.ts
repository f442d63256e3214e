import { parse } from 'csv-parse/sync';

const delimiters = [';', '\t', ',', '|'] as const;
const LINES = 60;
const LENGTH = 64 * 1024;

/** The sign that cuts most of the first lines into the same number of cells; the more cells the better. */
export function csvDelimiter(text: string): string {
  const declared = /^sep=(.)\r?\n/i.exec(text)?.[1];
  if (declared) return declared;
  const part = text.length > LENGTH ? text.slice(0, LENGTH).replace(/[^\n]*$/, '') : text;
  let best = { delimiter: ',', score: 0 };
  for (const delimiter of delimiters) {
    const score = scoreOf(widths(part, delimiter));
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}

function widths(text: string, delimiter: string): number[] {
  try {
    const rows = parse(text, { delimiter, relax_column_count: true, relax_quotes: true, to: LINES });
    return rows.map((cells) => cells.length);
  } catch {
    // A quotation mark that is never closed: count without quotation marks.
    return text.split('\n', LINES).map((line) => line.split(delimiter).length);
  }
}

function scoreOf(found: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const width of found) if (width > 1) counts.set(width, (counts.get(width) ?? 0) + 1);
  let score = 0;
  for (const [width, rows] of counts) {
    // How many rows agree weighs more than how wide they are: commas in prose cut often, but never alike.
    score = Math.max(score, (rows / found.length) * 10 + Math.min(width, 20) / 20);
  }
  return score;
}
