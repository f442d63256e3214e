import type { BrandId, PersonId } from '../../contract/model/ids.ts';

/** Who follows a brand's feed now, with however many workstations. */
export interface Presence {
  /** A stream of this person's was opened; the answer says that it ended. */
  enter(personId: PersonId, brandIds: readonly BrandId[]): () => void;
  isOnline(personId: PersonId, brandId: BrandId): boolean;
  /** Everybody who is online at some brand. */
  people(): PersonId[];
}

export function createPresence(): Presence {
  const streams = new Map<PersonId, Map<BrandId, number>>();

  const count = (personId: PersonId, brandIds: readonly BrandId[], by: 1 | -1) => {
    const brands = streams.get(personId) ?? new Map<BrandId, number>();
    for (const brandId of brandIds) {
      const open = (brands.get(brandId) ?? 0) + by;
      if (open > 0) brands.set(brandId, open);
      else brands.delete(brandId);
    }
    if (brands.size > 0) streams.set(personId, brands);
    else streams.delete(personId);
  };

  return {
    enter: (personId, brandIds) => {
      count(personId, brandIds, 1);
      return () => count(personId, brandIds, -1);
    },
    isOnline: (personId, brandId) => streams.get(personId)?.has(brandId) ?? false,
    people: () => [...streams.keys()],
  };
}
