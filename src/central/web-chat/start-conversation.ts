import { isDeepStrictEqual } from 'node:util';
import type { Kysely, Transaction } from 'kysely';
import type { CustomerMessage } from '../../contract/central/web-chat.ts';
import type { Brand } from '../../contract/model/brand.ts';
import type { Customer } from '../../contract/model/conversation.ts';
import {
  type BrandId,
  ConversationId,
  CustomerId,
  type FileId,
  type MessageId,
} from '../../contract/model/ids.ts';
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
import { lockFiles } from '../files/file-rows.ts';
import { filesToSend } from '../files/files-to-send.ts';
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
  readonly preparedToken?: string | undefined;
  readonly files?: readonly FileId[] | undefined;
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

type StartFailure = { readonly code: 'NOT_FOUND' | 'NOTHING_SAID' | 'FILES_UNKNOWN' };

/** Gives a token for a conversation to come, so that files can be there before its first message. */
export async function prepareConversation(
  { db, ids, tokens }: Pick<StartParts, 'db' | 'ids' | 'tokens'>,
  brandId: BrandId,
): Promise<Outcome<{ readonly customerToken: string }, { code: 'NOT_FOUND' }>> {
  if (!(await findBrandIfAny(db, brandId))) return failure({ code: 'NOT_FOUND' });
  const conversationId = ConversationId.parse(ids.next());
  return success({ customerToken: await tokens.issueCustomer(conversationId) });
}

/** Opens a conversation with a customer's first message. */
export async function startConversation(
  parts: StartParts,
  input: StartInput,
): Promise<Outcome<Started, StartFailure>> {
  if (input.text === '' && !input.files?.length) return failure({ code: 'NOTHING_SAID' });
  const brand = await findBrandIfAny(parts.db, input.brandId);
  if (!brand) return failure({ code: 'NOT_FOUND' });
  const known = await findMessage(parts.db, input.messageId);
  const opened = known ? success(known) : await open(parts, brand, input);
  if (!opened.ok) return opened;
  const message = opened.value;
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

async function open(
  parts: StartParts,
  brand: Brand,
  input: StartInput,
): Promise<Outcome<Message, { code: 'FILES_UNKNOWN' }>> {
  const { messageId, text, files: fileIds = [] } = input;
  const earlier = await customerBefore(parts, input);
  const prepared = await preparedFor(parts, input);
  try {
    return await inFeedTransaction(parts, async (tx, record) => {
      const stored = prepared
        ? await lockFiles(tx, { conversationId: prepared, uploadedBy: null }, fileIds)
        : [];
      const files = filesToSend(stored, fileIds, messageId);
      if (!files) return failure({ code: 'FILES_UNKNOWN' } as const);
      const customer = {
        customerId: earlier?.customerId ?? CustomerId.parse(parts.ids.next()),
        name: customerName(input.customerName),
        locale: localeOf(input, brand),
      };
      if (earlier) await renameCustomer(tx, customer);
      const place = prepared ? { conversationId: prepared } : {};
      const words = { brand, kind: 'chat', customer, messageId, text, files, ...place } as const;
      return success(await beginConversation(parts, tx, record, words));
    });
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    // The same request ran twice at once, and the other one was first.
    const first = await findMessage(parts.db, input.messageId);
    if (first) return success(first);
    // Another message, as of a tab that was doubled, has taken the place.
    return failure({ code: 'FILES_UNKNOWN' });
  }
}

/** Null where nothing was prepared, or its token is no longer good: then there are no files of it either. */
async function preparedFor({ tokens }: StartParts, input: StartInput): Promise<ConversationId | null> {
  return input.preparedToken === undefined ? null : tokens.readCustomer(input.preparedToken);
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
    isDeepStrictEqual(first.files?.map(({ fileId }) => fileId) ?? [], input.files ?? []) &&
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
