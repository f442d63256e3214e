import type { PackRow } from '../../contract/model/brand-pack.ts';
import type { ImportLine } from '../../contract/model/knowledge-import.ts';
import type { ImportedRow } from '../read-import.ts';
import type { PackEntry } from './merge-row.ts';

const NO_REMARK = { code: null, value: null, sentence: null };

export function addedLine(imported: ImportedRow, row: PackRow): ImportLine {
  return {
    ...placeOf(imported),
    ...nameOf(row),
    fields: [],
    priceBefore: null,
    priceAfter: priceOf(row),
    ...NO_REMARK,
  };
}

export function changedLine(
  imported: ImportedRow,
  before: PackEntry,
  after: PackRow,
  fields: readonly string[],
): ImportLine {
  return {
    ...placeOf(imported),
    ...nameOf(after),
    fields: fields.slice(0, 30),
    priceBefore: priceOf(before),
    priceAfter: priceOf(after),
    ...NO_REMARK,
  };
}

export function removedLine(entry: PackEntry): ImportLine {
  return {
    file: '',
    line: null,
    ...nameOf(entry),
    fields: [],
    priceBefore: priceOf(entry),
    priceAfter: null,
    ...NO_REMARK,
  };
}

const placeOf = ({ file, line }: ImportedRow) => ({ file: file.slice(0, 400), line });

function nameOf({ id, row }: PackEntry): { key: string; title: string } {
  if ('sku' in row) {
    const variant = row.variant.map(({ value }) => value).join(', ');
    return { key: row.sku, title: (variant === '' ? row.name : `${row.name}, ${variant}`).slice(0, 400) };
  }
  return { key: 'shortcut' in row ? row.shortcut : id, title: row.title };
}

const priceOf = ({ row }: PackEntry) => ('price' in row ? row.price : null);
