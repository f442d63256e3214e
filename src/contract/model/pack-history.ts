import * as z from 'zod';
import { PackRowKind, PackVersion, RowId } from './brand-pack.ts';
import { Money } from './money.ts';
import { EpochMs } from './time.ts';

/** How a version came about. */
export const PublicationOrigin = z.enum(['seed', 'edit', 'import', 'rollBack', 'scheduled', 'verification']);
export type PublicationOrigin = z.infer<typeof PublicationOrigin>;

/** One published version of a brand's pack: who, when, why, how much. */
export const PackPublication = z.object({
  version: PackVersion,
  publishedAt: EpochMs,
  /** Name of the person; null for the seed. */
  publishedBy: z.string().max(100).nullable(),
  reason: z.string().max(500),
  origin: PublicationOrigin,
  added: z.int().nonnegative(),
  changed: z.int().nonnegative(),
  removed: z.int().nonnegative(),
});
export type PackPublication = z.infer<typeof PackPublication>;

/** What happened to one row between two versions, as people read it. */
export const PackChange = z.object({
  /** The version that made the change; between distant versions, the last that touched the row. */
  version: PackVersion,
  kind: PackRowKind,
  id: RowId,
  what: z.enum(['added', 'changed', 'removed']),
  /** Name of an item with its variant, title of an article or response. */
  title: z.string().max(400),
  /** Null for everything but price items. */
  sku: z.string().max(64).nullable(),
  /** Names of the properties that differ: `price`, `availability`, `body`…; empty for added and removed rows. */
  fields: z.array(z.string().max(40)).max(30),
  /** Regular prices; null where there was none, and for everything but price items. */
  priceBefore: Money.nullable(),
  priceAfter: Money.nullable(),
});
export type PackChange = z.infer<typeof PackChange>;

/** A version that is to be published by itself at a moment. */
export const ScheduledPublication = z.object({
  scheduleId: z.uuid(),
  publishAt: EpochMs,
  scheduledBy: z.string().max(100),
  reason: z.string().max(500),
  rows: z.int().nonnegative(),
  /** `failed`: the moment came and it could not be published; `problem` says why. */
  state: z.enum(['waiting', 'published', 'cancelled', 'failed']),
  problem: z.string().max(500).nullable(),
});
export type ScheduledPublication = z.infer<typeof ScheduledPublication>;
