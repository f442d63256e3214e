import type { Kysely } from 'kysely';
import type { BrandState } from '../../contract/central/brands.ts';
import type { BrandId } from '../../contract/model/ids.ts';
import type { Person } from '../../contract/model/person.ts';
import type { Tables } from '../database/tables.ts';
import type { Clock } from '../ports.ts';
import { leaseFrom } from './lease.ts';
import { recordOfRow } from './record-rows.ts';

/** The brands a person has a role at, each with a new lease. */
export async function listBrands(db: Kysely<Tables>, clock: Clock, person: Person): Promise<BrandState[]> {
  if (person.roles.length === 0) return [];
  const rows = await db
    .selectFrom('brands')
    .select(['brand_id', 'profile', 'record_version', 'pack_version'])
    .where(
      'brand_id',
      'in',
      person.roles.map(({ brandId }) => brandId),
    )
    .orderBy('brand_id')
    .execute();
  const lease = leaseFrom(clock.now());
  return rows.flatMap((row) => {
    const role = person.roles.find(({ brandId }) => brandId === row.brand_id);
    return role ? [{ ...recordOfRow(row), packVersion: row.pack_version, lease, role }] : [];
  });
}

export async function listBrandIds(db: Kysely<Tables>): Promise<BrandId[]> {
  const rows = await db.selectFrom('brands').select('brand_id').orderBy('brand_id').execute();
  return rows.map((row) => row.brand_id);
}
