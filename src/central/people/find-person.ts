import type { Kysely } from 'kysely';
import type { BrandId, PersonId } from '../../contract/model/ids.ts';
import type { Person, Role } from '../../contract/model/person.ts';
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
    .select(['brand_id as brandId', 'role'])
    .where('person_id', '=', personId)
    .orderBy('brand_id')
    .execute();
  return { personId: row.person_id, name: row.name, email: row.email, capacity: row.capacity, roles };
}

/** Null for a brand that does not exist for this person. */
export function roleAt(person: Person, brandId: BrandId): Role | null {
  return person.roles.find((role) => role.brandId === brandId)?.role ?? null;
}
