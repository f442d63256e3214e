import type { PackRow } from '../../../src/contract/model/brand-pack.ts';
import type { BrandId } from '../../../src/contract/model/ids.ts';
import type { StaffMember } from './stage.ts';

export async function packVersionOf(member: StaffMember, brandId: BrandId): Promise<number> {
  const brands = await member.call.brands.list();
  return brands.find(({ brand }) => brand.brandId === brandId)?.packVersion ?? -1;
}

/** What a brand's pack holds now, by kind and id, without the versions. */
export async function packContent(
  member: StaffMember,
  brandId: BrandId,
): Promise<ReadonlyMap<string, PackRow['row']>> {
  const content = new Map<string, PackRow['row']>();
  let after: string | undefined;
  do {
    const page = await member.call.brands.packSnapshot({ brandId, after, limit: 1000 });
    for (const { kind, id, row } of page.rows) content.set(`${kind}/${id}`, row);
    after = page.next ?? undefined;
  } while (after !== undefined);
  return content;
}
