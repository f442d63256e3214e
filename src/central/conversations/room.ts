import type { Transaction } from 'kysely';
import type { PersonId } from '../../contract/model/ids.ts';
import { ROOM_STATUSES } from '../../conversation-rules/capacity.ts';
import type { Tables } from '../database/tables.ts';

/** How much somebody may hold, and how much of it is left. */
export interface Room {
  readonly capacity: number;
  readonly held: number;
}

/**
 * Locks a person's row, so that everything that gives them a conversation happens one after the other and cannot add up
 * to more than their capacity. Lock a person before a conversation, never after.
 */
export async function lockRoom(tx: Transaction<Tables>, personId: PersonId): Promise<Room> {
  const { capacity } = await tx
    .selectFrom('people')
    .select('capacity')
    .where('person_id', '=', personId)
    .forNoKeyUpdate()
    .executeTakeFirstOrThrow();
  const { held } = await tx
    .selectFrom('conversations')
    .select((eb) => eb.fn.countAll<number>().as('held'))
    .where('holder_id', '=', personId)
    .where('status', 'in', ROOM_STATUSES)
    .executeTakeFirstOrThrow();
  return { capacity, held };
}

export const hasRoom = ({ capacity, held }: Room): boolean => held < capacity;
