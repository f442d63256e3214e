import { OPEN_CAMPAIGN, type PriceItem, type VariantOption } from '../../contract/model/brand-pack.ts';
import { type MoneyColumn, readMoney } from '../prices/read-money.ts';
import { readKeywords, readText } from '../prices/read-texts.ts';
import { type Read, type RowOutcome, read, refused, type Warning } from '../prices/row-outcome.ts';
import { stableId } from '../stable-id.ts';
import { type TableRow, textOf } from '../tables/table.ts';
import { cut } from '../text/clean-text.ts';
import type { ShopifyColumn, ShopifyColumns } from './shopify-headers.ts';
import { type ShopifyProduct, withRow } from './shopify-product.ts';

export interface ShopifyContext {
  readonly columns: ShopifyColumns;
  readonly price: MoneyColumn;
  readonly compareAt: MoneyColumn;
  readonly currency: string;
  readonly tax: PriceItem['tax'];
  readonly unit: string;
  readonly damagedLines: ReadonlySet<number>;
}

const LONGEST_SKU = 64;

/** Reads the rows of an export one after the other; titles and names of options stand only in a product's first row. */
export function createShopifyReader(context: ShopifyContext): (row: TableRow) => RowOutcome {
  const products = new Map<string, ShopifyProduct>();
  return (row) => {
    const text = (column: ShopifyColumn): string => {
      const index = context.columns.get(column);
      return index === undefined ? '' : textOf(row.cells[index]).slice(0, 4000).trim();
    };
    const handle = text('handle');
    if (handle === '' && row.cells.every((cell) => textOf(cell).trim() === '')) {
      return { result: 'skipped', warning: null };
    }
    const product = withRow(products.get(handle), text);
    products.set(handle, product);
    // Further pictures of a product have rows of their own, without a variant.
    const isPicture = text('price') === '' && text('sku') === '' && text('option1Value') === '';
    if (isPicture && product.title !== '') return { result: 'skipped', warning: null };
    if (product.status.toLowerCase() === 'draft') {
      return {
        result: 'skipped',
        warning: {
          code: 'draftSkipped',
          value: handle,
          sentence: 'The product is a draft in the shop, so it was left out.',
        },
      };
    }
    const warnings: Warning[] = [];
    const item = readVariantRow(row, handle, product, text, context, warnings);
    return item.ok
      ? { result: 'item', item: item.value, warnings }
      : {
          result: 'refused',
          sku: text('sku') || handle,
          title: product.title,
          refusal: item.refusal,
          warnings,
        };
  };
}

function readVariantRow(
  row: TableRow,
  handle: string,
  product: ShopifyProduct,
  text: (column: ShopifyColumn) => string,
  context: ShopifyContext,
  warnings: Warning[],
): Read<PriceItem> {
  if (context.damagedLines.has(row.line)) {
    return refused(
      'openQuote',
      handle,
      'A quotation mark is opened and never closed, so the columns cannot be told apart. Export the list anew.',
    );
  }
  if (handle === '')
    return refused(
      'missingSku',
      '',
      'The row has no handle, so its product is unknown. Export the list anew.',
    );
  const name = readText(product.title, 200, 'title', warnings);
  if (name === '')
    return refused(
      'missingName',
      handle,
      'The product has no title. Give it one in the shop and export anew.',
    );
  const variant = variantOf(product, text, warnings);
  const sku = readText(text('sku'), 200, 'SKU', warnings) || madeUpSku(handle, variant, warnings);
  if (sku.length > LONGEST_SKU) {
    return refused(
      'skuTooLong',
      sku,
      `An article number has at most ${LONGEST_SKU} characters. Shorten it in the shop.`,
    );
  }
  const prices = readPrices(row, context);
  if (!prices.ok) return prices;
  if (prices.value.price.amountMinor === 0) {
    warnings.push({ code: 'priceZero', value: sku, sentence: 'The price is zero. Check that it is meant.' });
  }
  return read({
    priceItemId: stableId(sku),
    productId: stableId(handle),
    sku,
    name,
    variant,
    category: readText(product.category, 80, 'category', warnings),
    unit: context.unit,
    ...prices.value,
    tax: context.tax,
    validFrom: null,
    validTo: null,
    availability: availabilityOf(product.status, text),
    note: /^(?:new)?$/i.test(product.condition) ? '' : `Condition: ${cut(product.condition, 100)}`,
    keywords: readKeywords(product.tags),
    popularity: 0,
  });
}

/**
 * A price to compare with that is above the price is the regular one, and the price is a campaign without an end: the
 * shop shows the higher one struck through until somebody takes it out.
 */
function readPrices(row: TableRow, context: ShopifyContext): Read<Pick<PriceItem, 'price' | 'campaign'>> {
  const cell = (column: 'price' | 'compareAt') => {
    const index = context.columns.get(column);
    return index === undefined ? undefined : row.cells[index];
  };
  const price = readMoney(cell('price'), context.price, context.currency);
  if (!price.ok) return price;
  if (price.value === null)
    return refused('missingPrice', '', 'The variant has no price. Give it one in the shop and export anew.');
  const compareAt = readMoney(cell('compareAt'), context.compareAt, context.currency);
  if (!compareAt.ok) return compareAt;
  if (compareAt.value === null || compareAt.value.amountMinor <= price.value.amountMinor) {
    return read({ price: price.value, campaign: null });
  }
  return read({ price: compareAt.value, campaign: { price: price.value, ...OPEN_CAMPAIGN, name: '' } });
}

function variantOf(
  product: ShopifyProduct,
  text: (column: ShopifyColumn) => string,
  warnings: Warning[],
): VariantOption[] {
  const values = [text('option1Value'), text('option2Value'), text('option3Value')];
  return values.flatMap((given, index) => {
    const value = readText(given, 60, 'option', warnings);
    const attribute = readText(product.optionNames[index], 40, 'option', warnings);
    // What Shopify writes for a product without variants.
    if (value === '' || (attribute === 'Title' && value === 'Default Title')) return [];
    return [{ attribute: attribute || `Option ${index + 1}`, value }];
  });
}

/** Shops need no SKUs; the handle and the options name the variant as well, as long as nobody renames them. */
function madeUpSku(handle: string, variant: readonly VariantOption[], warnings: Warning[]): string {
  const sku = [handle, ...variant.map(({ value }) => value)].join('/');
  warnings.push({
    code: 'skuMadeUp',
    value: sku,
    sentence:
      'The variant has no SKU in the shop, so its handle and options stand for one. Give it a SKU to keep it the same item when it is renamed.',
  });
  return sku;
}

function availabilityOf(status: string, text: (column: ShopifyColumn) => string): PriceItem['availability'] {
  if (status.toLowerCase() === 'archived') return 'discontinued';
  const quantity = text('quantity');
  // Without a tracker nobody counts, and the shop sells as many as are wanted.
  if (quantity === '' || text('tracker') === '') return 'inStock';
  if (/^[1-9]\d*/.test(quantity)) return 'inStock';
  return /^(?:continue|true)$/i.test(text('policy')) ? 'onOrder' : 'outOfStock';
}
