import type { Conversation } from '../../contract/model/conversation.ts';
import type { ConversationId, PersonId } from '../../contract/model/ids.ts';
import type { Person } from '../../contract/model/person.ts';
import { assigned } from '../../conversation-rules/hand-over.ts';
import { findBrand } from '../brands/find-brand.ts';
import { lockConversation } from '../conversations/conversation-rows.ts';
import { lockRoom } from '../conversations/room.ts';
import { inFeedTransaction } from '../feed/record-changes.ts';
import { failure, type Outcome, success } from '../outcome.ts';
import { findPerson, roleAt } from '../people/find-person.ts';
import { changeHands } from './change-hands.ts';
import type { TransferParts, TransferRefused } from './transfers.ts';
import { whyNotTo } from './why-not-to.ts';

export type AssignFailure =
  | { readonly code: 'NOT_FOUND' | 'FORBIDDEN' | 'NOT_QUEUED' }
  | { readonly code: 'TRANSFER_REFUSED'; readonly refused: TransferRefused };

/**
 * Gives a waiting conversation to somebody who is there and has room. `by` is the team lead who says so, or null when
 * the brand assigns by itself, which asks for `online` rather than for hand-overs only.
 */
export function assign(
  parts: TransferParts,
  by: Person | null,
  to: { readonly conversationId: ConversationId; readonly personId: PersonId },
): Promise<Outcome<Conversation, AssignFailure>> {
  return inFeedTransaction(parts, async (tx, record): Promise<Outcome<Conversation, AssignFailure>> => {
    const person = await findPerson(tx, to.personId);
    if (person) await lockRoom(tx, person.personId);
    const conversation = await lockConversation(tx, to.conversationId);
    if (!conversation) return failure({ code: 'NOT_FOUND' });
    const role = by && roleAt(by, conversation.brandId);
    if (by && role === null) return failure({ code: 'NOT_FOUND' });
    if (by && role !== 'supervisor') return failure({ code: 'FORBIDDEN' });
    if (conversation.status !== 'queued') {
      const isTheirs = conversation.status !== 'resolved' && conversation.holder?.personId === to.personId;
      return isTheirs ? success(conversation) : failure({ code: 'NOT_QUEUED' });
    }
    const brand = await findBrand(tx, conversation.brandId);
    if (!by && parts.signals.presence.of(to.personId) !== 'online') {
      return failure({ code: 'TRANSFER_REFUSED', refused: { why: 'away' } });
    }
    const hindered = await whyNotTo(tx, parts.signals.presence, person, { brand, conversation });
    if (hindered || !person) {
      return failure({ code: 'TRANSFER_REFUSED', refused: hindered ?? { why: 'noRole' } });
    }
    const at = parts.clock.now();
    const receiver = { personId: person.personId, name: person.name };
    const giver = by && { personId: by.personId, name: by.name };
    const over = assigned(conversation, receiver, giver, at);
    return success(await changeHands(parts.ids, tx, record, { brand, over, at }));
  });
}
