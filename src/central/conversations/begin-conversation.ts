import type { Transaction } from 'kysely';
import type { Attachments } from '../../contract/model/attachment.ts';
import type { Brand } from '../../contract/model/brand.ts';
import type { Conversation, ConversationKind, Customer } from '../../contract/model/conversation.ts';
import { newLife, type Post } from '../../contract/model/conversation-life.ts';
import { ConversationId, type MessageId } from '../../contract/model/ids.ts';
import type { Message } from '../../contract/model/message.ts';
import { queueOfCustomer } from '../../conversation-rules/queue-of-customer.ts';
import type { Tables } from '../database/tables.ts';
import type { ChangeParts, RecordChanges } from '../feed/record-changes.ts';
import type { Ids } from '../ports.ts';
import { changesOf } from './conversation-changes.ts';
import { insertConversation, insertMessages } from './conversation-rows.ts';
import { append } from './conversation-rules.ts';
import { soundsLike } from './sounds-like.ts';

export interface FirstWords {
  /** Where its place was prepared. */
  readonly conversationId?: ConversationId;
  readonly brand: Brand;
  readonly kind: ConversationKind;
  readonly customer: Customer;
  readonly messageId: MessageId;
  readonly text: string;
  readonly files?: Attachments;
  /** Of an e-mail. */
  readonly subject?: string;
  /** Of a comment. */
  readonly post?: Post;
}

/** Opens a conversation, in the queue of the customer's region, with what they wrote first. */
export async function beginConversation(
  parts: ChangeParts & { readonly ids: Ids },
  tx: Transaction<Tables>,
  record: RecordChanges,
  { brand, conversationId, customer, files, kind, messageId, post, subject, text }: FirstWords,
): Promise<Message> {
  const at = parts.clock.now();
  const empty: Conversation = {
    conversationId: conversationId ?? ConversationId.parse(parts.ids.next()),
    brandId: brand.brandId,
    queueId: queueOfCustomer(brand, customer).queueId,
    kind,
    status: 'queued',
    customer,
    holder: null,
    createdAt: at,
    waitingSince: null,
    claimedAt: null,
    firstResponseAt: null,
    resolvedAt: null,
    disposition: null,
    lastSeq: 0,
    preview: '',
    previewAt: null,
    ...newLife,
    sentiment: soundsLike(null, text, brand, customer),
    customerStanding: (await wroteBefore(tx, customer)) ? 'returning' : 'prospect',
    ...(subject === undefined ? {} : { subject }),
    ...(post ? { post } : {}),
  };
  const incoming = {
    messageId,
    kind: 'incoming',
    authorName: customer.name,
    text,
    ...(files?.length ? { files } : {}),
    origin: null,
    writtenAt: at,
  } as const;
  const { conversation, message } = append(empty, incoming, at);
  await insertConversation(tx, conversation);
  await insertMessages(tx, [message]);
  await record(brand.brandId, changesOf(conversation, [message]));
  return message;
}

/** A customer belongs to one brand, so what they wrote to another does not count. */
async function wroteBefore(tx: Transaction<Tables>, { customerId }: Customer): Promise<boolean> {
  const earlier = await tx
    .selectFrom('conversations')
    .select('conversation_id')
    .where('customer_id', '=', customerId)
    .executeTakeFirst();
  return earlier !== undefined;
}
