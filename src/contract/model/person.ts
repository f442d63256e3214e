import * as z from 'zod';
import { BrandId, PersonId, QueueId } from './ids.ts';

export const Role = z.enum(['agent', 'supervisor', 'qualityAnalyst', 'admin']);
export type Role = z.infer<typeof Role>;

/** A person has one role per brand; a brand without an entry does not exist for them. */
export const BrandRole = z.object({
  brandId: BrandId,
  role: Role,
  /**
   * The queues this person belongs to. Left out: an agent belongs to all queues that are for customers; everybody else
   * to all queues of the brand.
   */
  queues: z.array(QueueId).max(50).optional(),
});
export type BrandRole = z.infer<typeof BrandRole>;

export const Person = z.object({
  personId: PersonId,
  name: z.string().min(1).max(100),
  email: z.email(),
  /** How many conversations this person may hold at once; waiting customers' conversations count. */
  capacity: z.int().min(1).max(100),
  roles: z.array(BrandRole),
});
export type Person = z.infer<typeof Person>;

/**
 * `away`: gets nothing new by itself. `transfer_only`: gets what colleagues hand over, and nothing else. `offline`: no
 * workstation of theirs is connected; never chosen, only found.
 */
export const Presence = z.enum(['online', 'away', 'transfer_only', 'offline']);
export type Presence = z.infer<typeof Presence>;

export const ChosenPresence = Presence.exclude(['offline']);
export type ChosenPresence = z.infer<typeof ChosenPresence>;
