import type { ImportFile, ImportInput, ImportReading } from '../read-import.ts';
import { openTable } from '../tables/open-table.ts';
import { type TableRow, textOf } from '../tables/table.ts';
import { problemReading, textReading } from '../text-reading.ts';
import { isFieldName } from './source-shapes.ts';
import type { StructuredItem } from './structured-items.ts';

export type TableItems =
  | { readonly ok: true; readonly kind: string; readonly items: readonly StructuredItem[] }
  | { readonly ok: false; readonly reading: ImportReading };

/** A table's rows as records under the names of its header; rows without any text are left out. */
export async function tableItems(file: ImportFile, { brand, mapping }: ImportInput): Promise<TableItems> {
  const opened = await openTable(file, brand, mapping);
  if (opened.result === 'problem') {
    const { code, file: named, sentence } = opened.problem;
    return { ok: false, reading: problemReading(code, named, sentence) };
  }
  if (opened.result === 'question') {
    const { question, sheets } = opened;
    const open = { rows: [], refused: [], duplicates: [], warnings: [], questions: [question], sheets };
    return { ok: false, reading: textReading(open) };
  }
  const { rows, format } = opened.table;
  const at = rows.findIndex(namesFields);
  const header = rows[at];
  if (!header) {
    const sentence =
      'No row names the columns. Add a first row such as “Shortcut; Title; Text” and import it again.';
    return { ok: false, reading: problemReading('noHeader', file.path, sentence) };
  }
  const names = header.cells.map((cell) => textOf(cell).trim());
  const items = rows.slice(at + 1).flatMap(({ line, cells }) => {
    const filled = names.flatMap((name, index) => {
      const text = textOf(cells[index]).trim();
      return name === '' || text === '' ? [] : [[name, text] as const];
    });
    return filled.length === 0 ? [] : [{ line, value: Object.fromEntries(filled) }];
  });
  return { ok: true, kind: format, items };
}

/** A header names the text, and what it is called by. */
function namesFields({ cells }: TableRow): boolean {
  const names = cells.map((cell) => textOf(cell));
  return (
    names.some((name) => isFieldName('body', name)) &&
    names.some((name) => isFieldName('title', name) || isFieldName('shortcut', name))
  );
}
