import type { PackRow, PriceItem } from '../../contract/model/brand-pack.ts';
import type { ImportedRow } from '../read-import.ts';
import { differentFields } from './different-fields.ts';

export type PackEntry = Pick<PackRow, 'kind' | 'id' | 'row'>;

/** The row as it would stand in the pack: what the file says over what the pack has. */
export function mergeRow(
  imported: ImportedRow,
  current: PackEntry | undefined,
  carried: ReadonlySet<keyof PriceItem>,
): PackRow {
  const { row } = imported;
  if (!current || current.kind !== row.kind) return row;
  switch (row.kind) {
    case 'priceItem':
      return 'sku' in current.row
        ? { ...row, id: current.id, row: mergeItem(row.row, current.row, carried) }
        : row;
    case 'article':
      return 'articleId' in current.row ? { ...row, row: { ...current.row, ...stated(row.row) } } : row;
    case 'cannedResponse':
      return 'responseId' in current.row ? { ...row, row: { ...current.row, ...stated(row.row) } } : row;
    default:
      return row satisfies never;
  }
}

function mergeItem(
  imported: PriceItem,
  current: PriceItem,
  carried: ReadonlySet<keyof PriceItem>,
): PriceItem {
  const kept = Object.fromEntries(
    Object.entries(imported).filter(([name]) => carried.has(name as keyof PriceItem)),
  );
  return { ...current, ...kept };
}

const stated = <Row extends object>(row: Row): Row =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined)) as Row;

/** What an import changes of a row; a confirmation that is only the import's own moment is no change. */
export function changedFields(current: PackEntry, merged: PackRow, imported: ImportedRow): string[] {
  const fields = differentFields(current.row, merged.row);
  const onlyConfirmed = imported.confirmedNow === true && fields.every((field) => field === 'verifiedAt');
  return onlyConfirmed ? [] : fields;
}
