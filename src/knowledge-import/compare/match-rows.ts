import type { PackRowKind } from '../../contract/model/brand-pack.ts';
import type { ImportSubject } from '../../contract/model/knowledge-import.ts';
import type { ImportedRow } from '../read-import.ts';
import { stableId } from '../stable-id.ts';
import type { PackEntry } from './merge-row.ts';

export const kindOf: Readonly<Record<ImportSubject, PackRowKind>> = {
  prices: 'priceItem',
  articles: 'article',
  responses: 'cannedResponse',
};

export interface PackIndex {
  readonly size: number;
  readonly entries: () => Iterable<PackEntry>;
  /** The row of the pack that an imported row is about, and the imported row under a key nobody else has. */
  readonly match: (imported: ImportedRow) => { current: PackEntry | undefined; imported: ImportedRow };
}

/**
 * The pack's rows of one subject. Items are matched by SKU first: a pack that was not imported may have given them
 * other keys, and a row must keep its key when its price changes.
 */
export function indexPack(current: Iterable<PackEntry>, subject: ImportSubject): PackIndex {
  const kind = kindOf[subject];
  const byId = new Map<string, PackEntry>();
  const bySku = new Map<string, PackEntry>();
  for (const entry of current) {
    if (entry.kind !== kind) continue;
    byId.set(entry.id, entry);
    if (entry.kind === 'priceItem' && 'sku' in entry.row) bySku.set(entry.row.sku, entry);
  }
  return {
    size: byId.size,
    entries: () => byId.values(),
    match: (imported) => {
      const { row } = imported;
      if (row.kind !== 'priceItem') return { current: byId.get(row.id), imported };
      const current = bySku.get(row.row.sku);
      if (current || !byId.has(row.id)) return { current, imported };
      // The key belongs to an item with another SKU.
      const id = stableId(`${row.row.sku}/`);
      return {
        current: undefined,
        imported: { ...imported, row: { ...row, id, row: { ...row.row, priceItemId: id } } },
      };
    },
  };
}
