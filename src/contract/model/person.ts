import * as z from 'zod';
import { BrandId, PersonId } from './ids.ts';

export const Role = z.enum(['agent', 'supervisor', 'qualityAnalyst', 'admin']);
export type Role = z.infer<typeof Role>;

/** A person has one role per brand; a brand without an entry does not exist for them. */
export const BrandRole = z.object({ brandId: BrandId, role: Role });
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
