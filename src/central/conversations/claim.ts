import type { Brand } from '../../contract/model/brand.ts';
import type { Conversation } from '../../contract/model/conversation.ts';
import type { ConversationId } from '../../contract/model/ids.ts';
import type { Person } from '../../contract/model/person.ts';
import { isInQueueOf } from '../../conversation-rules/handling.ts';
import { findBrand } from '../brands/find-brand.ts';
import { type ChangeParts, inFeedTransaction } from '../feed/record-changes.ts';
import { failure, type Outcome, success } from '../outcome.ts';
import { roleAt } from '../people/find-person.ts';
import type { Ids } from '../ports.ts';
import { eventLine } from './append-lines.ts';
import { changesOf } from './conversation-changes.ts';
import { lockConversation, saveConversation } from './conversation-rows.ts';
import { append, claimedBy } from './conversation-rules.ts';
import { rememberHolder } from './remember-holder.ts';
import { hasRoom, lockRoom } from './room.ts';

export type ClaimFailure =
  | { readonly code: 'NOT_FOUND' | 'FORBIDDEN' | 'NOT_QUEUED' }
  | { readonly code: 'ALREADY_CLAIMED'; readonly holderName: string }
  | { readonly code: 'CAPACITY_REACHED'; readonly capacity: number };

/**
 * Gives a queued conversation to exactly one of those who ask for it. The person's row is locked first, so that one
 * person's claims happen one after the other and cannot add up to more than their capacity; the conversation's next.
 */
export async function claim(
  parts: ChangeParts & { readonly ids: Ids },
  person: Person,
  conversationId: ConversationId,
): Promise<Outcome<Conversation, ClaimFailure>> {
  return inFeedTransaction(parts, async (tx, record): Promise<Outcome<Conversation, ClaimFailure>> => {
    const room = await lockRoom(tx, person.personId);
    const queued = await lockConversation(tx, conversationId);
    if (!queued) return failure({ code: 'NOT_FOUND' });
    const role = roleAt(person, queued.brandId);
    if (role === null) return failure({ code: 'NOT_FOUND' });
    if (role !== 'agent' && role !== 'supervisor') return failure({ code: 'FORBIDDEN' });
    const brand = await findBrand(tx, queued.brandId);
    const isMine = queued.holder?.personId === person.personId;
    // Of what waits in, or was taken from, somebody else's queue not even the holder's name is told.
    if (!isMine && role === 'agent' && !isInQueue(brand, person, queued)) {
      return failure({ code: 'NOT_FOUND' });
    }
    if (queued.status === 'resolved') return failure({ code: 'NOT_QUEUED' });
    if (isMine) return success(queued);
    if (queued.holder) return failure({ code: 'ALREADY_CLAIMED', holderName: queued.holder.name });

    if (!hasRoom(room)) return failure({ code: 'CAPACITY_REACHED', capacity: room.capacity });

    const now = parts.clock.now();
    const line = eventLine(parts.ids, brand, { code: 'claimed', details: { by: person.name }, at: now });
    const { conversation, message } = append(claimedBy(queued, person, now), line, now);
    await saveConversation(tx, conversation, [message]);
    await rememberHolder(tx, conversation);
    await record(conversation.brandId, changesOf(conversation, [message]));
    return success(conversation);
  });
}

function isInQueue(brand: Brand, person: Person, conversation: Conversation): boolean {
  const role = person.roles.find(({ brandId }) => brandId === conversation.brandId);
  return role !== undefined && isInQueueOf(brand, role, conversation);
}
