import type { Conversation } from '../../contract/model/conversation.ts';
import type { WhyNoExit } from '../../contract/model/conversation-life.ts';
import type { ConversationId } from '../../contract/model/ids.ts';
import type { Person } from '../../contract/model/person.ts';
import { reopened, wokenEarly } from '../../conversation-rules/come-back.ts';
import { findBrand } from '../brands/find-brand.ts';
import { type ChangeParts, inFeedTransaction } from '../feed/record-changes.ts';
import { failure, type Outcome, success } from '../outcome.ts';
import { roleAt } from '../people/find-person.ts';
import type { Ids } from '../ports.ts';
import { eventLine } from './append-lines.ts';
import { changesOf } from './conversation-changes.ts';
import { lockConversation, saveConversation } from './conversation-rows.ts';
import { append } from './conversation-rules.ts';
import { rememberHolder } from './remember-holder.ts';
import { hasRoom, lockRoom } from './room.ts';

export type ReopenFailure =
  | { readonly code: 'NOT_FOUND' | 'FORBIDDEN' }
  | { readonly code: 'NOT_ALLOWED'; readonly why: WhyNoExit }
  | { readonly code: 'CAPACITY_REACHED'; readonly capacity: number };

/**
 * Takes a conversation up again: a resolved one for who held it last or a supervisor, a snoozed one for who holds it.
 * Asked twice, it succeeds again.
 */
export async function reopen(
  parts: ChangeParts & { readonly ids: Ids },
  person: Person,
  conversationId: ConversationId,
): Promise<Outcome<Conversation, ReopenFailure>> {
  return inFeedTransaction(parts, async (tx, record): Promise<Outcome<Conversation, ReopenFailure>> => {
    const room = await lockRoom(tx, person.personId);
    const found = await lockConversation(tx, conversationId);
    const role = found && roleAt(person, found.brandId);
    if (!found || role === null) return failure({ code: 'NOT_FOUND' });
    const isMine = found.holder?.personId === person.personId;
    if (role !== 'supervisor' && !(role === 'agent' && isMine)) return failure({ code: 'FORBIDDEN' });
    const isSnoozed = found.status === 'snoozed' && isMine;
    if (found.status !== 'resolved' && !isSnoozed) {
      return isMine ? success(found) : failure({ code: 'NOT_ALLOWED', why: 'alreadySo' });
    }
    if (!hasRoom(room)) return failure({ code: 'CAPACITY_REACHED', capacity: room.capacity });

    const at = parts.clock.now();
    const brand = await findBrand(tx, found.brandId);
    const code = isSnoozed ? 'snoozeEnded' : 'reopened';
    const line = eventLine(parts.ids, brand, { code, details: { by: person.name }, at });
    const { personId, name } = person;
    const again = isSnoozed ? wokenEarly(found) : reopened(found, { personId, name }, at);
    const { conversation, message } = append(again, line, at);
    await saveConversation(tx, conversation, [message]);
    await rememberHolder(tx, conversation);
    await record(conversation.brandId, changesOf(conversation, [message]));
    return success(conversation);
  });
}
