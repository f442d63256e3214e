import { type TableRow, textOf } from '../tables/table.ts';

/** Columns of Shopify's product export that matter here, by their names before and since 2025. */
const names = {
  handle: ['handle', 'url handle'],
  title: ['title'],
  type: ['type'],
  category: ['product category', 'standardized product type', 'custom product type'],
  googleCategory: ['google shopping / google product category', 'google shopping / category'],
  condition: ['google shopping / condition'],
  tags: ['tags'],
  status: ['status'],
  option1Name: ['option1 name'],
  option1Value: ['option1 value'],
  option2Name: ['option2 name'],
  option2Value: ['option2 value'],
  option3Name: ['option3 name'],
  option3Value: ['option3 value'],
  sku: ['variant sku', 'sku'],
  barcode: ['variant barcode', 'barcode'],
  price: ['variant price', 'price'],
  compareAt: ['variant compare at price', 'compare-at price', 'compare at price'],
  quantity: ['variant inventory qty', 'inventory quantity'],
  tracker: ['variant inventory tracker', 'inventory tracker'],
  policy: ['variant inventory policy', 'continue selling when out of stock'],
} as const;

export type ShopifyColumn = keyof typeof names;
export type ShopifyColumns = ReadonlyMap<ShopifyColumn, number>;

const needed: readonly ShopifyColumn[] = ['handle', 'title', 'option1Value', 'price'];

/** Where each column of Shopify's stands; null for a table that is not Shopify's. */
export function shopifyColumns(header: TableRow): ShopifyColumns | null {
  const texts = header.cells.map((cell) => textOf(cell).trim().toLowerCase());
  const found = new Map<ShopifyColumn, number>();
  for (const [column, headers] of Object.entries(names) as [ShopifyColumn, readonly string[]][]) {
    const index = texts.findIndex((text) => headers.includes(text));
    if (index >= 0) found.set(column, index);
  }
  return needed.every((column) => found.has(column)) ? found : null;
}
