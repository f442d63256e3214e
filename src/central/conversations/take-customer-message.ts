import type { Transaction } from 'kysely';
import type { Attachments } from '../../contract/model/attachment.ts';
import type { ConversationId, MessageId } from '../../contract/model/ids.ts';
import type { Message } from '../../contract/model/message.ts';
import { customerWrites, REOPENS_WITHIN_MS, reopened } from '../../conversation-rules/come-back.ts';
import { findBrand } from '../brands/find-brand.ts';
import type { Tables } from '../database/tables.ts';
import type { ChangeParts, RecordChanges } from '../feed/record-changes.ts';
import { failure, type Outcome, success } from '../outcome.ts';
import type { Ids } from '../ports.ts';
import { appendAll, eventLine } from './append-lines.ts';
import { changesOf } from './conversation-changes.ts';
import { saveConversation } from './conversation-rows.ts';
import { lockWithHolder } from './lock-with-holder.ts';
import { messageOf } from './message-rows.ts';
import { soundsLike } from './sounds-like.ts';

export interface CustomerWrote {
  readonly conversationId: ConversationId;
  readonly messageId: MessageId;
  /** Empty only beside files. */
  readonly text: string;
  /** As they are stored in this conversation. */
  readonly files?: Attachments;
  /** Whether what ended lately is taken up again, as an e-mail's thread is, or stays over. */
  readonly reopens: boolean;
}

type TakeFailure = { readonly code: 'NOT_FOUND' | 'ENDED' | 'MESSAGE_ID_TAKEN' };

/**
 * Stores what a customer wrote, by whichever channel, and what it does to the conversation; the same `messageId` again
 * is answered from what is stored. Within the caller's feed transaction.
 */
export async function takeCustomerMessage(
  parts: ChangeParts & { readonly ids: Ids },
  tx: Transaction<Tables>,
  record: RecordChanges,
  wrote: CustomerWrote,
): Promise<Outcome<Message, TakeFailure>> {
  const locked = await lockWithHolder(tx, parts.signals.presence, wrote.conversationId);
  if (!locked) return failure({ code: 'NOT_FOUND' });
  const taken = await tx
    .selectFrom('messages')
    .selectAll()
    .where('message_id', '=', wrote.messageId)
    .executeTakeFirst();
  if (taken) {
    const stored = messageOf(taken);
    const isRepeat =
      stored.conversationId === wrote.conversationId &&
      stored.kind === 'incoming' &&
      stored.text === wrote.text &&
      areSameFiles(stored.files, wrote.files);
    return isRepeat ? success(stored) : failure({ code: 'MESSAGE_ID_TAKEN' });
  }

  const at = parts.clock.now();
  const { conversation, holder } = locked;
  const endedLately = at - (conversation.resolvedAt ?? at) < REOPENS_WITHIN_MS;
  const again = wrote.reopens && endedLately ? reopened(conversation, null, at) : null;
  const back =
    customerWrites(conversation, holder, at) ?? (again && { conversation: again, code: 'reopened' as const });
  if (!back) return failure({ code: 'ENDED' });

  const brand = await findBrand(tx, conversation.brandId);
  const incoming = {
    messageId: wrote.messageId,
    kind: 'incoming',
    authorName: conversation.customer.name,
    text: wrote.text,
    ...(wrote.files?.length ? { files: wrote.files } : {}),
    origin: null,
    writtenAt: at,
  } as const;
  const event = back.code === null ? [] : [eventLine(parts.ids, brand, { code: back.code, at })];
  // What an agent said of the customer held until the end.
  const heard = again ? null : conversation.sentiment;
  const sentiment = soundsLike(heard, wrote.text, brand, conversation.customer);
  const after = appendAll({ ...back.conversation, sentiment }, [...event, incoming], at);
  await saveConversation(tx, after.conversation, after.messages);
  await record(conversation.brandId, changesOf(after.conversation, after.messages));
  const message = after.messages.at(-1);
  if (!message) throw new Error('a customer’s message was appended');
  return success(message);
}

function areSameFiles(one: Attachments = [], other: Attachments = []): boolean {
  return one.length === other.length && one.every(({ fileId }, index) => fileId === other[index]?.fileId);
}
