import { OPEN_CAMPAIGN, type PriceItem, type VariantOption } from '../../contract/model/brand-pack.ts';
import type { ColumnRole } from '../../contract/model/knowledge-import.ts';
import type { Money } from '../../contract/model/money.ts';
import { taxOfCell } from '../columns/content-role.ts';
import type { DraftColumn } from '../columns/draft-column.ts';
import type { PriceTerms } from '../columns/price-terms.ts';
import type { Vocabulary } from '../columns/vocabulary.ts';
import { stableId } from '../stable-id.ts';
import { type Cell, type TableRow, textOf } from '../tables/table.ts';
import { currenciesOf } from '../values/currency-marks.ts';
import { unitBeside } from '../values/price-text.ts';
import { combineAvailability, readAvailability } from './read-availability.ts';
import { type MoneyColumn, readMoney } from './read-money.ts';
import type { PeriodReader } from './read-period.ts';
import { readKeywords, readText } from './read-texts.ts';
import { readWholeNumber } from './read-whole-number.ts';
import { type Read, type RowOutcome, read, refused, type Warning } from './row-outcome.ts';

export interface PriceRowContext {
  readonly byRole: ReadonlyMap<ColumnRole, DraftColumn>;
  readonly options: readonly DraftColumn[];
  readonly money: { readonly price: MoneyColumn; readonly campaignPrice: MoneyColumn };
  readonly terms: PriceTerms;
  readonly periods: PeriodReader;
  readonly vocabulary: Vocabulary;
  readonly damagedLines: ReadonlySet<number>;
}

const LONGEST_SKU = 64;

/** One row of a price list as an item of the pack, or why it is none. */
export function readPriceRow(row: TableRow, context: PriceRowContext): RowOutcome {
  const cell = (role: ColumnRole): Cell | undefined => {
    const column = context.byRole.get(role);
    return column && row.cells[column.index];
  };
  const filled = row.cells.filter((value) => textOf(value).trim() !== '').length;
  if (filled === 0) return { result: 'skipped', warning: null };
  const warnings: Warning[] = [];
  const sku = readText(cell('sku'), 200, 'SKU', warnings);
  const name = readText(cell('name'), 200, 'name', warnings);
  const outcome = readItem(row, sku, name, cell, context, warnings);
  if (outcome.ok) return { result: 'item', item: outcome.value, warnings };
  if (filled === 1 && outcome.refusal.code === 'missingSku') {
    const [value = ''] = row.cells.map((each) => textOf(each).trim()).filter((text) => text !== '');
    return {
      result: 'skipped',
      warning: { code: 'headingSkipped', value, sentence: 'A heading between the rows was skipped.' },
    };
  }
  return { result: 'refused', sku, title: name, refusal: outcome.refusal, warnings };
}

/** What stands in a cell that can only hold a word or two. */
const shortText = (cell: Cell | undefined): string => textOf(cell).slice(0, 100).trim();

type CellOf = (role: ColumnRole) => Cell | undefined;

function readItem(
  row: TableRow,
  sku: string,
  givenName: string,
  cell: CellOf,
  context: PriceRowContext,
  warnings: Warning[],
): Read<PriceItem> {
  if (context.damagedLines.has(row.line)) {
    return refused(
      'openQuote',
      row.cells.map(textOf).join(' ').slice(0, 100),
      'A quotation mark is opened and never closed, so the columns cannot be told apart. Remove it or double it.',
    );
  }
  if (sku === '')
    return refused('missingSku', givenName, 'The row has no article number. Add one, or delete the row.');
  if (sku.length > LONGEST_SKU) {
    return refused('skuTooLong', sku, `An article number has at most ${LONGEST_SKU} characters. Shorten it.`);
  }
  if (givenName === '' && context.byRole.has('name')) {
    return refused('missingName', sku, 'The row has no name. Add one, so that it can be found.');
  }
  const currency = readCurrency(cell('currency'), context.terms.currency);
  if (!currency.ok) return currency;
  const price = readMoney(cell('price'), context.money.price, currency.value);
  if (!price.ok) return price;
  if (price.value === null) {
    return refused('missingPrice', '', 'The row has no price. Add one, or leave the row out of the file.');
  }
  if (price.value.amountMinor === 0) {
    warnings.push({ code: 'priceZero', value: sku, sentence: 'The price is zero. Check that it is meant.' });
  }
  const period = readPeriod(cell, context, 'validFrom', 'validTo');
  if (!period.ok) return period;
  const campaign = readCampaign(cell, context, price.value, currency.value, warnings);
  if (!campaign.ok) return campaign;
  const name = givenName === '' ? sku : givenName;
  const variant = readVariant(row, context.options, warnings);
  const priceItemId = stableId(sku);
  const product = readText(cell('productId'), 200, 'product', warnings);
  return read({
    priceItemId,
    productId: product !== '' ? stableId(product) : variant.length > 0 ? stableId(name) : priceItemId,
    sku,
    name,
    variant,
    category: readText(cell('category'), 80, 'category', warnings),
    unit:
      readText(cell('unit'), 30, 'unit', warnings) ||
      unitBeside(textOf(cell('price'))) ||
      context.terms.unit.slice(0, 30),
    price: price.value,
    tax: taxOfCell(shortText(cell('tax')), context.vocabulary) ?? context.terms.tax,
    validFrom: period.value.from,
    validTo: period.value.to,
    campaign: campaign.value,
    availability: availabilityOf(cell, context, warnings),
    note: readText(cell('note'), 400, 'note', warnings),
    keywords: readKeywords(textOf(cell('keywords'))),
    popularity: readWholeNumber(textOf(cell('popularity')), 1_000_000) ?? 0,
  });
}

