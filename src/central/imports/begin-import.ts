import type { Kysely, Transaction } from 'kysely';
import type { BrandId } from '../../contract/model/ids.ts';
import {
  ImportId,
  type ImportProblem,
  type ImportState,
  type ImportSubject,
  importLimits,
} from '../../contract/model/knowledge-import.ts';
import type { Person } from '../../contract/model/person.ts';
import type { Tables } from '../database/tables.ts';
import type { Clock, Ids } from '../ports.ts';
import { forgetImport } from './forget-imports.ts';
import type { NamedFile } from './import-rows.ts';
import { sourceOfFiles } from './source-of.ts';

/** Unfinished imports that a person may have at one brand; the one untouched for longest makes room. */
const MOST_UNFINISHED = 5;

/** Makes room for files. Files that are too large are said at once, before anything is sent. */
export async function beginImport(
  parts: { readonly db: Kysely<Tables>; readonly clock: Clock; readonly ids: Ids },
  person: Person,
  input: { readonly brandId: BrandId; readonly subject: ImportSubject; readonly files: readonly NamedFile[] },
): Promise<ImportState> {
  const { brandId, subject, files } = input;
  const now = parts.clock.now();
  const state: ImportState = {
    importId: ImportId.parse(parts.ids.next()),
    brandId,
    subject,
    source: sourceOfFiles(files.map(({ path }) => path)),
    format: null,
    startedAt: now,
    problem: sizeProblem(files),
    columns: null,
    sheets: [],
    mapping: {},
    remembered: false,
    questions: [],
    report: null,
  };
  await parts.db.transaction().execute(async (tx) => {
    await makeRoom(tx, person, brandId);
    await tx
      .insertInto('imports')
      .values({
        import_id: state.importId,
        brand_id: brandId,
        subject,
        source: state.source,
        begun_by: person.personId,
        started_at: now,
        touched_at: now,
        files: JSON.stringify(files),
        state: JSON.stringify(state),
        reading_id: null,
        publication: null,
      })
      .execute();
  });
  return state;
}

function sizeProblem(files: readonly NamedFile[]): ImportProblem | null {
  const megabytes = (bytes: number) => Math.round(bytes / 1024 / 1024);
  const large = files.find(({ bytes }) => bytes > importLimits.fileBytes);
  if (large) {
    return {
      code: 'tooLarge',
      file: large.path,
      sentence: `The file has ${megabytes(large.bytes)} MB; ${megabytes(importLimits.fileBytes)} MB are the most. Nothing was sent. Leave columns or sheets out, or split it.`,
    };
  }
  if (files.reduce((sum, { bytes }) => sum + bytes, 0) <= importLimits.totalBytes) return null;
  return {
    code: 'tooLarge',
    file: null,
    sentence: `The files have more than ${megabytes(importLimits.totalBytes)} MB together. Nothing was sent. Import them in parts.`,
  };
}

async function makeRoom(tx: Transaction<Tables>, person: Person, brandId: BrandId): Promise<void> {
  const unfinished = await tx
    .selectFrom('imports')
    .select(['import_id', 'reading_id'])
    .where('brand_id', '=', brandId)
    .where('begun_by', '=', person.personId)
    .where('publication', 'is', null)
    .orderBy('touched_at', 'desc')
    .offset(MOST_UNFINISHED - 1)
    .execute();
  for (const old of unfinished) await forgetImport(tx, old.import_id, old.reading_id);
}
