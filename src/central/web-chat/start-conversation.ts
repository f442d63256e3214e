import type { Kysely } from 'kysely';
import type { CustomerMessage } from '../../contract/central/web-chat.ts';
import type { Brand } from '../../contract/model/brand.ts';
import { type Conversation, MAIN_QUEUE } from '../../contract/model/conversation.ts';
import { newLife } from '../../contract/model/conversation-life.ts';
import { type BrandId, ConversationId, CustomerId, type MessageId } from '../../contract/model/ids.ts';
import type { Message } from '../../contract/model/message.ts';
import { findBrandIfAny } from '../brands/find-brand.ts';
import { changesOf } from '../conversations/conversation-changes.ts';
import { findConversation, insertConversation, insertMessages } from '../conversations/conversation-rows.ts';
import { append, foldedLine } from '../conversations/conversation-rules.ts';
import { messageOf } from '../conversations/message-rows.ts';
import type { Tables } from '../database/tables.ts';
import { isUniqueViolation } from '../database/unique-violation.ts';
import { type ChangeParts, inFeedTransaction } from '../feed/record-changes.ts';
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
}

export interface Started {
  readonly conversationId: ConversationId;
  readonly customerToken: string;
  readonly message: CustomerMessage;
}

/** Opens a conversation with a customer's first message. */
export async function startConversation(
  parts: ChangeParts & { readonly ids: Ids; readonly tokens: Tokens },
  input: StartInput,
): Promise<Outcome<Started, { code: 'NOT_FOUND' }>> {
  const brand = await findBrandIfAny(parts.db, input.brandId);
  if (!brand) return failure({ code: 'NOT_FOUND' });
  const message = (await findMessage(parts.db, input.messageId)) ?? (await open(parts, brand, input));
  if (!(await isThisStart(parts, input, message))) return failure({ code: 'NOT_FOUND' });
  const shown = customerMessageOf(message);
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

async function open(
  parts: ChangeParts & { readonly ids: Ids },
  brand: Brand,
  input: StartInput,
): Promise<Message> {
  const now = parts.clock.now();
  const { brandId } = brand;
  const customer = {
    customerId: CustomerId.parse(parts.ids.next()),
    name: nameOf(input),
    locale: localeOf(input, brand),
  };
  const draft = {
    messageId: input.messageId,
    kind: 'incoming',
    authorName: customer.name,
    text: input.text,
    origin: null,
    writtenAt: now,
  } as const;
  const conversationId = ConversationId.parse(parts.ids.next());
  const { conversation, message } = append(
    emptyConversation(conversationId, brandId, customer, now),
    draft,
    now,
  );
  try {
    await inFeedTransaction(parts, async (tx, record) => {
      await insertConversation(tx, conversation);
      await insertMessages(tx, [message]);
      await record(brandId, changesOf(conversation, [message]));
    });
    return message;
  } catch (error) {
    // The same request ran twice at once, and the other one was first.
    const first = isUniqueViolation(error) ? await findMessage(parts.db, input.messageId) : null;
    if (first) return first;
    throw error;
  }
}

/**
 * Whether this message is what the start brought, now or before. Knowing a message's id must not be enough to get into its conversation,
 * so all of it has to be the same, and recent.
 */
async function isThisStart(parts: ChangeParts, input: StartInput, first: Message): Promise<boolean> {
  const conversation = await findConversation(parts.db, first.conversationId);
  return (
    conversation?.brandId === input.brandId &&
    conversation.customer.name === nameOf(input) &&
    first.seq === 1 &&
    first.kind === 'incoming' &&
    first.text === input.text &&
    parts.clock.now() - first.receivedAt < REPEAT_MS
  );
}

/** On one line; a name of nothing but control characters becomes a dash. */
function nameOf(input: StartInput): string {
  return foldedLine(input.customerName) || '–';
}

function localeOf(input: StartInput, brand: Brand): string {
  try {
    return Intl.getCanonicalLocales(input.locale)[0] ?? brand.locale;
  } catch {
    return brand.locale;
  }
}

function emptyConversation(
  conversationId: ConversationId,
  brandId: BrandId,
  customer: Conversation['customer'],
  createdAt: number,
): Conversation {
  return {
    conversationId,
    brandId,
    kind: 'chat',
    status: 'queued',
    customer,
    holder: null,
    createdAt,
    waitingSince: null,
    claimedAt: null,
    firstResponseAt: null,
    resolvedAt: null,
    disposition: null,
    queueId: MAIN_QUEUE,
    ...newLife,
    lastSeq: 0,
    preview: '',
    previewAt: null,
  };
}
