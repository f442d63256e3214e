import readXlsxFile, { type Sheet } from 'read-excel-file/universal';
import type { Cell, NumberCell, TableRow } from './table.ts';

export interface WorkbookSheet {
  readonly name: string;
  /** Rows with something in them. */
  readonly rows: readonly TableRow[];
}

/** The sheets of a workbook whose parts were checked; formulas count as what they last came to. */
export async function readWorkbook(zip: ArrayBuffer): Promise<WorkbookSheet[]> {
  const sheets: Sheet<NumberCell>[] = await readXlsxFile<NumberCell>(zip, { parseNumber: numberCell });
  return sheets.map(({ sheet, data }) => ({ name: sheet, rows: rowsOf(data) }));
}

function rowsOf(data: readonly (readonly unknown[])[]): TableRow[] {
  const rows: TableRow[] = [];
  for (const [index, cells] of data.entries()) {
    if (cells.every((value) => value === null || value === '')) continue;
    rows.push({ line: index + 1, cells: cells.map(cellOf) });
  }
  return rows;
}

/** No spreadsheet lets a cell have more; a file that does repeats one huge text in many cells. */
const LONGEST = 32_767;

function cellOf(value: unknown): Cell {
  if (typeof value === 'string') return value.length > LONGEST ? value.slice(0, LONGEST) : value;
  if (value instanceof Date) return { kind: 'date', text: dayOf(value) };
  if (isNumberCell(value)) return value;
  return value === null || value === undefined ? '' : String(value);
}

const isNumberCell = (value: unknown): value is NumberCell =>
  typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'number';

const dayOf = (date: Date): string => (Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 10));

/**
 * A workbook stores `29.99` that was computed as `29.989999999999998`. Spreadsheets show fifteen digits, and so do we;
 * from there on the number is text.
 */
function numberCell(stored: string): NumberCell {
  const number = Number(Number(stored).toPrecision(15));
  const text = String(number);
  return { kind: 'number', text: Number.isFinite(number) && !text.includes('e') ? text : stored };
}
