import type { Kysely } from 'kysely';
import type { Colleague } from '../../contract/central/ownership.ts';
import type { Brand } from '../../contract/model/brand.ts';
import { BrandRole } from '../../contract/model/person.ts';
import { ROOM_STATUSES } from '../../conversation-rules/capacity.ts';
import { queuesOfPerson } from '../../conversation-rules/handling.ts';
import type { Tables } from '../database/tables.ts';
import type { Presence } from '../live/presence.ts';
import { queuesOfRow } from '../people/find-person.ts';

/** Those who may hold conversations of a brand, by name. */
export async function listColleagues(
  db: Kysely<Tables>,
  presence: Presence,
  brand: Brand,
): Promise<Colleague[]> {
  const rows = await db
    .selectFrom('person_roles')
    .innerJoin('people', 'people.person_id', 'person_roles.person_id')
    .select((eb) => [
      'people.person_id',
      'people.name',
      'people.capacity',
      'person_roles.role',
      'person_roles.queues',
      eb
        .selectFrom('conversations')
        .select((count) => count.fn.countAll<number>().as('held'))
        .whereRef('conversations.holder_id', '=', 'people.person_id')
        .where('conversations.status', 'in', ROOM_STATUSES)
        .as('held'),
    ])
    .where('person_roles.brand_id', '=', brand.brandId)
    .where('person_roles.role', 'in', ['agent', 'supervisor'])
    .orderBy('people.name')
    .execute();
  return rows.map((row) => ({
    personId: row.person_id,
    name: row.name,
    role: row.role,
    presence: presence.of(row.person_id),
    held: Number(row.held ?? 0),
    capacity: row.capacity,
    queues: queuesOfPerson(
      brand,
      BrandRole.parse({ brandId: brand.brandId, role: row.role, ...queuesOfRow(row.queues) }),
    ).map(({ queueId }) => queueId),
  }));
}
