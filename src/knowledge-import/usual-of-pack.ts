import type { PackEntry } from './compare/merge-row.ts';
import type { ImportInput } from './read-import.ts';

/** What all of a pack's items have in common, so that a price list that does not say it need not be asked about. */
export function usualOfPack(current: Iterable<PackEntry>): NonNullable<ImportInput['usual']> {
  let tax: 'included' | 'excluded' | undefined;
  for (const { row } of current) {
    if (!('tax' in row)) continue;
    if (tax !== undefined && tax !== row.tax) return {};
    tax = row.tax;
  }
  return tax === undefined ? {} : { tax };
}
