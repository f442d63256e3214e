/** A number as a workbook stores it, written out: `-1234.5`. */
export interface NumberCell {
  readonly kind: 'number';
  readonly text: string;
}

/** A date as a workbook stores it: `2026-12-01`. */
export interface DateCell {
  readonly kind: 'date';
  readonly text: string;
}

/** Text files have only text; workbooks know numbers and dates. */
export type Cell = string | NumberCell | DateCell;

export interface TableRow {
  /** 1 for the first line or row of the file. */
  readonly line: number;
  readonly cells: readonly Cell[];
}

/** The rows of one file as they stand there, whatever comes before its header included. */
export interface Table {
  readonly file: string;
  readonly format: 'csv' | 'xlsx';
  readonly rows: readonly TableRow[];
  /** Lines with a quotation mark that is opened and never closed: what stands in which column cannot be told. */
  readonly damagedLines: ReadonlySet<number>;
}

export const textOf = (cell: Cell | undefined): string =>
  cell === undefined ? '' : typeof cell === 'string' ? cell : cell.text;
