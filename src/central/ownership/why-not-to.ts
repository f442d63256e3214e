import type { Transaction } from 'kysely';
import type { Brand } from '../../contract/model/brand.ts';
import type { Conversation } from '../../contract/model/conversation.ts';
import type { Person } from '../../contract/model/person.ts';
import { isInQueueOf } from '../../conversation-rules/handling.ts';
import { hasRoom, lockRoom } from '../conversations/room.ts';
import type { Tables } from '../database/tables.ts';
import type { Presence } from '../live/presence.ts';

export type WhyNotTo =
  | { readonly why: 'noRole' | 'notInQueue' | 'offline' | 'away' }
  | { readonly why: 'capacity'; readonly capacity: number };

/** Why somebody cannot be given this conversation now; locks their row. */
export async function whyNotTo(
  tx: Transaction<Tables>,
  presence: Presence,
  person: Person | null,
  { brand, conversation }: { readonly brand: Brand; readonly conversation: Conversation },
): Promise<WhyNotTo | null> {
  const role = person?.roles.find(({ brandId }) => brandId === brand.brandId);
  if (!person || !role || (role.role !== 'agent' && role.role !== 'supervisor')) return { why: 'noRole' };
  if (!isInQueueOf(brand, role, conversation)) return { why: 'notInQueue' };
  const now = presence.of(person.personId);
  if (now === 'offline' || now === 'away') return { why: now };
  const room = await lockRoom(tx, person.personId);
  return hasRoom(room) ? null : { why: 'capacity', capacity: room.capacity };
}
