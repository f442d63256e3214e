import { createHash } from 'node:crypto';
import type { Transaction } from 'kysely';
import { Brand } from '../../contract/model/brand.ts';
import type { Tables } from '../database/tables.ts';
import type { Clock } from '../ports.ts';
import { recordOfRow, storeRecord } from './record-rows.ts';

/**
 * Brings a seed's record into force if it is another one than the last seed brought. An unchanged seed leaves alone what
 * was published since, or every restart would take it back.
 */
export async function seedRecord(tx: Transaction<Tables>, given: Brand, clock: Clock): Promise<void> {
  // Parsed, so that neither the order of properties nor what the form does not know makes it another one.
  const brand = Brand.parse(given);
  const { brandId } = brand;
  const seedDigest = createHash('sha256').update(JSON.stringify(brand)).digest('hex');
  const row = await tx
    .selectFrom('brands')
    .select(['profile', 'record_version', 'seed_digest'])
    .where('brand_id', '=', brandId)
    .forNoKeyUpdate()
    .executeTakeFirstOrThrow();
  if (row.seed_digest === seedDigest) return;
  await tx.updateTable('brands').set({ seed_digest: seedDigest }).where('brand_id', '=', brandId).execute();
  const isFirst = row.record_version === 0;
  const isInForce = !isFirst && JSON.stringify(recordOfRow(row).brand) === JSON.stringify(brand);
  if (isInForce) return;
  await storeRecord(tx, {
    record: { recordVersion: row.record_version + 1, brand },
    origin: 'seed',
    publishedBy: null,
    publishedAt: clock.now(),
    reason: isFirst ? 'first record' : 'the seed changed',
  });
}
