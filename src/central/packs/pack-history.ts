import type { Kysely } from 'kysely';
import type { PackHistory } from '../../contract/central/knowledge.ts';
import type { BrandId } from '../../contract/model/ids.ts';
import type { Tables } from '../database/tables.ts';

/** Published versions, newest first, as far back as their content is known. */
export async function readHistory(
  db: Kysely<Tables>,
  input: { readonly brandId: BrandId; readonly before?: number | undefined; readonly limit: number },
): Promise<PackHistory> {
  const { before, brandId, limit } = input;
  const rows = await db
    .selectFrom('pack_publications')
    .innerJoin('brands', 'brands.brand_id', 'pack_publications.brand_id')
    .leftJoin('people', 'people.person_id', 'pack_publications.published_by')
    .select([
      'version',
      'published_at as publishedAt',
      'people.name as publishedBy',
      'reason',
      'origin',
      'added',
      'changed',
      'removed',
    ])
    .where('pack_publications.brand_id', '=', brandId)
    .whereRef('version', '>=', 'brands.history_from')
    .$if(before !== undefined, (query) => query.where('version', '<', before ?? 0))
    .orderBy('version', 'desc')
    .limit(limit + 1)
    .execute();
  return { publications: rows.slice(0, limit), more: rows.length > limit };
}
