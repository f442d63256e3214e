import type { Kysely } from 'kysely';
import type { PackRowKind } from '../../contract/model/brand-pack.ts';
import type { BrandId } from '../../contract/model/ids.ts';
import type { MostUsed } from '../../contract/model/knowledge-note.ts';
import type { EpochMs } from '../../contract/model/time.ts';
import type { Tables } from '../database/tables.ts';

const COUNTED_MS = 30 * 24 * 3600 * 1000;

/** What the brand's agents inserted most in the last 30 days and the pack still holds. */
export async function mostUsed(
  db: Kysely<Tables>,
  input: { readonly brandId: BrandId; readonly limit: number; readonly kind?: PackRowKind | undefined },
  now: EpochMs,
): Promise<MostUsed[]> {
  const { brandId, kind, limit } = input;
  const rows = await db
    .selectFrom('knowledge_notes')
    .innerJoin('pack_rows', (join) =>
      join
        .onRef('pack_rows.brand_id', '=', 'knowledge_notes.brand_id')
        .onRef('pack_rows.kind', '=', 'knowledge_notes.kind')
        .onRef('pack_rows.id', '=', 'knowledge_notes.id'),
    )
    .select(['pack_rows.kind', 'pack_rows.id'])
    .select((eb) => eb.fn.countAll().as('times'))
    .where('knowledge_notes.brand_id', '=', brandId)
    .where('type', '=', 'used')
    .where('at', '>', now - COUNTED_MS)
    .where('pack_rows.row', 'is not', null)
    .$if(kind !== undefined, (query) => query.where('pack_rows.kind', '=', kind ?? 'priceItem'))
    .groupBy(['pack_rows.kind', 'pack_rows.id'])
    .orderBy('times', 'desc')
    .orderBy('pack_rows.kind')
    .orderBy('pack_rows.id')
    .limit(limit)
    .execute();
  return rows.map(({ times, ...row }) => ({ ...row, times: Number(times) }));
}
