import type { Conversation } from '../../contract/model/conversation.ts';
import { type ConversationId, MessageId } from '../../contract/model/ids.ts';
import type { Person } from '../../contract/model/person.ts';
import { findBrand } from '../brands/find-brand.ts';
import { type ChangeParts, inFeedTransaction } from '../feed/record-changes.ts';
import { failure, type Outcome, success } from '../outcome.ts';
import { roleAt } from '../people/find-person.ts';
import type { Ids } from '../ports.ts';
import { changesOf } from './conversation-changes.ts';
import { lockConversation, saveConversation } from './conversation-rows.ts';
import { append, claimedBy } from './conversation-rules.ts';

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
    const { capacity } = await tx
      .selectFrom('people')
      .select('capacity')
      .where('person_id', '=', person.personId)
      .forNoKeyUpdate()
      .executeTakeFirstOrThrow();
    const queued = await lockConversation(tx, conversationId);
    if (!queued) return failure({ code: 'NOT_FOUND' });
    const role = roleAt(person, queued.brandId);
    if (role === null) return failure({ code: 'NOT_FOUND' });
    if (role !== 'agent' && role !== 'supervisor') return failure({ code: 'FORBIDDEN' });
    if (queued.status === 'resolved') return failure({ code: 'NOT_QUEUED' });
    if (queued.holder?.personId === person.personId) return success(queued);
    if (queued.holder) return failure({ code: 'ALREADY_CLAIMED', holderName: queued.holder.name });

    const { held } = await tx
      .selectFrom('conversations')
      .select((eb) => eb.fn.countAll<number>().as('held'))
      .where('holder_id', '=', person.personId)
      .where('status', '<>', 'resolved')
      .executeTakeFirstOrThrow();
    if (held >= capacity) return failure({ code: 'CAPACITY_REACHED', capacity });

    const now = parts.clock.now();
    const brand = await findBrand(tx, queued.brandId);
    const event = {
      messageId: MessageId.parse(parts.ids.next()),
      kind: 'event',
      authorName: brand.voice.alias,
      text: 'claimed',
      origin: null,
      writtenAt: now,
    } as const;
    const { conversation, message } = append(claimedBy(queued, person, now), event, now);
    await saveConversation(tx, conversation, [message]);
    await tx
      .insertInto('conversation_holders')
      .values({ conversation_id: conversationId, person_id: person.personId })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    await record(conversation.brandId, changesOf(conversation, [message]));
    return success(conversation);
  });
}
