import type { ColumnRole, ImportQuestion } from '../../contract/model/knowledge-import.ts';
import { settleStyles } from '../columns/column-styles.ts';
import { type DraftColumn, draftColumns } from '../columns/draft-column.ts';
import { type PriceTerms, taxQuestion } from '../columns/price-terms.ts';
import type { RecognisedColumns } from '../columns/recognise-columns.ts';
import { describeColumn } from '../columns/understood.ts';
import type { Vocabulary } from '../columns/vocabulary.ts';
import type { ImportInput } from '../read-import.ts';
import type { TableRow } from '../tables/table.ts';
import { decimalsOf } from '../values/currency-marks.ts';
import type { ShopifyColumn, ShopifyColumns } from './shopify-headers.ts';

const roles: Readonly<Record<ShopifyColumn, ColumnRole>> = {
  handle: 'productId',
  title: 'name',
  type: 'category',
  category: 'category',
  googleCategory: 'category',
  condition: 'note',
  tags: 'keywords',
  status: 'availability',
  option1Name: 'option',
  option1Value: 'option',
  option2Name: 'option',
  option2Value: 'option',
  option3Name: 'option',
  option3Value: 'option',
  sku: 'sku',
  barcode: 'ignore',
  price: 'price',
  compareAt: 'campaignPrice',
  quantity: 'stock',
  tracker: 'stock',
  policy: 'stock',
};

/** A table of Shopify's is known as a whole; only how its numbers are written and what they include may be open. */
export function recogniseShopify(
  columns: ShopifyColumns,
  header: TableRow,
  rows: readonly TableRow[],
  vocabulary: Vocabulary,
  { brand, mapping, usual }: Pick<ImportInput, 'brand' | 'mapping' | 'usual'>,
): RecognisedColumns {
  const byIndex = new Map([...columns].map(([column, index]) => [index, roles[column]]));
  const drafts: DraftColumn[] = draftColumns(header, header.cells.length, vocabulary, mapping);
  for (const draft of drafts) {
    draft.role = byIndex.get(draft.index) ?? 'ignore';
    draft.sure = true;
  }
  const currency = mapping.currency ?? brand.currency;
  const tax = mapping.tax ?? usual?.tax;
  // Shopify writes decimal points; who saved the file in a spreadsheet since may have changed that.
  const questions: ImportQuestion[] = settleStyles(drafts, rows, 'en', decimalsOf(currency));
  if (tax === undefined) questions.push(taxQuestion);
  const terms: PriceTerms = { currency, tax: tax ?? 'included', unit: mapping.unit?.slice(0, 30) ?? '' };
  return {
    drafts,
    columns: drafts.map((draft) => describeColumn(draft, rows)),
    terms,
    questions,
    missing: null,
  };
}
