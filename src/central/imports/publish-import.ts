import type { Transaction } from 'kysely';
import type { ImportPublished } from '../../contract/central/imports.ts';
import type { Confirmation } from '../../contract/model/knowledge-import.ts';
import type { Person } from '../../contract/model/person.ts';
import { findBrand } from '../brands/find-brand.ts';
import { foldedLine } from '../conversations/conversation-rules.ts';
import type { Tables } from '../database/tables.ts';
import { inFeedTransaction } from '../feed/record-changes.ts';
import { failure, type Outcome, success } from '../outcome.ts';
import { type LockedPack, lockPack, makeVersion } from '../packs/make-version.ts';
import type { PublishParts } from '../packs/publish-pack.ts';
import { brandMoment } from '../schedules/brand-moment.ts';
import type { Scheduler } from '../schedules/scheduler.ts';
import { type ImportName, lockImport, type StoredImport } from './import-rows.ts';
import { rememberMapping } from './mappings.ts';
import { type NotReady, whyNotReady } from './why-not-ready.ts';

export interface PublishImportInput extends ImportName {
  readonly expectedVersion: number;
  readonly reason: string;
  readonly confirmed: readonly Confirmation[];
  readonly refused: 'leaveOut' | 'stop';
  readonly at?: string | undefined;
}

export type PublishImportFailure =
  | { readonly code: 'NOT_FOUND' | 'VERSION_CONFLICT' | 'NO_SUCH_TIME' }
  | ({ readonly code: 'IMPORT_NOT_READY' } & NotReady);

/** Publishes what a reading found, or schedules it. Doing it again gives the first answer and changes nothing. */
export async function publishImport(
  parts: PublishParts & { readonly scheduler: Scheduler },
  person: Person,
  input: PublishImportInput,
): Promise<Outcome<ImportPublished, PublishImportFailure>> {
  const outcome = await inFeedTransaction(
    parts,
    async (tx, record): Promise<Outcome<ImportPublished, PublishImportFailure>> => {
      const draft = await lockImport(tx, input);
      if (!draft) return failure({ code: 'NOT_FOUND' });
      if (draft.publication) return success(draft.publication);
      const ready = whyNotReady(draft, input);
      if ('why' in ready) return failure({ code: 'IMPORT_NOT_READY', ...ready });

      const now = parts.clock.now();
      const publishAt = input.at === undefined ? null : await momentOf(tx, input.at, input);
      if (publishAt === 'none') return failure({ code: 'NO_SUCH_TIME' });
      if (publishAt !== null && publishAt <= now) {
        return failure({ code: 'IMPORT_NOT_READY', why: 'momentPassed' });
      }
      const pack = await lockPack(tx, input.brandId);
      if (input.expectedVersion !== pack.packVersion || ready.report.packVersion !== pack.packVersion) {
        return failure({ code: 'VERSION_CONFLICT' });
      }
      const reason = foldedLine(input.reason);
      const published: ImportPublished =
        publishAt === null
          ? {
              result: 'published',
              ...(await makeVersion(tx, record, pack, {
                origin: 'import',
                publishedBy: person.personId,
                publishedAt: now,
                reason: () => reason,
                setId: ready.readingId,
              })),
            }
          : await schedule(tx, pack, { scheduleId: parts.ids.next(), publishAt, now, reason, person, ready });
      await finish(tx, input, draft, published, now);
      return success(published);
    },
  );
  if (outcome.ok && outcome.value.result === 'scheduled') parts.scheduler.look(outcome.value.publishAt);
  return outcome;
}

async function momentOf(
  tx: Transaction<Tables>,
  at: string,
  { brandId }: ImportName,
): Promise<number | 'none'> {
  const { timeZone } = await findBrand(tx, brandId);
  return brandMoment(at, timeZone) ?? 'none';
}

async function schedule(
  tx: Transaction<Tables>,
  { brandId, packVersion }: LockedPack,
  plan: {
    readonly scheduleId: string;
    readonly publishAt: number;
    readonly now: number;
    readonly reason: string;
    readonly person: Person;
    readonly ready: { readonly readingId: string; readonly changes: number };
  },
): Promise<ImportPublished> {
  const { scheduleId, publishAt } = plan;
  await tx
    .insertInto('schedules')
    .values({
      schedule_id: scheduleId,
      brand_id: brandId,
      set_id: plan.ready.readingId,
      publish_at: publishAt,
      scheduled_by: plan.person.personId,
      scheduled_at: plan.now,
      reason: plan.reason,
      base_version: packVersion,
      rows: plan.ready.changes,
      state: 'waiting',
      problem: null,
      finished_at: null,
    })
    .execute();
  return { result: 'scheduled', scheduleId, publishAt };
}

/** Remembers the answer and the mapping. The files have done their work; the report stays for a day. */
async function finish(
  tx: Transaction<Tables>,
  { importId }: ImportName,
  { state }: StoredImport,
  published: ImportPublished,
  now: number,
): Promise<void> {
  await tx
    .updateTable('imports')
    .set({ publication: JSON.stringify(published), touched_at: now })
    .where('import_id', '=', importId)
    .execute();
  await tx.deleteFrom('import_pieces').where('import_id', '=', importId).execute();
  await rememberMapping(tx, state, state.mapping, now);
}
