import type { Kysely } from 'kysely';
import * as z from 'zod';
import { type BrandId, type PersonId, QueueId } from '../../contract/model/ids.ts';
import type { BrandRole, Person, Role } from '../../contract/model/person.ts';
import type { Tables } from '../database/tables.ts';

/** A person with their roles, as they are now. */
export async function findPerson(db: Kysely<Tables>, personId: PersonId): Promise<Person | null> {
  const row = await db
    .selectFrom('people')
    .select(['person_id', 'name', 'email', 'capacity'])
    .where('person_id', '=', personId)
    .executeTakeFirst();
  if (!row) return null;
  const roles = await db
    .selectFrom('person_roles')
    .select(['brand_id as brandId', 'role', 'queues'])
    .where('person_id', '=', personId)
    .orderBy('brand_id')
    .execute();
  return {
    personId: row.person_id,
    name: row.name,
    email: row.email,
    capacity: row.capacity,
    roles: roles.map(({ brandId, role, queues }) => ({ brandId, role, ...queuesOfRow(queues) })),
  };
}

/** The queues of a stored role; absent for those that come with the role. */
export function queuesOfRow(stored: string | null): Pick<BrandRole, 'queues'> {
  return stored === null ? {} : { queues: z.array(QueueId).parse(JSON.parse(stored)) };
}

/** Null for a brand that does not exist for this person. */
export function roleAt(person: Person, brandId: BrandId): Role | null {
  return person.roles.find((role) => role.brandId === brandId)?.role ?? null;
}
