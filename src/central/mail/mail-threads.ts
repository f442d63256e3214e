import type { Kysely, Transaction } from 'kysely';
import type { BrandId, ConversationId, CustomerId, MessageId } from '../../contract/model/ids.ts';
import type { Tables } from '../database/tables.ts';
import type { ReadMail } from './read-mail.ts';

/** How many earlier e-mails an answer names; enough for every mail program to find its thread. */
const NAMED_IDS = 20;

/** Remembers that an e-mail came. False when it was known: it was delivered twice. */
export async function rememberMail(
  tx: Transaction<Tables>,
  brandId: BrandId,
  mail: Pick<ReadMail, 'mailId' | 'from' | 'answerTo'>,
  at: number,
): Promise<boolean> {
  const added = await tx
    .insertInto('mail_messages')
    .values({
      brand_id: brandId,
      mail_id: mail.mailId,
      sender: mail.from.address,
      conversation_id: null,
      message_id: null,
      answer_to: mail.answerTo,
      at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('mail_id')
    .executeTakeFirst();
  return added !== undefined;
}

/** Remembers an e-mail of ours, so that what is said to it finds its conversation. */
export async function rememberOwnMail(
  tx: Transaction<Tables>,
  mail: {
    readonly brandId: BrandId;
    readonly mailId: string;
    readonly conversationId: ConversationId;
    /** Null for one that its customer never sees. */
    readonly messageId: MessageId | null;
    readonly at: number;
  },
): Promise<void> {
  await tx
    .insertInto('mail_messages')
    .values({
      brand_id: mail.brandId,
      mail_id: mail.mailId,
      sender: '',
      conversation_id: mail.conversationId,
      message_id: mail.messageId,
      answer_to: null,
      at: mail.at,
    })
    .execute();
}

/** Says which message an e-mail became. */
export async function placeMail(
  tx: Transaction<Tables>,
  brandId: BrandId,
  mail: Pick<ReadMail, 'mailId' | 'from'>,
  place: { readonly conversationId: ConversationId; readonly messageId: MessageId },
): Promise<void> {
  await tx
    .updateTable('mail_messages')
    .set({ conversation_id: place.conversationId, message_id: place.messageId })
    .where('brand_id', '=', brandId)
    .where('mail_id', '=', mail.mailId)
    .where('sender', '=', mail.from.address)
    .execute();
}

/**
 * The newest conversation of a brand that one of these Message-IDs belongs to. With a customer only theirs: who knows a
 * Message-ID must not get into somebody else's conversation.
 */
export async function findThread(
  db: Kysely<Tables>,
  brandId: BrandId,
  references: readonly string[],
  customerId: CustomerId | null,
): Promise<ConversationId | null> {
  if (references.length === 0) return null;
  const row = await db
    .selectFrom('mail_messages')
    .innerJoin('conversations', 'conversations.conversation_id', 'mail_messages.conversation_id')
    .select('conversations.conversation_id')
    .where('mail_messages.brand_id', '=', brandId)
    .where('mail_messages.mail_id', 'in', [...references])
    .$if(customerId !== null, (query) => query.where('conversations.customer_id', '=', customerId))
    .orderBy('conversations.created_at', 'desc')
    .executeTakeFirst();
  return row?.conversation_id ?? null;
}

export interface Thread {
  /** The customer's newest e-mail of the conversation. */
  readonly newest: {
    readonly mailId: string;
    readonly answerTo: string;
    readonly messageId: MessageId | null;
  };
  /** Message-IDs of what went to and came from the customer, oldest first. */
  readonly mailIds: readonly string[];
}

export async function readThread(
  tx: Transaction<Tables>,
  conversationId: ConversationId,
): Promise<Thread | null> {
  const rows = await tx
    .selectFrom('mail_messages')
    .selectAll()
    .where('conversation_id', '=', conversationId)
    .where('message_id', 'is not', null)
    .orderBy('at', 'desc')
    .orderBy('mail_id', 'desc')
    .limit(NAMED_IDS)
    .execute();
  const newest = rows.find((row) => row.answer_to !== null);
  if (!newest || newest.answer_to === null) return null;
  return {
    newest: { mailId: newest.mail_id, answerTo: newest.answer_to, messageId: newest.message_id },
    mailIds: rows.map((row) => row.mail_id).reverse(),
  };
}
