import type { Kysely } from 'kysely';
import type { BrandState } from '../../contract/central/brands.ts';
import { Brand } from '../../contract/model/brand.ts';
import type { BrandId } from '../../contract/model/ids.ts';
import type { Person } from '../../contract/model/person.ts';
import type { Tables } from '../database/tables.ts';
import type { Clock } from '../ports.ts';
import { leaseFrom } from './lease.ts';

/** The brands a person has a role at, each with a new lease. */
export async function listBrands(db: Kysely<Tables>, clock: Clock, person: Person): Promise<BrandState[]> {
  const rows = await db
    .selectFrom('brands')
    .innerJoin('person_roles', 'person_roles.brand_id', 'brands.brand_id')
    .select(['brands.profile', 'brands.pack_version'])
    .where('person_roles.person_id', '=', person.personId)
    .orderBy('brands.brand_id')
    .execute();
  const lease = leaseFrom(clock.now());
  return rows.map((row) => ({
    brand: Brand.parse(JSON.parse(row.profile)),
    packVersion: row.pack_version,
    lease,
  }));
}

export async function listBrandIds(db: Kysely<Tables>): Promise<BrandId[]> {
  const rows = await db.selectFrom('brands').select('brand_id').orderBy('brand_id').execute();
  return rows.map((row) => row.brand_id);
}
