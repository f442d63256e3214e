import type { Kysely } from 'kysely';
import * as z from 'zod';
import type { ImportLinePage } from '../../contract/central/imports.ts';
import { ImportLine, type ImportSection } from '../../contract/model/knowledge-import.ts';
import type { Tables } from '../database/tables.ts';
import { LINES_PER_PAGE } from './lines-per-page.ts';

const Lines = z.array(ImportLine);

/** A part of one section of a report. `after` is the number of the first line, as the page before gave it. */
export async function readLines(
  db: Kysely<Tables>,
  readingId: string | null,
  input: { readonly section: ImportSection; readonly after?: string | undefined; readonly limit: number },
): Promise<ImportLinePage> {
  const start = /^\d{1,7}$/.test(input.after ?? '') ? Number(input.after) : 0;
  if (readingId === null) return { lines: [], next: null };
  const end = start + input.limit;
  const firstPage = Math.floor(start / LINES_PER_PAGE);
  const pages = await db
    .selectFrom('import_lines')
    .select('lines')
    .where('reading_id', '=', readingId)
    .where('section', '=', input.section)
    .where('page', '>=', firstPage)
    .where('page', '<=', Math.floor(end / LINES_PER_PAGE))
    .orderBy('page')
    .execute();
  const lines = pages.flatMap((page) => Lines.parse(JSON.parse(page.lines)));
  const offset = firstPage * LINES_PER_PAGE;
  return {
    lines: lines.slice(start - offset, end - offset),
    next: lines.length > end - offset ? String(end) : null,
  };
}

export async function keepLines(
  db: Kysely<Tables>,
  readingId: string,
  place: { readonly section: ImportSection; readonly page: number },
  lines: readonly ImportLine[],
): Promise<void> {
  await db
    .insertInto('import_lines')
    .values({ reading_id: readingId, ...place, lines: JSON.stringify(lines) })
    .execute();
}
