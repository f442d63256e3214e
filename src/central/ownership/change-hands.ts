import type { Transaction } from 'kysely';
import type { Brand } from '../../contract/model/brand.ts';
import type { Conversation } from '../../contract/model/conversation.ts';
import type { EpochMs } from '../../contract/model/time.ts';
import type { HandedOver } from '../../conversation-rules/hand-over.ts';
import { appendAll, eventLine } from '../conversations/append-lines.ts';
import { changesOf } from '../conversations/conversation-changes.ts';
import { saveConversation } from '../conversations/conversation-rows.ts';
import { rememberHolder } from '../conversations/remember-holder.ts';
import type { Tables } from '../database/tables.ts';
import type { RecordChanges } from '../feed/record-changes.ts';
import type { Ids } from '../ports.ts';

/** Stores that a locked conversation changed hands, with its line in the transcript. */
export async function changeHands(
  ids: Ids,
  tx: Transaction<Tables>,
  record: RecordChanges,
  { brand, over, at }: { readonly brand: Brand; readonly over: HandedOver; readonly at: EpochMs },
): Promise<Conversation> {
  const { code, details } = over;
  const line = eventLine(ids, brand, { code, details, at });
  const { conversation, messages } = appendAll(over.conversation, [line], at);
  await saveConversation(tx, conversation, messages);
  await rememberHolder(tx, conversation);
  await record(conversation.brandId, changesOf(conversation, messages));
  return conversation;
}
