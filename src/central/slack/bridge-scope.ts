import type { BrandId } from '../../contract/model/ids.ts';
import type { Person } from '../../contract/model/person.ts';

/** Which brands' channels a bridge may read and post in: those its supervisor leads, or all for our own. */
export type BridgeScope = readonly BrandId[] | 'all';

export function supervisedBy(person: Person): readonly BrandId[] {
  return person.roles.filter(({ role }) => role === 'supervisor').map(({ brandId }) => brandId);
}

export function covers(scope: BridgeScope, brandId: BrandId): boolean {
  return scope === 'all' || scope.includes(brandId);
}
