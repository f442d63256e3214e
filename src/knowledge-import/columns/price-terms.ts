import type { ImportMapping, ImportQuestion } from '../../contract/model/knowledge-import.ts';
import type { ImportInput } from '../read-import.ts';
import { type TableRow, textOf } from '../tables/table.ts';
import { readPriceText } from '../values/price-text.ts';
import type { DraftColumn } from './draft-column.ts';
import { taxModeIn } from './header-role.ts';
import type { TaxMode, Vocabulary } from './vocabulary.ts';

/** What holds for every price whose row says nothing else. */
export interface PriceTerms {
  readonly currency: string;
  readonly tax: TaxMode;
  readonly unit: string;
}

/**
 * Currency, tax and unit of a list: what was decided, else what the headers say, else what stands above them, else
 * what is usual for the brand. The brand's currency needs no asking; whether tax is included does, unless something
 * says so.
 */
export function settleTerms(
  columns: readonly DraftColumn[],
  preamble: readonly TableRow[],
  rows: readonly TableRow[],
  vocabulary: Vocabulary,
  { brand, mapping, usual }: Pick<ImportInput, 'brand' | 'mapping' | 'usual'>,
): { terms: PriceTerms; questions: ImportQuestion[] } {
  const questions: ImportQuestion[] = [];
  const prices = columns.filter(({ role }) => role === 'price' || role === 'campaignPrice');
  const marked = prices.find(({ meaning }) => meaning !== null && meaning.currencies.length > 0)?.meaning
    ?.currencies;
  const currency = settleCurrency(marked ?? marksInCells(prices, rows), brand.currency, mapping, questions);
  const tax =
    mapping.tax ??
    prices.find(({ role, meaning }) => role === 'price' && meaning?.tax)?.meaning?.tax ??
    prices.find(({ meaning }) => meaning?.tax)?.meaning?.tax ??
    taxAbove(preamble, vocabulary) ??
    (columns.some(({ role }) => role === 'tax') ? 'included' : undefined) ??
    usual?.tax;
  if (tax === undefined && prices.length > 0) questions.push(taxQuestion);
  return {
    terms: {
      currency,
      tax: tax ?? 'included',
      unit: mapping.unit ?? prices.find(({ meaning }) => meaning?.unit)?.meaning?.unit ?? '',
    },
    questions,
  };
}

export const taxQuestion: ImportQuestion = {
  about: 'tax',
  column: null,
  sentence: 'The file does not say whether its prices include tax. Do they?',
  options: [
    { answer: 'included', label: 'Yes, these are the prices customers pay' },
    { answer: 'excluded', label: 'No, tax is added to them' },
  ],
};

/** @param marks currencies the file's mark may stand for: `kr` is Norwegian, Swedish, Danish or Icelandic */
function settleCurrency(
  marks: readonly string[],
  brandCurrency: string,
  mapping: ImportMapping,
  questions: ImportQuestion[],
): string {
  if (mapping.currency) return mapping.currency;
  const [first, ...others] = marks;
  if (first === undefined || marks.includes(brandCurrency)) return brandCurrency;
  if (others.length === 0) return first;
  questions.push({
    about: 'currency',
    column: null,
    sentence: `The prices are marked with a sign of several currencies, and ${brandCurrency} is none of them. Which is it?`,
    options: [...marks, brandCurrency].map((code) => ({ answer: code, label: code })),
  });
  return brandCurrency;
}

/** The mark of the first prices; rows that name another one keep theirs. */
function marksInCells(prices: readonly DraftColumn[], rows: readonly TableRow[]): readonly string[] {
  for (const { index } of prices) {
    for (const { cells } of rows.slice(0, 200)) {
      const read = readPriceText(textOf(cells[index]));
      if (read.is === 'number' && read.currencies.length > 1) return read.currencies;
    }
  }
  return [];
}

function taxAbove(preamble: readonly TableRow[], vocabulary: Vocabulary): TaxMode | undefined {
  for (const { cells } of preamble) {
    for (const cell of cells) {
      const mode = taxModeIn(textOf(cell).slice(0, 300), vocabulary);
      if (mode) return mode;
    }
  }
  return undefined;
}