function readCurrency(cell: Cell | undefined, usual: string): Read<string> {
  const text = shortText(cell);
  if (text === '') return read(usual);
  const found = currenciesOf(text);
  if (found.includes(usual)) return read(usual);
  const [only, ...others] = found;
  if (only !== undefined && others.length === 0) return read(only);
  return refused('unknownCurrency', text, `“${text}” is no currency. Write a code such as EUR.`);
}

function readPeriod(
  cell: CellOf,
  context: PriceRowContext,
  fromRole: 'validFrom' | 'campaignFrom',
  toRole: 'validTo' | 'campaignTo',
): Read<{ from: number | null; to: number | null }> {
  const from = context.periods.start(cell(fromRole), context.byRole.get(fromRole)?.dateStyle ?? null);
  if (!from.ok) return from;
  const to = context.periods.end(cell(toRole), context.byRole.get(toRole)?.dateStyle ?? null);
  if (!to.ok) return to;
  if (from.value !== null && to.value !== null && from.value >= to.value) {
    const value = `${textOf(cell(fromRole))} – ${textOf(cell(toRole))}`;
    return refused('datesReversed', value, `“${value}” ends before it begins. Correct the dates.`);
  }
  return read({ from: from.value, to: to.value });
}

function readCampaign(
  cell: CellOf,
  context: PriceRowContext,
  regular: Money,
  currency: string,
  warnings: Warning[],
): Read<PriceItem['campaign']> {
  const price = readMoney(cell('campaignPrice'), context.money.campaignPrice, currency);
  if (!price.ok) return price;
  const period = readPeriod(cell, context, 'campaignFrom', 'campaignTo');
  if (!period.ok) return period;
  // A list that repeats the regular price as campaign price has no campaign for the item.
  if (price.value === null || price.value.amountMinor === regular.amountMinor) return read(null);
  if (price.value.amountMinor > regular.amountMinor) {
    warnings.push({
      code: 'campaignAbovePrice',
      value: textOf(cell('campaignPrice')),
      sentence: 'The campaign price is above the regular price. Check which is which.',
    });
  }
  return read({
    price: price.value,
    from: period.value.from ?? OPEN_CAMPAIGN.from,
    to: period.value.to ?? OPEN_CAMPAIGN.to,
    name: readText(cell('campaignName'), 80, 'campaign', warnings),
  });
}

function readVariant(row: TableRow, options: readonly DraftColumn[], warnings: Warning[]): VariantOption[] {
  return options.flatMap(({ index, header }) => {
    const value = readText(row.cells[index], 60, header, warnings);
    return value === '' ? [] : [{ attribute: header.slice(0, 40), value }];
  });
}

function availabilityOf(
  cell: CellOf,
  context: PriceRowContext,
  warnings: Warning[],
): PriceItem['availability'] {
  const words = shortText(cell('availability'));
  const stock = shortText(cell('stock'));
  const found = combineAvailability(
    words === '' ? null : readAvailability(words, context.vocabulary),
    stock === '' ? null : readAvailability(stock, context.vocabulary),
  );
  if (found === null && words !== '') {
    warnings.push({
      code: 'availabilityUnknown',
      value: words,
      sentence: `“${words}” says nothing known about availability. The item counts as in stock.`,
    });
  }
  return found ?? 'inStock';
}
