import * as z from 'zod';
import { Brand } from './brand.ts';
import { EpochMs } from './time.ts';

/** Counts a brand's record, 1 for the first. A higher one replaces a lower one whole. */
export const RecordVersion = z.int().positive();
export type RecordVersion = z.infer<typeof RecordVersion>;

/** A brand as it describes itself, and which version of that this is. */
export const BrandRecord = z.object({ recordVersion: RecordVersion, brand: Brand });
export type BrandRecord = z.infer<typeof BrandRecord>;

/** `seed`: what the service was started with had changed. `published`: somebody changed it while the service ran. */
export const RecordOrigin = z.enum(['seed', 'published']);
export type RecordOrigin = z.infer<typeof RecordOrigin>;

/** One version of a brand's record: who, when, why. */
export const RecordPublication = z.object({
  recordVersion: RecordVersion,
  publishedAt: EpochMs,
  /** Name of the person; null for the seed. */
  publishedBy: z.string().max(100).nullable(),
  reason: z.string().max(500),
  origin: RecordOrigin,
});
export type RecordPublication = z.infer<typeof RecordPublication>;
