import type { Kysely } from 'kysely';
import { ImportMapping, type ImportState } from '../../contract/model/knowledge-import.ts';
import type { EpochMs } from '../../contract/model/time.ts';
import type { Tables } from '../database/tables.ts';

type Source = Pick<ImportState, 'brandId' | 'subject' | 'source'>;

/** What was decided about a source before; null for a source that is new. */
export async function recallMapping(
  db: Kysely<Tables>,
  { brandId, subject, source }: Source,
): Promise<ImportMapping | null> {
  const row = await db
    .selectFrom('import_mappings')
    .select('mapping')
    .where('brand_id', '=', brandId)
    .where('subject', '=', subject)
    .where('source', '=', source)
    .executeTakeFirst();
  return row ? ImportMapping.parse(JSON.parse(row.mapping)) : null;
}

export async function rememberMapping(
  db: Kysely<Tables>,
  { brandId, subject, source }: Source,
  decided: ImportMapping,
  now: EpochMs,
): Promise<void> {
  const mapping = { mapping: JSON.stringify(decided), saved_at: now };
  await db
    .insertInto('import_mappings')
    .values({ brand_id: brandId, subject, source, ...mapping })
    .onConflict((conflict) => conflict.columns(['brand_id', 'subject', 'source']).doUpdateSet(mapping))
    .execute();
}
