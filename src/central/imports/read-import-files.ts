import type { Kysely } from 'kysely';
import type { BrandId } from '../../contract/model/ids.ts';
import type {
  ImportMapping,
  ImportProblem,
  ImportSection,
  ImportState,
} from '../../contract/model/knowledge-import.ts';
import { kindOf } from '../../knowledge-import/compare/match-rows.ts';
import { findBrand } from '../brands/find-brand.ts';
import type { Tables } from '../database/tables.ts';
import { failure, type Outcome, success } from '../outcome.ts';
import { stageRows } from '../packs/staged-rows.ts';
import type { Clock, Ids } from '../ports.ts';
import { keepLines } from './import-lines.ts';
import type { ImportReader } from './import-reader.ts';
import { dropReading, findImport, type ImportName, lockImport, type StoredImport } from './import-rows.ts';
import { recallMapping, rememberMapping } from './mappings.ts';
import { packSlices } from './pack-slices.ts';
import { incompleteFiles, loadFiles } from './pieces.ts';
import { stageImage } from './stage-image.ts';
import type { ReadingResult } from './worker-messages.ts';

export interface ReadParts {
  readonly db: Kysely<Tables>;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly importReader: ImportReader;
}

/**
 * Reads an import's files and compares them with the pack. What was found is put aside under a name of its own and
 * takes the place of an earlier reading in one step, so a reading that is cut short changes nothing.
 */
export async function readImportFiles(
  parts: ReadParts,
  name: ImportName,
  decided: ImportMapping | undefined,
): Promise<Outcome<ImportState, { code: 'NOT_FOUND' }>> {
  const draft = await findImport(parts.db, name);
  if (!draft) return failure({ code: 'NOT_FOUND' });
  const { state } = draft;
  const wasRefusedAtOnce = draft.readingId === null && state.problem !== null;
  if (draft.publication || wasRefusedAtOnce) return success(state);

  const recalled = decided === undefined ? await recallMapping(parts.db, state) : null;
  const mapping = decided ?? recalled ?? {};
  const readingId = parts.ids.next();
  const result = await findInFiles(parts, draft, mapping, readingId).catch(async (error: unknown) => {
    await parts.db.transaction().execute((tx) => dropReading(tx, readingId));
    throw error;
  });
  const next: ImportState = { ...state, ...result, mapping, remembered: recalled !== null };
  return parts.db.transaction().execute(async (tx) => {
    const now = await lockImport(tx, name);
    if (!now || now.publication) {
      await dropReading(tx, readingId);
      return now ? success(now.state) : failure({ code: 'NOT_FOUND' });
    }
    if (now.readingId !== null) await dropReading(tx, now.readingId);
    await tx
      .updateTable('imports')
      .set({ state: JSON.stringify(next), reading_id: readingId, touched_at: parts.clock.now() })
      .where('import_id', '=', name.importId)
      .execute();
    if (decided !== undefined) await rememberMapping(tx, state, decided, parts.clock.now());
    return success(next);
  });
}

/** Puts aside what the files say under the name `readingId`. */
async function findInFiles(
  { db, clock, importReader }: ReadParts,
  { files, state }: StoredImport,
  mapping: ImportMapping,
  readingId: string,
): Promise<ReadingResult> {
  const { brandId, importId, subject } = state;
  const [missing] = await incompleteFiles(db, importId, files);
  if (missing) {
    const sentence =
      'The file has not arrived whole. Nothing was changed. Send what is missing, or begin again.';
    return unread({ code: 'incomplete', file: missing.path, sentence });
  }
  let result: ReadingResult | null = null;
  let staged = 0;
  const nextPage = new Map<ImportSection, number>();
  const problem = await importReader.read({
    begin: async () => ({
      subject,
      brand: await findBrand(db, brandId),
      files: await loadFiles(db, importId, files),
      mapping,
      now: clock.now(),
      packVersion: await presentVersion(db, brandId),
    }),
    pack: () => packSlices(db, brandId, kindOf[subject]),
    take: async (finding) => {
      switch (finding.type) {
        case 'result':
          result = finding.result;
          return;
        case 'lines': {
          const page = nextPage.get(finding.section) ?? 0;
          nextPage.set(finding.section, page + 1);
          await keepLines(db, readingId, { section: finding.section, page }, finding.lines);
          return;
        }
        case 'rows':
          staged = await stageRows(db, readingId, finding.rows, staged);
          return;
        case 'image':
          await stageImage(db, readingId, finding.image);
          return;
        default:
          finding satisfies never;
      }
    },
  });
  if (problem) return unread(problem);
  if (result === null) throw new Error('the worker ended well and found nothing');
  return result;
}

async function presentVersion(db: Kysely<Tables>, brandId: BrandId): Promise<number> {
  const { pack_version: version } = await db
    .selectFrom('brands')
    .select('pack_version')
    .where('brand_id', '=', brandId)
    .executeTakeFirstOrThrow();
  return version;
}

function unread(problem: ImportProblem): ReadingResult {
  return { format: null, problem, columns: null, sheets: [], questions: [], report: null };
}
