import type { ImportMapping } from '../../contract/model/knowledge-import.ts';
import { type TableRow, textOf } from '../tables/table.ts';
import { headerMeaning } from './header-role.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Titles, dates and addresses come before the header, but not more than this. */
const ROWS_SEARCHED = 60;

/**
 * Index of the row that names the columns: the one with most headers that are known or were mapped before. Where no
 * header is known, the first full row of words above rows with numbers; null where there is none.
 */
export function findHeader(
  rows: readonly TableRow[],
  vocabulary: Vocabulary,
  mapping: ImportMapping,
): number | null {
  const mapped = new Set(mapping.columns?.map(({ header }) => header));
  let best = { index: -1, score: 0 };
  for (const [index, row] of rows.slice(0, ROWS_SEARCHED).entries()) {
    const score = headerScore(row, vocabulary, mapped);
    if (score > best.score) best = { index, score };
  }
  return best.index >= 0 ? best.index : unknownHeader(rows);
}

function headerScore(row: TableRow, vocabulary: Vocabulary, mapped: ReadonlySet<string>): number {
  const roles = new Set<string>();
  let score = 0;
  for (const cell of row.cells) {
    if (typeof cell !== 'string') return 0;
    const text = cell.trim();
    if (text === '' || text.length > 80) continue;
    if (/^[\d\s.,%€$£-]+$/.test(text)) return 0;
    if (mapped.has(text)) {
      score += 3;
      roles.add(text);
      continue;
    }
    const meaning = headerMeaning(text, vocabulary);
    if (!meaning) continue;
    score += meaning.exact ? 2 : 1;
    roles.add(meaning.role === 'ignore' || meaning.role === 'option' ? text : meaning.role);
  }
  // One known word is a title or a value; two different ones are a header.
  return roles.size >= 2 ? score : 0;
}

function unknownHeader(rows: readonly TableRow[]): number | null {
  const width = Math.max(
    0,
    ...rows.slice(0, ROWS_SEARCHED).map(({ cells }) => filled(cells.map(textOf)).length),
  );
  if (width < 2) return null;
  for (const [index, row] of rows.slice(0, ROWS_SEARCHED).entries()) {
    const texts = filled(row.cells.map(textOf));
    if (texts.length < width || texts.some((text) => /\d/.test(text))) continue;
    const below = rows.slice(index + 1, index + 6);
    const withNumbers = below.filter(({ cells }) =>
      cells.some((cell) => /^\D{0,3}\d[\d\s.,]*\D{0,4}$/.test(textOf(cell))),
    );
    if (below.length > 0 && withNumbers.length * 2 > below.length) return index;
  }
  return null;
}

const filled = (texts: readonly string[]) => texts.filter((text) => text.trim() !== '');
