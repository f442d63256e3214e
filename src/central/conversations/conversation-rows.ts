import type { Kysely, SelectQueryBuilder, Transaction } from 'kysely';
import type { Conversation } from '../../contract/model/conversation.ts';
import { ConversationLife } from '../../contract/model/conversation-life.ts';
import type { ConversationId } from '../../contract/model/ids.ts';
import type { Message } from '../../contract/model/message.ts';
import { nextDueAt } from '../../conversation-rules/open-promises.ts';
import type { ConversationRow, Tables } from '../database/tables.ts';
import { markSent } from '../files/file-rows.ts';
import { deliverOutgoing } from './deliver-outgoing.ts';
import { rowOfMessage } from './message-rows.ts';

type ConversationQuery = SelectQueryBuilder<
  Tables & { holder: Tables['people'] | null },
  'conversations' | 'customers' | 'holder',
  ConversationRow & { customer_name: string; customer_locale: string; holder_name: string | null }
>;

/** Conversations with their customer's and holder's names. */
export async function selectConversations(
  db: Kysely<Tables>,
  narrow: (query: ConversationQuery) => ConversationQuery,
): Promise<Conversation[]> {
  const rows = await narrow(
    db
      .selectFrom('conversations')
      .innerJoin('customers', 'customers.customer_id', 'conversations.customer_id')
      .leftJoin('people as holder', 'holder.person_id', 'conversations.holder_id')
      .selectAll('conversations')
      .select([
        'customers.name as customer_name',
        'customers.locale as customer_locale',
        'holder.name as holder_name',
      ]),
  ).execute();
  return rows.map((row) => ({
    conversationId: row.conversation_id,
    brandId: row.brand_id,
    kind: row.kind,
    status: row.status,
    customer: { customerId: row.customer_id, name: row.customer_name, locale: row.customer_locale },
    holder: row.holder_id === null ? null : { personId: row.holder_id, name: row.holder_name ?? '' },
    createdAt: row.created_at,
    waitingSince: row.waiting_since,
    claimedAt: row.claimed_at,
    firstResponseAt: row.first_response_at,
    resolvedAt: row.resolved_at,
    disposition: row.disposition,
    lastSeq: row.last_seq,
    preview: row.preview,
    previewAt: row.preview_at,
    queueId: row.queue_id,
    ...ConversationLife.parse(JSON.parse(row.life)),
  }));
}

export async function findConversation(
  db: Kysely<Tables>,
  conversationId: ConversationId,
): Promise<Conversation | null> {
  const [found] = await selectConversations(db, (query) =>
    query.where('conversations.conversation_id', '=', conversationId),
  );
  return found ?? null;
}

/** Reads a conversation and keeps everybody else from changing it until the transaction ends. */
export async function lockConversation(
  tx: Transaction<Tables>,
  conversationId: ConversationId,
): Promise<Conversation | null> {
  const locked = await tx
    .selectFrom('conversations')
    .select('conversation_id')
    .where('conversation_id', '=', conversationId)
    .forNoKeyUpdate()
    .executeTakeFirst();
  // Read after the lock was won, so that what another transaction has just written is seen.
  return locked ? findConversation(tx, conversationId) : null;
}

/** Writes what can change of a locked conversation, and the messages that were appended to it. */
export async function saveConversation(
  tx: Transaction<Tables>,
  conversation: Conversation,
  messages: readonly Message[],
): Promise<void> {
  await tx
    .updateTable('conversations')
    .set(changingColumns(conversation))
    .where('conversation_id', '=', conversation.conversationId)
    .execute();
  await insertMessages(tx, messages);
  await deliverOutgoing(tx, conversation, messages);
}

/** Stores a new conversation, and its customer where they are new too. */
export async function insertConversation(tx: Transaction<Tables>, conversation: Conversation): Promise<void> {
  const { customer, brandId, createdAt } = conversation;
  await tx
    .insertInto('customers')
    .values({
      customer_id: customer.customerId,
      brand_id: brandId,
      name: customer.name,
      locale: customer.locale,
      created_at: createdAt,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await tx
    .insertInto('conversations')
    .values({
      conversation_id: conversation.conversationId,
      brand_id: conversation.brandId,
      kind: conversation.kind,
      customer_id: conversation.customer.customerId,
      created_at: conversation.createdAt,
      ...changingColumns(conversation),
    })
    .execute();
}

export async function insertMessages(tx: Transaction<Tables>, messages: readonly Message[]): Promise<void> {
  if (messages.length === 0) return;
  await tx.insertInto('messages').values(messages.map(rowOfMessage)).execute();
  await markSent(tx, messages);
}

function changingColumns(conversation: Conversation) {
  return {
    status: conversation.status,
    holder_id: conversation.holder?.personId ?? null,
    waiting_since: conversation.waitingSince,
    claimed_at: conversation.claimedAt,
    first_response_at: conversation.firstResponseAt,
    resolved_at: conversation.resolvedAt,
    disposition: conversation.disposition,
    last_seq: conversation.lastSeq,
    preview: conversation.preview,
    preview_at: conversation.previewAt,
    queue_id: conversation.queueId,
    snoozed_until: conversation.snoozedUntil,
    transfer_to: conversation.transfer?.to.personId ?? null,
    transfer_expires_at: conversation.transfer?.expiresAt ?? null,
    promise_due_at: nextDueAt(conversation.promises),
    life: JSON.stringify(ConversationLife.parse(conversation)),
  };
}
