import type { Kysely, Transaction } from 'kysely';
import type { RecordWithHistory } from '../../contract/central/brands.ts';
import { Brand } from '../../contract/model/brand.ts';
import type { BrandRecord, RecordOrigin } from '../../contract/model/brand-record.ts';
import type { BrandId, PersonId } from '../../contract/model/ids.ts';
import type { EpochMs } from '../../contract/model/time.ts';
import type { Tables } from '../database/tables.ts';

export interface NewRecord {
  readonly record: BrandRecord;
  readonly origin: RecordOrigin;
  /** Null for the seed. */
  readonly publishedBy: PersonId | null;
  readonly publishedAt: EpochMs;
  readonly reason: string;
}

/** The record in force; null for a brand that does not exist. */
export async function findRecord(db: Kysely<Tables>, brandId: BrandId): Promise<BrandRecord | null> {
  const row = await db
    .selectFrom('brands')
    .select(['profile', 'record_version'])
    .where('brand_id', '=', brandId)
    .executeTakeFirst();
  return row ? recordOfRow(row) : null;
}

/** The record that nobody else can replace until the transaction ends. */
export async function lockRecord(tx: Transaction<Tables>, brandId: BrandId): Promise<BrandRecord | null> {
  const row = await tx
    .selectFrom('brands')
    .select(['profile', 'record_version'])
    .where('brand_id', '=', brandId)
    .forNoKeyUpdate()
    .executeTakeFirst();
  return row ? recordOfRow(row) : null;
}

export function recordOfRow(row: { readonly profile: string; readonly record_version: number }): BrandRecord {
  return { recordVersion: row.record_version, brand: Brand.parse(JSON.parse(row.profile)) };
}

/** Puts a version in force and into the history; its brand is locked, or new in this transaction. */
export async function storeRecord(tx: Transaction<Tables>, made: NewRecord): Promise<void> {
  const { brand, recordVersion } = made.record;
  const profile = JSON.stringify(brand);
  await tx
    .updateTable('brands')
    .set({ profile, record_version: recordVersion })
    .where('brand_id', '=', brand.brandId)
    .execute();
  await tx
    .insertInto('brand_records')
    .values({
      brand_id: brand.brandId,
      record_version: recordVersion,
      profile,
      origin: made.origin,
      published_by: made.publishedBy,
      published_at: made.publishedAt,
      reason: made.reason,
    })
    .execute();
}

/** What each of these versions was. */
export async function readRecords(
  db: Kysely<Tables>,
  brandId: BrandId,
  versions: readonly number[],
): Promise<ReadonlyMap<number, Brand>> {
  if (versions.length === 0) return new Map();
  const rows = await db
    .selectFrom('brand_records')
    .select(['record_version', 'profile'])
    .where('brand_id', '=', brandId)
    .where('record_version', 'in', [...versions])
    .execute();
  return new Map(rows.map((row) => [row.record_version, Brand.parse(JSON.parse(row.profile))]));
}

/** The record in force and who published which version, newest first; null for a brand that does not exist. */
export async function readRecordHistory(
  db: Kysely<Tables>,
  input: { readonly brandId: BrandId; readonly before?: number | undefined; readonly limit: number },
): Promise<RecordWithHistory | null> {
  const { before, brandId, limit } = input;
  const record = await findRecord(db, brandId);
  if (!record) return null;
  const rows = await db
    .selectFrom('brand_records')
    .leftJoin('people', 'people.person_id', 'brand_records.published_by')
    .select([
      'record_version as recordVersion',
      'published_at as publishedAt',
      'people.name as publishedBy',
      'reason',
      'origin',
    ])
    .where('brand_id', '=', brandId)
    // What was published between the two reads belongs to the next answer.
    .where('record_version', '<', Math.min(before ?? Number.MAX_SAFE_INTEGER, record.recordVersion + 1))
    .orderBy('record_version', 'desc')
    .limit(limit + 1)
    .execute();
  return { ...record, publications: rows.slice(0, limit), more: rows.length > limit };
}
