import type { NumberStyle } from '../../contract/model/knowledge-import.ts';
import type { TableRow } from '../tables/table.ts';
import { readDigits } from '../values/number-text.ts';
import { readPriceText } from '../values/price-text.ts';

/** How many decimals all numbers of a column have; null where they differ. */
export function uniformDecimals(rows: readonly TableRow[], index: number, style: NumberStyle): number | null {
  let uniform: number | null = null;
  for (const { cells } of rows) {
    const cell = cells[index];
    if (typeof cell !== 'string') continue;
    const price = readPriceText(cell);
    const digits = price.is === 'number' ? readDigits(price.number, style) : null;
    if (!digits) continue;
    if (uniform !== null && uniform !== digits.fraction.length) return null;
    uniform = digits.fraction.length;
  }
  return uniform;
}
