import type { BrandId, PersonId } from '../../contract/model/ids.ts';
import type { ChosenPresence, Presence as PresenceNow } from '../../contract/model/person.ts';

/** Who follows a brand's feed now, with however many workstations, and how they chose to be present. */
export interface Presence {
  /** A stream of this person's was opened; the answer says that it ended. */
  enter(personId: PersonId, brandIds: readonly BrandId[]): () => void;
  isOnline(personId: PersonId, brandId: BrandId): boolean;
  /** Everybody who is online at some brand. */
  people(): PersonId[];
  /** `offline` without a stream, whatever was chosen. */
  of(personId: PersonId): PresenceNow;
  /** What was chosen, here or before the service started. */
  choose(personId: PersonId, chosen: ChosenPresence): void;
  /** Somebody's `of` is another now. */
  onChange(listener: (personId: PersonId) => void): () => void;
}

export function createPresence(): Presence {
  const streams = new Map<PersonId, Map<BrandId, number>>();
  const chosen = new Map<PersonId, ChosenPresence>();
  const listeners = new Set<(personId: PersonId) => void>();
  const of = (personId: PersonId): PresenceNow =>
    streams.has(personId) ? (chosen.get(personId) ?? 'online') : 'offline';

  const changing = (personId: PersonId, change: () => void) => {
    const before = of(personId);
    change();
    if (of(personId) === before) return;
    for (const listener of [...listeners]) listener(personId);
  };

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
      changing(personId, () => count(personId, brandIds, 1));
      return () => changing(personId, () => count(personId, brandIds, -1));
    },
    isOnline: (personId, brandId) => streams.get(personId)?.has(brandId) ?? false,
    people: () => [...streams.keys()],
    of,
    choose: (personId, presence) => changing(personId, () => chosen.set(personId, presence)),
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
