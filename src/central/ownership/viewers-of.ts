import type { Kysely } from 'kysely';
import type { Brand } from '../../contract/model/brand.ts';
import type { BrandId } from '../../contract/model/ids.ts';
import type { Person } from '../../contract/model/person.ts';
import type { Viewer } from '../../conversation-rules/visibility.ts';
import { findBrandIfAny } from '../brands/find-brand.ts';
import type { Tables } from '../database/tables.ts';

/** Whom to show conversations to at each of these brands; brands that do not exist for the person are left out. */
export async function viewersOf(
  db: Kysely<Tables>,
  { personId, roles }: Person,
  brandIds: readonly BrandId[],
): Promise<ReadonlyMap<BrandId, { readonly brand: Brand; readonly viewer: Viewer }>> {
  const viewers = new Map<BrandId, { readonly brand: Brand; readonly viewer: Viewer }>();
  for (const role of roles) {
    if (!brandIds.includes(role.brandId)) continue;
    const brand = await findBrandIfAny(db, role.brandId);
    if (brand) viewers.set(role.brandId, { brand, viewer: { personId, role } });
  }
  return viewers;
}
