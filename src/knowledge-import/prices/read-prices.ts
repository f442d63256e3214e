import { type ImportProblem, importLimits } from '../../contract/model/knowledge-import.ts';
import type { DraftColumn } from '../columns/draft-column.ts';
import { findHeader } from '../columns/find-header.ts';
import { type RecognisedColumns, recogniseColumns } from '../columns/recognise-columns.ts';
import { type Vocabulary, vocabularyFor } from '../columns/vocabulary.ts';
import type { ImportInput, ImportReading } from '../read-import.ts';
import { recogniseShopify } from '../shopify/recognise-shopify.ts';
import { type ShopifyColumns, shopifyColumns } from '../shopify/shopify-headers.ts';
import { createShopifyReader, type ShopifyContext } from '../shopify/shopify-row.ts';
import { openTable } from '../tables/open-table.ts';
import { type Table, type TableRow, textOf } from '../tables/table.ts';
import { problemReading, textReading } from '../text-reading.ts';
import { type PriceRowContext, readPriceRow } from './price-row.ts';
import type { MoneyColumn } from './read-money.ts';
import { createPeriodReader } from './read-period.ts';
import { collectRows } from './read-rows.ts';
import { uniformDecimals } from './uniform-decimals.ts';

/** Reads a price list: one file, or several with the same columns. */
export async function readPrices(input: ImportInput): Promise<ImportReading> {
  const tables: Table[] = [];
  let sheets: readonly string[] = [];
  for (const file of input.files) {
    const opened = await openTable(file, input.brand, input.mapping);
    if (opened.result === 'problem') return problem(opened.problem);
    sheets = opened.sheets;
    if (opened.result === 'question') {
      return { ...textReading(NO_ROWS), sheets, questions: [opened.question] };
    }
    tables.push(opened.table);
  }
  const [table] = tables;
  if (!table) return problemReading('empty', null, 'There is no file to read.');
  const vocabulary = vocabularyFor(input.brand.locale);
  return { ...readTables(table, tables.slice(1), vocabulary, input), sheets };
}

const NO_ROWS = { rows: [], refused: [], duplicates: [], warnings: [] };

const problem = ({ code, file, sentence }: ImportProblem): ImportReading =>
  problemReading(code, file, sentence);

function readTables(
  first: Table,
  others: readonly Table[],
  vocabulary: Vocabulary,
  input: ImportInput,
): ImportReading {
  const at = findHeader(first.rows, vocabulary, input.mapping);
  const header = at === null ? undefined : first.rows[at];
  if (at === null || header === undefined) {
    return problemReading(
      'noHeader',
      first.file,
      'No row names the columns. Nothing was changed. Add a first row such as “SKU; Name; Price” and try again.',
    );
  }
  const parts = [{ file: first.file, rows: first.rows.slice(at + 1), damagedLines: first.damagedLines }];
  for (const other of others) {
    const found = findHeader(other.rows, vocabulary, input.mapping);
    if (found === null || !sameHeader(header, other.rows[found])) {
      return problemReading(
        'notUnderstood',
        other.file,
        `The columns differ from those of ${first.file}. Nothing was changed. Import the files one by one.`,
      );
    }
    parts.push({ file: other.file, rows: other.rows.slice(found + 1), damagedLines: other.damagedLines });
  }
  const rows = parts.flatMap((part) => part.rows);
  if (rows.length === 0) {
    return problemReading('empty', first.file, 'The file has a header and no rows. Nothing was changed.');
  }
  if (rows.length > importLimits.rows) {
    return problemReading(
      'tooManyRows',
      first.file,
      `There are more than ${importLimits.rows} rows. Nothing was changed. Split the list into several files.`,
    );
  }
  const shopify = shopifyColumns(header);
  const recognised = shopify
    ? recogniseShopify(shopify, header, rows, vocabulary, input)
    : recogniseColumns(header, first.rows.slice(0, at), rows, vocabulary, input);
  const reading: ImportReading = {
    ...textReading(NO_ROWS),
    format: shopify ? 'shopify' : first.format,
    columns: recognised.columns,
    questions: recognised.questions,
  };
  if (recognised.missing) return { ...reading, problem: { ...recognised.missing, file: first.file } };
  if (recognised.questions.length > 0) return reading;
  const collected = collectRows();
  for (const part of parts) {
    const read = shopify
      ? createShopifyReader(shopifyContext(shopify, recognised, rows, part.damagedLines))
      : rowReader(contextOf(recognised, rows, vocabulary, input, part.damagedLines));
    for (const row of part.rows) {
      if (!sameHeader(header, row)) collected.add({ file: part.file, line: row.line }, read(row));
    }
  }
  return { ...reading, ...collected.done() };
}

const sameHeader = (header: TableRow, row: TableRow | undefined): boolean =>
  row !== undefined &&
  header.cells.every((cell, index) => textOf(cell).trim() === textOf(row.cells[index]).trim());

const rowReader = (context: PriceRowContext) => (row: TableRow) => readPriceRow(row, context);

function shopifyContext(
  columns: ShopifyColumns,
  { drafts, terms }: RecognisedColumns,
  rows: readonly TableRow[],
  damagedLines: ReadonlySet<number>,
): ShopifyContext {
  return {
    columns,
    price: moneyColumn(drafts[columns.get('price') ?? -1], rows),
    compareAt: moneyColumn(drafts[columns.get('compareAt') ?? -1], rows),
    ...terms,
    damagedLines,
  };
}

function moneyColumn(column: DraftColumn | undefined, rows: readonly TableRow[]): MoneyColumn {
  const style = column?.numberStyle ?? { decimal: '.', grouping: '' };
  return { style, uniformDecimals: column ? uniformDecimals(rows, column.index, style) : null };
}

function contextOf(
  { drafts, terms }: RecognisedColumns,
  rows: readonly TableRow[],
  vocabulary: Vocabulary,
  { brand }: ImportInput,
  damagedLines: ReadonlySet<number>,
): PriceRowContext {
  const byRole = new Map(
    drafts
      .filter(({ role }) => role !== 'ignore' && role !== 'option')
      .map((column) => [column.role, column]),
  );
  return {
    byRole,
    options: drafts.filter(({ role }) => role === 'option'),
    money: {
      price: moneyColumn(byRole.get('price'), rows),
      campaignPrice: moneyColumn(byRole.get('campaignPrice'), rows),
    },
    terms,
    periods: createPeriodReader(brand.timeZone),
    vocabulary,
    damagedLines,
  };
}
