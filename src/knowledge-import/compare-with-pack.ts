import type { PackRow, PackRowKind, PackVersion, PriceItem } from '../contract/model/brand-pack.ts';
import type {
  Confirmation,
  ImportLine,
  ImportMapping,
  ImportReport,
  ImportSection,
  ImportSubject,
} from '../contract/model/knowledge-import.ts';
import { carriedProperties } from './compare/carried-properties.ts';
import { indexPack } from './compare/match-rows.ts';
import { changedFields, mergeRow, type PackEntry } from './compare/merge-row.ts';
import { isPriceJump, USUAL_JUMP_PERCENT } from './compare/price-jump.ts';
import { addedLine, changedLine, removedLine } from './compare/report-lines.ts';
import type { ImportReading } from './read-import.ts';

/** Removing more than this share of a subject's rows must be confirmed… */
export const MASS_REMOVAL_SHARE = 0.2;
/** …unless it is no more than this many. */
export const MASS_REMOVAL_LEAST = 10;

export interface Comparison {
  readonly report: ImportReport;
  readonly sections: Record<ImportSection, ImportLine[]>;
  /** Rows to write, complete: properties the file says nothing about stand in them as the pack has them. */
  readonly upserted: PackRow[];
  readonly removed: { readonly kind: PackRowKind; readonly id: string }[];
}

/**
 * What publishing a reading would do to the pack. Looks only at rows of the import's subject. Rows the file lacks are
 * removed only where the mapping says that it is the whole list, and never when the file has them in a refused row.
 */
export function compareWithPack(input: {
  readonly reading: ImportReading;
  readonly current: Iterable<PackEntry>;
  readonly mapping: ImportMapping;
  readonly subject: ImportSubject;
  readonly packVersion: PackVersion;
}): Comparison {
  const { reading, mapping, subject } = input;
  const pack = indexPack(input.current, subject);
  const carried = carriedProperties(reading.columns ?? [], mapping);
  const jumpPercent = mapping.jumpPercent ?? USUAL_JUMP_PERCENT;
  const sections: Record<ImportSection, ImportLine[]> = {
    added: [],
    changed: [],
    removed: [],
    refused: [...reading.refused],
    jumps: [],
    duplicates: [...reading.duplicates],
    warnings: [...reading.warnings],
  };
  const upserted: PackRow[] = [];
  const seen = new Set<string>();
  let unchanged = 0;
  for (const each of reading.rows) {
    const { current, imported } = pack.match(each);
    const row = mergeRow(imported, current, carried);
    if (!current) {
      upserted.push(row);
      sections.added.push(addedLine(imported, row));
      if (lacksName(row, carried)) sections.warnings.push({ ...addedLine(imported, row), ...unnamed });
      continue;
    }
    seen.add(current.id);
    const fields = changedFields(current, row, imported);
    if (fields.length === 0) {
      unchanged++;
      continue;
    }
    upserted.push(row);
    const line = changedLine(imported, current, row, fields);
    sections.changed.push(line);
    if (
      'price' in current.row &&
      row.kind === 'priceItem' &&
      isPriceJump(current.row, row.row, jumpPercent)
    ) {
      sections.jumps.push(line);
    }
  }
  const missing = mapping.removeMissing === true ? missingEntries(pack.entries(), seen, reading.refused) : [];
  sections.removed.push(...missing.map(removedLine));
  return {
    report: {
      packVersion: input.packVersion,
      rows: reading.rows.length + reading.refused.length + reading.duplicates.length,
      added: sections.added.length,
      changed: sections.changed.length,
      unchanged,
      removed: missing.length,
      refused: sections.refused.length,
      jumps: sections.jumps.length,
      duplicates: sections.duplicates.length,
      warnings: sections.warnings.length,
      confirm: confirmations(sections.jumps.length, missing.length, pack.size),
    },
    sections,
    upserted,
    removed: missing.map(({ kind, id }) => ({ kind, id })),
  };
}

/** What the file has but could not be read is not missing. */
function missingEntries(
  entries: Iterable<PackEntry>,
  seen: ReadonlySet<string>,
  refused: readonly ImportLine[],
): PackEntry[] {
  const refusedKeys = new Set(refused.map(({ key }) => key));
  const missing: PackEntry[] = [];
  for (const entry of entries) {
    if (seen.has(entry.id) || refusedKeys.has(entry.id)) continue;
    if ('sku' in entry.row && refusedKeys.has(entry.row.sku)) continue;
    if ('shortcut' in entry.row && refusedKeys.has(entry.row.shortcut)) continue;
    missing.push(entry);
  }
  return missing;
}

function confirmations(jumps: number, removed: number, size: number): Confirmation[] {
  const confirm: Confirmation[] = [];
  if (jumps > 0) confirm.push('priceJumps');
  if (removed > MASS_REMOVAL_LEAST && removed > size * MASS_REMOVAL_SHARE) confirm.push('massRemoval');
  return confirm;
}

const unnamed = {
  code: 'noName',
  value: null,
  sentence:
    'The file has no names, so the new item is called by its article number. Name it, or import a list with names.',
};

const lacksName = (row: PackRow, carried: ReadonlySet<keyof PriceItem>): boolean =>
  row.kind === 'priceItem' && !carried.has('name');
