import type { NumberStyle } from '../../contract/model/knowledge-import.ts';
import type { Money } from '../../contract/model/money.ts';
import { type Cell, textOf } from '../tables/table.ts';
import { decimalsOf } from '../values/currency-marks.ts';
import { minorUnits } from '../values/minor-units.ts';
import { digitsText, readDigits } from '../values/number-text.ts';
import { readPriceText } from '../values/price-text.ts';
import { type Read, read, refused } from './row-outcome.ts';

export interface MoneyColumn {
  readonly style: NumberStyle;
  /** All numbers of the column have this many decimals: `12.5000` in a column of four is 12.50. */
  readonly uniformDecimals: number | null;
}

/** How a workbook's own numbers are written out. */
const typedStyle: NumberStyle = { decimal: '.', grouping: '' };

/**
 * An amount of money, or null for an empty cell.
 * @param currency what the row or the list says; a mark beside the number wins over it
 */
export function readMoney(cell: Cell | undefined, column: MoneyColumn, currency: string): Read<Money | null> {
  const text = textOf(cell).trim();
  const price = readPriceText(text);
  switch (price.is) {
    case 'empty':
      return read(null);
    case 'negative':
      return refused('negative', text, `A price cannot be below zero: “${text}”. Correct it in the file.`);
    case 'percent':
      return refused('percent', text, `“${text}” is a percentage, not a price. Write the price itself.`);
    case 'other':
      return refused(
        'notANumber',
        text,
        `“${text}” is not a price. Write a number, or leave the row out of the file.`,
      );
    case 'number':
      break;
    default:
      return price satisfies never;
  }
  const style = typeof cell === 'string' ? column.style : typedStyle;
  const digits = readDigits(price.number, style);
  if (!digits) {
    return refused(
      'otherNumberStyle',
      text,
      `“${text}” is written differently from the other numbers of its column. Write it like them.`,
    );
  }
  const [marked = currency] = price.currencies.includes(currency) ? [currency] : price.currencies;
  const decimals = decimalsOf(marked);
  const padded = typeof cell !== 'string' || column.uniformDecimals === digits.fraction.length;
  const amount = minorUnits(digits, decimals, padded);
  switch (amount.result) {
    case 'amount':
      return read({ amountMinor: amount.amountMinor, currency: marked });
    case 'tooManyDecimals':
      return refused(
        'tooManyDecimals',
        text,
        `“${text}” was read as ${digitsText(digits)}, but ${marked} has ${decimals} decimals. Round it, or choose how numbers are written.`,
      );
    case 'tooLarge':
      return refused(
        'tooLarge',
        text,
        `“${text}” is larger than any price this program can hold. Correct it.`,
      );
    default:
      return amount satisfies never;
  }
}
