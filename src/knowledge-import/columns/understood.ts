import type { ImportColumn } from '../../contract/model/knowledge-import.ts';
import { type Cell, type TableRow, textOf } from '../tables/table.ts';
import { cleanText } from '../text/clean-text.ts';
import { readDay } from '../values/day.ts';
import { digitsText, readDigits } from '../values/number-text.ts';
import { readPriceText } from '../values/price-text.ts';
import { type DraftColumn, someCells } from './draft-column.ts';

const SAMPLES = 5;

/** The column as it is shown to whoever checks the mapping: some values, and what they were taken for. */
export function describeColumn(column: DraftColumn, rows: readonly TableRow[]): ImportColumn {
  const cells = distinct(someCells(rows, column.index));
  return {
    index: column.index,
    header: column.header,
    role: column.role,
    confidence: column.asked ? 'asked' : column.sure ? 'sure' : 'likely',
    numberStyle: column.numberStyle,
    dateStyle: column.dateStyle,
    samples: cells.map((cell) => textOf(cell).slice(0, 200).toWellFormed()),
    understood: cells.map((cell) => understood(column, cell).slice(0, 200).toWellFormed()),
  };
}

function distinct(cells: readonly Cell[]): Cell[] {
  const byText = new Map(cells.map((cell) => [textOf(cell), cell]));
  return [...byText.values()].slice(0, SAMPLES);
}

/** Empty where the value could not be read. */
function understood(column: DraftColumn, cell: Cell): string {
  const text = textOf(cell);
  if (column.numberStyle) {
    if (typeof cell !== 'string') return text;
    const read = readPriceText(text);
    if (read.is !== 'number') return '';
    const digits = readDigits(read.number, column.numberStyle);
    if (!digits) return '';
    return [digitsText(digits), ...(read.currencies.length === 1 ? read.currencies : [])].join(' ');
  }
  if (column.dateStyle)
    return typeof cell !== 'string' && cell.kind === 'date' ? text : (readDay(text, column.dateStyle) ?? '');
  return cleanText(text.slice(0, 1000)).text;
}
