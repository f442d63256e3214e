import type { PackRow } from '../../src/contract/model/brand-pack.ts';
import { generateItems } from '../generated-brand.ts';

export const CHANGED = 1_000;

/** A word that only the rows of this version have in their names. */
export const wordOf = (version: number): string => `uutuus${version}`;

/** Rows of the generated brand as a version changes them. */
export function changedRows(version: number, rows: number): PackRow[] {
  const items = generateItems(1, rows);
  return Array.from({ length: CHANGED }, (_, index) => {
    const item = items[(index * 97 + version * 13) % items.length];
    if (!item) throw new Error('no item to change');
    const row = {
      ...item,
      name: `${item.name} ${wordOf(version)}`,
      price: { ...item.price, amountMinor: 100 + index },
    };
    return { kind: 'priceItem', id: item.priceItemId, version: 0, row };
  });
}
