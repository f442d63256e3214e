import type { PackRowKind } from '../../../contract/model/brand-pack.ts';
import type { Database } from '../open-database.ts';

/** Which of the two sets of pack tables. */
export type Slot = 0 | 1;

export const otherSlot = (slot: Slot | null): Slot => (slot === 0 ? 1 : 0);

export const PACK_ROW_KINDS = [
  'priceItem',
  'article',
  'cannedResponse',
] as const satisfies readonly PackRowKind[];

/** The table of a kind's rows in a slot. */
export function rowTable(kind: PackRowKind, slot: Slot): string {
  switch (kind) {
    case 'priceItem':
      return `price_item_${slot}`;
    case 'article':
      return `article_${slot}`;
    case 'cannedResponse':
      return `response_${slot}`;
    default:
      return kind satisfies never;
  }
}

/** Removes a slot's rows and segments. To be called within a transaction. */
export function clearSlot(db: Database, slot: Slot): void {
  for (const table of ['price_item', 'article', 'article_sku', 'article_image', 'response']) {
    db.exec(`DELETE FROM ${table}_${slot}`);
  }
  db.exec(`
    DELETE FROM segment_chunk WHERE segment_id IN (SELECT segment_id FROM segment WHERE slot = ${slot});
    DELETE FROM segment WHERE slot = ${slot};
  `);
}

/** Rows were parsed before they were stored, in a file that the cipher authenticates. */
export function readRow<Row>(json: string): Row {
  return JSON.parse(json) as Row;
}
