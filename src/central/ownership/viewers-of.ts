import type { Kysely } from 'kysely';
import type { BrandRecord } from '../../contract/model/brand-record.ts';
import type { BrandId } from '../../contract/model/ids.ts';
import type { Person } from '../../contract/model/person.ts';
import type { Viewer } from '../../conversation-rules/visibility.ts';
import { findRecord } from '../brands/record-rows.ts';
import type { Tables } from '../database/tables.ts';

/** Somebody at a brand, and the record that decides what they see there. */
export interface ViewerAt extends BrandRecord {
  readonly viewer: Viewer;
}

/** Whom to show conversations to at each of these brands; brands that do not exist for the person are left out. */
export async function viewersOf(
  db: Kysely<Tables>,
  { personId, roles }: Person,
  brandIds: readonly BrandId[],
): Promise<Map<BrandId, ViewerAt>> {
  const viewers = new Map<BrandId, ViewerAt>();
  for (const role of roles) {
    if (!brandIds.includes(role.brandId)) continue;
    const record = await findRecord(db, role.brandId);
    if (record) viewers.set(role.brandId, { ...record, viewer: { personId, role } });
  }
  return viewers;
}
