import type { Transaction } from 'kysely';
import type { Brand } from '../../contract/model/brand.ts';
import type { Conversation } from '../../contract/model/conversation.ts';
import type { EventCode, Message } from '../../contract/model/message.ts';
import type { Person } from '../../contract/model/person.ts';
import type { EpochMs } from '../../contract/model/time.ts';
import type { Tables } from '../database/tables.ts';
import type { TellEscalation } from './escalation-news.ts';

/** A conversation after the events of a lane, and what they added to its transcript. */
interface Taken {
  readonly conversation: Conversation;
  readonly brand: Brand;
  readonly person: Person;
  readonly messages: readonly Message[];
  readonly at: EpochMs;
}

/** Does what exits bring with them beside the conversation itself, in the transaction that takes them. */
export async function afterExits(
  { escalationTellers }: { readonly escalationTellers: readonly TellEscalation[] },
  tx: Transaction<Tables>,
  taken: Taken,
): Promise<void> {
  const { conversation, brand, messages, at } = taken;
  if (lineOf(messages, 'skipped')) await rememberSkip(tx, taken);
  const escalated = lineOf(messages, 'escalated');
  if (!escalated) return;
  const { escalation } = conversation;
  if (!escalation)
    throw new Error(`conversation ${conversation.conversationId} was escalated and does not say why`);
  const news = { newsId: escalated.messageId, conversation, brand, escalation, at };
  for (const tell of escalationTellers) await tell(tx, news);
}

function lineOf(messages: readonly Message[], code: EventCode): Message | undefined {
  return messages.find(({ kind, text }) => kind === 'event' && text === code);
}

/** So that it is not given to the same person again by itself. */
async function rememberSkip(tx: Transaction<Tables>, { conversation, person, at }: Taken): Promise<void> {
  await tx
    .insertInto('conversation_skips')
    .values({
      conversation_id: conversation.conversationId,
      person_id: person.personId,
      skipped_at: at,
    })
    .onConflict((conflict) =>
      conflict.columns(['conversation_id', 'person_id']).doUpdateSet({ skipped_at: at }),
    )
    .execute();
}
