import type { ColumnRole } from '../../contract/model/knowledge-import.ts';
import { type Cell, type TableRow, textOf } from '../tables/table.ts';
import { readPriceText } from '../values/price-text.ts';
import { inferDateStyle } from './date-style.ts';
import { type DraftColumn, share, someCells } from './draft-column.ts';
import { foldHeader } from './header-text.ts';
import type { Vocabulary } from './vocabulary.ts';
import { noWords, yesWords } from './words/yes-no.ts';

/** Headers are sometimes about something else than they seem: what stands below decides. */
export function settleByContent(
  columns: readonly DraftColumn[],
  rows: readonly TableRow[],
  vocabulary: Vocabulary,
  locale: string,
): void {
  for (const column of columns) {
    if (column.decision) continue;
    const cells = someCells(rows, column.index);
    if (cells.length === 0) {
      column.sure = false;
      continue;
    }
    const role = roleByContent(column.role, cells, vocabulary, locale);
    if (role === column.role) continue;
    column.role = role;
    column.sure = false;
  }
}

function roleByContent(
  role: ColumnRole,
  cells: readonly Cell[],
  vocabulary: Vocabulary,
  locale: string,
): ColumnRole {
  switch (role) {
    case 'price':
    case 'popularity':
      return share(cells, isNumber) >= 0.3 ? role : 'ignore';
    case 'campaignPrice':
      return share(cells, isNumber) >= 0.5 ? role : 'campaignName';
    case 'campaignName':
      return share(cells, isNumber) >= 0.8 ? 'campaignPrice' : role;
    case 'availability':
      return share(cells, isNumber) >= 0.8 ? 'stock' : role;
    case 'stock':
      if (share(cells, isNumber) >= 0.5) return role;
      return share(cells, (cell) => vocabulary.availability.has(foldHeader(textOf(cell).slice(0, 100)))) >=
        0.3
        ? 'availability'
        : 'ignore';
    case 'tax':
      return share(cells, (cell) => taxOfCell(textOf(cell).slice(0, 100), vocabulary) !== null) >= 0.5
        ? role
        : 'ignore';
    case 'validFrom':
    case 'validTo':
    case 'campaignFrom':
    case 'campaignTo':
      return areDates(cells, locale) ? role : 'ignore';
    case 'currency':
      return share(cells, (cell) => textOf(cell).trim().length <= 9) >= 0.8 ? role : 'ignore';
    case 'ignore':
    case 'sku':
    case 'productId':
    case 'name':
    case 'category':
    case 'unit':
    case 'note':
    case 'keywords':
    case 'option':
      return role;
    default:
      return role satisfies never;
  }
}

/** What a cell of a tax column says: `incl.`, `netto`, or yes to "VAT included". */
export function taxOfCell(text: string, vocabulary: Vocabulary): 'included' | 'excluded' | null {
  const folded = foldHeader(text);
  if (yesWords.has(folded)) return 'included';
  if (noWords.has(folded)) return 'excluded';
  return vocabulary.tax.get(folded) ?? null;
}

/** Negative ones are numbers, too; that they are no prices is said row by row. */
const numeric: ReadonlySet<string> = new Set(['number', 'negative']);

const isNumber = (cell: Cell): boolean =>
  typeof cell === 'string' ? numeric.has(readPriceText(cell).is) : cell.kind === 'number';

function areDates(cells: readonly Cell[], locale: string): boolean {
  const texts = cells.filter((cell) => typeof cell === 'string' || cell.kind === 'number').map(textOf);
  return texts.length < cells.length || inferDateStyle(texts, locale).result !== 'none';
}
