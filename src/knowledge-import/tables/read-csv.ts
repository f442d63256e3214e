import { CsvError, parse } from 'csv-parse/sync';
import { importLimits } from '../../contract/model/knowledge-import.ts';
import { csvDelimiter } from './csv-delimiter.ts';
import type { TableRow } from './table.ts';

export type CsvAnswer =
  | {
      readonly result: 'rows';
      readonly rows: readonly TableRow[];
      readonly damagedLines: ReadonlySet<number>;
    }
  | { readonly result: 'tooManyRows' }
  | { readonly result: 'tooManyColumns'; readonly line: number };

const NONE: ReadonlySet<number> = new Set();
/** Titles, notes and empty lines before the header are not rows. */
const LINES_BEFORE_HEADER = 100;

/**
 * Rows of delimited text. A quotation mark that is never closed, or closed rows later, would swallow what lies
 * between; then every line is read by itself and the lines at fault are named.
 */
export function readCsv(raw: string): CsvAnswer {
  const delimiter = csvDelimiter(raw);
  // A line for spreadsheets only; it keeps its place, so that the lines after it keep their numbers.
  const text = raw.replace(/^sep=.(?=\r?\n)/i, '');
  const whole = parseRows(text, delimiter);
  if (whole && (whole.result !== 'rows' || !swallowsRows(whole.rows, delimiter))) return whole;
  const { repaired, damaged } = closeEveryLine(text);
  const lines = parseRows(repaired, delimiter);
  if (!lines) throw new Error('Text without an odd quotation mark could not be read as a table');
  return lines.result === 'rows' ? { ...lines, damagedLines: damaged } : lines;
}

/** Null where a quotation mark is never closed. */
function parseRows(text: string, delimiter: string): CsvAnswer | null {
  const rows: TableRow[] = [];
  let tooWide: number | null = null;
  try {
    parse(text, {
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      // One more than allowed tells that there are too many.
      to: importLimits.rows + LINES_BEFORE_HEADER + 1,
      on_record: (cells: string[], { lines }) => {
        const line = lines - breaksIn(cells);
        if (cells.length > importLimits.columns && tooWide === null) {
          if (cells.slice(importLimits.columns).some((cell) => cell.trim() !== '')) tooWide = line;
        }
        // Rows of empty cells far to the right are what spreadsheets leave behind.
        rows.push({
          line,
          cells: cells.length > importLimits.columns ? cells.slice(0, importLimits.columns) : cells,
        });
        return null;
      },
    });
  } catch (error) {
    if (error instanceof CsvError && error.code === 'CSV_QUOTE_NOT_CLOSED') return null;
    throw error;
  }
  if (tooWide !== null) return { result: 'tooManyColumns', line: tooWide };
  if (rows.length > importLimits.rows + LINES_BEFORE_HEADER) return { result: 'tooManyRows' };
  return { result: 'rows', rows, damagedLines: NONE };
}

function breaksIn(cells: readonly string[]): number {
  let breaks = 0;
  for (const cell of cells) {
    if (!cell.includes('\n') && !cell.includes('\r')) continue;
    breaks += cell.split(/\r\n|\r|\n/).length - 1;
  }
  return breaks;
}

/**
 * Whether a cell holds what looks like the end of its own row, whole rows, and the beginning of another: all with the
 * number of cells that they would have.
 */
function swallowsRows(rows: readonly TableRow[], delimiter: string): boolean {
  const width = usualWidth(rows);
  if (width < 2) return false;
  // In prose a comma is followed by a space; between cells it hardly ever is.
  const between = new RegExp(`${delimiter === '|' ? '\\|' : delimiter}(?! )`);
  const widthOf = (line: string) => line.split(between).length;
  return rows.some(({ cells }) =>
    cells.some((cell, index) => {
      if (typeof cell !== 'string' || !cell.includes('\n')) return false;
      const lines = cell.split(/\r?\n/);
      const [first = '', last = ''] = [lines[0], lines.at(-1)];
      return (
        widthOf(first) === width - index &&
        widthOf(last) === index + 1 &&
        lines.slice(1, -1).every((line) => widthOf(line) === width)
      );
    }),
  );
}

function usualWidth(rows: readonly TableRow[]): number {
  const counts = new Map<number, number>();
  for (const { cells } of rows) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0] ?? 0;
}

/** Takes the quotation marks out of lines that hold an odd number of them. */
function closeEveryLine(text: string): { repaired: string; damaged: Set<number> } {
  const damaged = new Set<number>();
  const lines = text.split(/\r\n|\r|\n/).map((line, index) => {
    if (line.split('"').length % 2 === 1) return line;
    damaged.add(index + 1);
    return line.replaceAll('"', '');
  });
  return { repaired: lines.join('\n'), damaged };
}
