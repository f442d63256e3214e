import type { UrgentUpdate } from '../../contract/model/urgent-update.ts';
import type { BrandStore, CachedBrand } from '../brands/brand-store.ts';
import type { Clock } from '../kernel/clock.ts';
import { DiskFullError } from '../kernel/disk-full.ts';
import { withFacts } from './facts-on-packs.ts';
import { heldFacts } from './held-facts.ts';
import { createUpdateBook, type UpdateBook } from './update-book.ts';
import { createUpdateIntake, type UpdateIntake } from './update-intake.ts';
import type { UpdateMemory } from './update-memory.ts';

/** The updates on this machine, before anybody is connected or any pack is open. */
export interface KeptUpdates {
  readonly book: UpdateBook;
  readonly intake: UpdateIntake;
  /** A brand's store as it reads at this moment. */
  readonly asOfNow: (store: BrandStore, cached: CachedBrand) => BrandStore;
  /** Which facts about a brand hold now, as a text to compare. */
  readonly factsOf: (brandId: BrandStore['brandId'], packVersion: number) => string;
}

export interface KeptUpdatesParts {
  readonly memory: UpdateMemory;
  readonly transaction: <Value>(run: () => Value) => Value;
  readonly clock: Clock;
}

export function createKeptUpdates({ memory, transaction, clock }: KeptUpdatesParts): KeptUpdates {
  const { updates, receipts } = memory;
  const intake = createUpdateIntake({ updates, receipts, clock });
  const forgetOld = () => {
    try {
      transaction(intake.forgetOld);
    } catch (error) {
      // They are forgotten once there is room.
      if (!(error instanceof DiskFullError)) throw error;
    }
  };
  forgetOld();
  const book = createUpdateBook({ updates, clock, forgetOld });
  const ofBrand = (brandId: BrandStore['brandId']): readonly UrgentUpdate[] =>
    book.ofBrand(brandId).map(({ update }) => update);
  return {
    book,
    intake,
    asOfNow: (store, { packVersion }) =>
      withFacts(store, ofBrand(store.brandId), { now: clock.now(), packVersion }),
    factsOf: (brandId, packVersion) => heldFacts(ofBrand(brandId), { now: clock.now(), packVersion }),
  };
}
