import { sql, type Transaction } from 'kysely';
import type { BrandId, PersonId } from '../../contract/model/ids.ts';
import type { PublicationOrigin } from '../../contract/model/pack-history.ts';
import type { EpochMs } from '../../contract/model/time.ts';
import type { Tables } from '../database/tables.ts';
import type { RecordChanges } from '../feed/record-changes.ts';
import { settleFacts } from '../updates/settle-facts.ts';
import { letOthersWork } from './let-others-work.ts';
import { dropStaged } from './staged-rows.ts';

/** So many rows at a time: the embedded database holds this thread for about 20 ms with them. */
const ROWS_PER_STATEMENT = 500;
/** Publications of so many rows bring the planner's figures up to date, without which a page is sorted, not read. */
const ROWS_WORTH_COUNTING = 100;
const REASON_CHARS = 500;

/** A pack that nobody else can publish to until the transaction ends. */
export interface LockedPack {
  readonly brandId: BrandId;
  readonly packVersion: number;
  /** The oldest version whose content is known. */
  readonly historyFrom: number;
}

export async function lockPack(tx: Transaction<Tables>, brandId: BrandId): Promise<LockedPack> {
  const brand = await tx
    .selectFrom('brands')
    .select(['pack_version', 'history_from'])
    .where('brand_id', '=', brandId)
    .forNoKeyUpdate()
    .executeTakeFirstOrThrow();
  return { brandId, packVersion: brand.pack_version, historyFrom: brand.history_from };
}

export interface NewVersion {
  readonly origin: PublicationOrigin;
  /** Null for the seed. */
  readonly publishedBy: PersonId | null;
  readonly publishedAt: EpochMs;
  /** Knows the reason once it is known how many rows were `overtaken`. */
  readonly reason: (overtaken: number) => string;
  /** The staged rows and images that make it; they are gone afterwards. */
  readonly setId: string;
  /** Rows that changed after this version count as overtaken. */
  readonly comparedWith?: number;
}

export interface MadeVersion {
  readonly packVersion: number;
  readonly publishedAt: EpochMs;
}

interface Counts {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  readonly overtaken: number;
}

/**
 * Makes staged rows a pack's next version, all of them or none: within the caller's transaction, which also tells the
 * brand's feed. Rows that say what the pack says already keep their version. What is replaced is kept as the past.
 */
export async function makeVersion(
  tx: Transaction<Tables>,
  record: RecordChanges,
  pack: LockedPack,
  version: NewVersion,
): Promise<MadeVersion> {
  const { brandId } = pack;
  const { publishedAt, setId } = version;
  const packVersion = pack.packVersion + 1;
  const counts = await applyRows(tx, brandId, version, packVersion);
  if (counts.added + counts.changed + counts.removed >= ROWS_WORTH_COUNTING) {
    await sql`analyze pack_rows, pack_past_rows`.execute(tx);
  }
  await keepImages(tx, brandId, setId);
  await dropStaged(tx, setId);
  await tx
    .insertInto('pack_publications')
    .values({
      brand_id: brandId,
      version: packVersion,
      reason: version.reason(counts.overtaken).slice(0, REASON_CHARS).toWellFormed(),
      published_by: version.publishedBy,
      published_at: publishedAt,
      origin: version.origin,
      added: counts.added,
      changed: counts.changed,
      removed: counts.removed,
    })
    .execute();
  await tx
    .updateTable('brands')
    .set({ pack_version: packVersion, pack_size: sql`pack_size + ${counts.added - counts.removed}` })
    .where('brand_id', '=', brandId)
    .execute();
  const settled = await settleFacts(tx, brandId, packVersion, publishedAt);
  await record(brandId, [
    ...settled.map((update) => ({ type: 'update', update }) as const),
    { type: 'pack', packVersion },
  ]);
  return { packVersion, publishedAt };
}

async function applyRows(
  tx: Transaction<Tables>,
  brandId: BrandId,
  { setId, comparedWith }: NewVersion,
  packVersion: number,
): Promise<Counts> {
  const total = { added: 0, changed: 0, removed: 0, overtaken: 0 };
  for (let first = 1; ; first += ROWS_PER_STATEMENT) {
    const { rows } = await sql<AppliedSlice>`
      with slice as (
        delete from staged_rows
        where set_id = ${setId} and place >= ${first} and place < ${first + ROWS_PER_STATEMENT}
        returning kind, id, "row"),
      change as (
        select slice.kind, slice.id, slice."row" as new_row, present.version, present."row" as old_row
        from slice left join pack_rows present
          on present.brand_id = ${brandId} and present.kind = slice.kind and present.id = slice.id
        where slice."row" is distinct from present."row"),
      past as (
        insert into pack_past_rows (brand_id, kind, id, version, until_version, "row")
        select ${brandId}, kind, id, version, ${packVersion}::integer, old_row
        from change where version is not null),
      written as (
        insert into pack_rows (brand_id, kind, id, version, "row")
        select ${brandId}, kind, id, ${packVersion}::integer, new_row from change
        on conflict (brand_id, kind, id) do update set version = excluded.version, "row" = excluded."row")
      select
        (select count(*) from slice)::integer as staged,
        (count(*) filter (where old_row is null))::integer as added,
        (count(*) filter (where old_row is not null and new_row is not null))::integer as changed,
        (count(*) filter (where new_row is null))::integer as removed,
        (count(*) filter (where version > ${comparedWith ?? packVersion}))::integer as overtaken
      from change`.execute(tx);
    const [slice] = rows;
    if (!slice || slice.staged === 0) return total;
    total.added += slice.added;
    total.changed += slice.changed;
    total.removed += slice.removed;
    total.overtaken += slice.overtaken;
    await letOthersWork();
  }
}

interface AppliedSlice extends Counts {
  readonly staged: number;
}

/** Images are named by their content, so one that is there already is the same. */
async function keepImages(tx: Transaction<Tables>, brandId: BrandId, setId: string): Promise<void> {
  await sql`
    insert into pack_images (brand_id, image_id, mime, bytes)
    select ${brandId}, image_id, mime, bytes from staged_images where set_id = ${setId}
    on conflict do nothing`.execute(tx);
}
