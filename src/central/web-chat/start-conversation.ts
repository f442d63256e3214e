import type { Kysely, Transaction } from 'kysely';
import type { CustomerMessage } from '../../contract/central/web-chat.ts';
import type { Brand } from '../../contract/model/brand.ts';
import type { Customer } from '../../contract/model/conversation.ts';
import { type BrandId, type ConversationId, CustomerId, type MessageId } from '../../contract/model/ids.ts';
import type { Message } from '../../contract/model/message.ts';
import { findBrandIfAny } from '../brands/find-brand.ts';
import { beginConversation } from '../conversations/begin-conversation.ts';
import { findConversation } from '../conversations/conversation-rows.ts';
import { messageOf } from '../conversations/message-rows.ts';
import { customerName } from '../customers/customer-of-contact.ts';
import type { Tables } from '../database/tables.ts';
import { isUniqueViolation } from '../database/unique-violation.ts';
import { type ChangeParts, inFeedTransaction } from '../feed/record-changes.ts';
import type { FileLinks } from '../files/file-links.ts';
import { failure, type Outcome, success } from '../outcome.ts';
import type { Tokens } from '../people/tokens.ts';
import type { Ids } from '../ports.ts';
import { customerMessageOf } from './customer-message.ts';

/** So long a repeated start gives the conversation again; later its token is the only way in. */
const REPEAT_MS = 24 * 3600 * 1000;

export interface StartInput {
  readonly brandId: BrandId;
  readonly messageId: MessageId;
  readonly customerName: string;
  readonly locale: string;
  readonly text: string;
  readonly earlierToken?: string | undefined;
}

type StartParts = ChangeParts & {
  readonly ids: Ids;
  readonly tokens: Tokens;
  readonly fileLinks: FileLinks;
};

export interface Started {
  readonly conversationId: ConversationId;
  readonly customerToken: string;
  readonly message: CustomerMessage;
}

/** Opens a conversation with a customer's first message. */
export async function startConversation(
  parts: StartParts,
  input: StartInput,
): Promise<Outcome<Started, { code: 'NOT_FOUND' }>> {
  const brand = await findBrandIfAny(parts.db, input.brandId);
  if (!brand) return failure({ code: 'NOT_FOUND' });
  const message = (await findMessage(parts.db, input.messageId)) ?? (await open(parts, brand, input));
  if (!(await isThisStart(parts, input, message))) return failure({ code: 'NOT_FOUND' });
  const shown = customerMessageOf(message, parts.fileLinks);
  if (!shown) return failure({ code: 'NOT_FOUND' });
  const customerToken = await parts.tokens.issueCustomer(message.conversationId);
  return success({ conversationId: message.conversationId, customerToken, message: shown });
}

async function findMessage(db: Kysely<Tables>, messageId: MessageId): Promise<Message | null> {
  const row = await db
    .selectFrom('messages')
    .selectAll()
    .where('message_id', '=', messageId)
    .executeTakeFirst();
  return row ? messageOf(row) : null;
}

async function open(parts: StartParts, brand: Brand, input: StartInput): Promise<Message> {
  const { messageId, text } = input;
  const earlier = await customerBefore(parts, input);
  try {
    return await inFeedTransaction(parts, async (tx, record) => {
      const customer = {
        customerId: earlier?.customerId ?? CustomerId.parse(parts.ids.next()),
        name: customerName(input.customerName),
        locale: localeOf(input, brand),
      };
      if (earlier) await renameCustomer(tx, customer);
      return beginConversation(parts, tx, record, { brand, kind: 'chat', customer, messageId, text });
    });
  } catch (error) {
    // The same request ran twice at once, and the other one was first.
    const first = isUniqueViolation(error) ? await findMessage(parts.db, input.messageId) : null;
    if (first) return first;
    throw error;
  }
}

/** Who had an earlier conversation with this brand; with another brand they are nobody we know. */
async function customerBefore(parts: StartParts, input: StartInput): Promise<Customer | null> {
  if (input.earlierToken === undefined) return null;
  const conversationId = await parts.tokens.readCustomer(input.earlierToken);
  const conversation = conversationId && (await findConversation(parts.db, conversationId));
  return conversation?.brandId === input.brandId ? conversation.customer : null;
}

/** They are called as they called themselves last. */
async function renameCustomer(
  tx: Transaction<Tables>,
  { customerId, locale, name }: Customer,
): Promise<void> {
  await tx.updateTable('customers').set({ name, locale }).where('customer_id', '=', customerId).execute();
}

/**
 * Whether this message is what the start brought, now or before. Knowing a message's id must not be enough to get into its conversation,
 * so all of it has to be the same, and recent.
 */
async function isThisStart(parts: ChangeParts, input: StartInput, first: Message): Promise<boolean> {
  const conversation = await findConversation(parts.db, first.conversationId);
  return (
    conversation?.brandId === input.brandId &&
    first.authorName === customerName(input.customerName) &&
    first.seq === 1 &&
    first.kind === 'incoming' &&
    first.text === input.text &&
    parts.clock.now() - first.receivedAt < REPEAT_MS
  );
}

function localeOf(input: StartInput, brand: Brand): string {
  try {
    return Intl.getCanonicalLocales(input.locale)[0] ?? brand.locale;
  } catch {
    return brand.locale;
  }
}
