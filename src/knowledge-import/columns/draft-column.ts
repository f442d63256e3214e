import type {
  ColumnRole,
  DateStyle,
  ImportMapping,
  NumberStyle,
} from '../../contract/model/knowledge-import.ts';
import { type Cell, type TableRow, textOf } from '../tables/table.ts';
import { type HeaderMeaning, headerMeaning } from './header-role.ts';
import type { Vocabulary } from './vocabulary.ts';

type Decision = NonNullable<ImportMapping['columns']>[number];

/** A column while it is being recognised. */
export interface DraftColumn {
  readonly index: number;
  /** Unique within the table. */
  readonly header: string;
  readonly meaning: HeaderMeaning | null;
  /** What somebody decided about it, now or at an earlier import. */
  readonly decision: Decision | null;
  role: ColumnRole;
  /** Whether the role still has to be confirmed by somebody. */
  asked: boolean;
  /** Whether header and content agree. */
  sure: boolean;
  numberStyle: NumberStyle | null;
  dateStyle: DateStyle | null;
}

export function draftColumns(
  header: TableRow,
  width: number,
  vocabulary: Vocabulary,
  mapping: ImportMapping,
): DraftColumn[] {
  const seen = new Map<string, number>();
  return Array.from({ length: width }, (_, index) => {
    const text = textOf(header.cells[index])
      .slice(0, 1000)
      .toWellFormed()
      .replaceAll(/\s+/g, ' ')
      .trim()
      .slice(0, 180);
    const name = text === '' ? `Column ${index + 1}` : text;
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    const unique = times === 1 ? name : `${name} (${times})`;
    const decision = mapping.columns?.find((column) => column.header === unique) ?? null;
    const meaning = text === '' ? null : headerMeaning(text, vocabulary);
    return {
      index,
      header: unique,
      meaning,
      decision,
      role: decision?.role ?? meaning?.role ?? 'ignore',
      asked: false,
      sure: decision !== null || meaning?.exact === true,
      numberStyle: decision?.numberStyle ?? null,
      dateStyle: decision?.dateStyle ?? null,
    };
  });
}

const SAMPLE_ROWS = 300;

/** The first values of a column that are not empty. */
export function someCells(rows: readonly TableRow[], index: number): Cell[] {
  const cells: Cell[] = [];
  for (const row of rows) {
    const cell = row.cells[index];
    if (cell === undefined || textOf(cell).trim() === '') continue;
    cells.push(cell);
    if (cells.length === SAMPLE_ROWS) break;
  }
  return cells;
}

export function share<Item>(items: readonly Item[], holds: (item: Item) => boolean): number {
  return items.length === 0 ? 0 : items.filter(holds).length / items.length;
}
