import type { Kysely } from 'kysely';
import { Brand } from '../../contract/model/brand.ts';
import type { BrandId } from '../../contract/model/ids.ts';
import type { Tables } from '../database/tables.ts';

export async function findBrandIfAny(db: Kysely<Tables>, brandId: BrandId): Promise<Brand | null> {
  const row = await db
    .selectFrom('brands')
    .select('profile')
    .where('brand_id', '=', brandId)
    .executeTakeFirst();
  return row ? Brand.parse(JSON.parse(row.profile)) : null;
}

/** A brand that other rows prove to exist. */
export async function findBrand(db: Kysely<Tables>, brandId: BrandId): Promise<Brand> {
  const brand = await findBrandIfAny(db, brandId);
  if (!brand) throw new Error(`brand ${brandId} is gone although rows refer to it`);
  return brand;
}
