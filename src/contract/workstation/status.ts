import { eventIterator, oc } from '@orpc/contract';
import * as z from 'zod';
import { Brand, Freshness } from '../model/brand.ts';
import { PackVersion } from '../model/brand-pack.ts';
import { RecordPublication } from '../model/brand-record.ts';
import { EpochMs } from '../model/time.ts';

export const Connectivity = z.enum(['connected', 'reconnecting', 'disconnected']);
export type Connectivity = z.infer<typeof Connectivity>;

export const BrandStatus = z.object({
  brand: Brand,
  role: z.enum(['agent', 'supervisor', 'qualityAnalyst', 'admin']),
  /** Who changed the brand's record last, when and why, as far as that is known. */
  publication: RecordPublication.optional(),
  freshness: Freshness,
  /** When the cache was last known to equal the central service; null before the first download. */
  asOf: EpochMs.nullable(),
  packVersion: PackVersion,
  /** Which facts of urgent updates hold now, as a text to compare: rows read otherwise once it differs. */
  facts: z.string().optional(),
  /** Share of the first download that is there, 0 to 1; null when it is complete. */
  downloading: z.number().min(0).max(1).nullable(),
});
export type BrandStatus = z.infer<typeof BrandStatus>;

export const Status = z.object({
  /** `reconnecting` while attempts follow each other, `disconnected` after 30 s without success. */
  connectivity: Connectivity,
  /** When the present connectivity began. */
  since: EpochMs,
  /** When the next attempt is made; null while connected or trying. */
  nextAttemptAt: EpochMs.nullable(),
  /** The core's clock, so that the screen's timers agree with it. */
  now: EpochMs,
  /** Messages and events not yet confirmed by the central service. */
  unsent: z.int().nonnegative(),
  parked: z.int().nonnegative(),
  unread: z.int().nonnegative(),
  held: z.int().nonnegative(),
  capacity: z.int().positive(),
  brands: z.array(BrandStatus),
  /** `full`: the disk is full, messages are still kept, caches no longer grow. */
  storage: z.enum(['ok', 'full']),
});
export type Status = z.infer<typeof Status>;

export const statusContract = {
  /** The present status at once, then each change, at most every 100 ms. */
  watch: oc.output(eventIterator(Status)),
  /** Try to connect now instead of at `nextAttemptAt`. */
  reconnectNow: oc.output(z.object({})),
};
