import type { Transaction } from 'kysely';
import type { Attachments } from '../../contract/model/attachment.ts';
import type { Brand } from '../../contract/model/brand.ts';
import type { Customer } from '../../contract/model/conversation.ts';
import { type ConversationId, MessageId } from '../../contract/model/ids.ts';
import { MESSAGE_MAX_CHARS, type Message } from '../../contract/model/message.ts';
import { beginConversation } from '../conversations/begin-conversation.ts';
import { appendChannelNote } from '../conversations/staff-note.ts';
import { takeCustomerMessage } from '../conversations/take-customer-message.ts';
import { customerOfContact } from '../customers/customer-of-contact.ts';
import type { Tables } from '../database/tables.ts';
import { type ChangeParts, inFeedTransaction, type RecordChanges } from '../feed/record-changes.ts';
import type { Ids } from '../ports.ts';
import { type CleanMailFiles, namedFiles, storeMailFiles } from './mail-files.ts';
import { NO_WORDS } from './mail-text.ts';
import { findThread, placeMail, rememberMail } from './mail-threads.ts';
import type { ReadMail } from './read-mail.ts';

/** Whose word a note is that the channel itself wrote. */
export const MAIL_AUTHOR = 'E-mail';

export type MailParts = ChangeParts & { readonly ids: Ids };

/**
 * Makes of an e-mail what agents see: the next message of its thread, or a new conversation. The same one delivered
 * again, even at the same moment, counts once. Automatic mail is a note in the thread it answers, and nothing without
 * one, so that no machine keeps another one talking.
 */
export async function takeMail(
  parts: MailParts,
  brand: Brand,
  mail: ReadMail,
  clean: CleanMailFiles,
): Promise<void> {
  // Our own words coming back, by a forwarding that goes in a circle.
  if (mail.from.address === brand.handling?.mailbox?.toLowerCase()) return;
  await inFeedTransaction(parts, async (tx, record) => {
    if (!(await rememberMail(tx, brand.brandId, mail, parts.clock.now()))) return;
    if (mail.automatic) return takeAutomatic(parts, tx, record, brand, mail);
    const customer = await customerOfContact(parts, tx, {
      brandId: brand.brandId,
      contact: `email:${mail.from.address}`,
      name: mail.from.name,
      locale: mail.language ?? brand.locale,
    });
    const files = namedFiles(parts.ids, clean);
    const message = await takeWords(parts, tx, record, { brand, customer, mail, files });
    const { conversationId, messageId } = message;
    await storeMailFiles(tx, message, clean);
    await placeMail(tx, brand.brandId, mail, { conversationId, messageId });
    for (const text of [...mail.remarks, ...clean.remarks])
      await note(parts, tx, record, conversationId, text);
  });
}

interface Arrived {
  readonly brand: Brand;
  readonly customer: Customer;
  readonly mail: ReadMail;
  readonly files: Attachments;
}

async function takeWords(
  parts: MailParts,
  tx: Transaction<Tables>,
  record: RecordChanges,
  { brand, customer, files, mail }: Arrived,
): Promise<Message> {
  const messageId = MessageId.parse(parts.ids.next());
  const { subject } = mail;
  // Files speak for themselves.
  const text = mail.text === NO_WORDS && files.length > 0 ? '' : mail.text;
  const thread = await findThread(tx, brand.brandId, mail.references, customer.customerId);
  if (thread !== null) {
    const wrote = { conversationId: thread, messageId, text, files, reopens: true };
    const taken = await takeCustomerMessage(parts, tx, record, wrote);
    if (taken.ok) return taken.value;
    if (taken.failure.code !== 'ENDED') throw new Error(`an e-mail was not taken: ${taken.failure.code}`);
  }
  const words = { messageId, text, files, subject };
  return beginConversation(parts, tx, record, { brand, kind: 'email', customer, ...words });
}

async function takeAutomatic(
  parts: MailParts,
  tx: Transaction<Tables>,
  record: RecordChanges,
  brand: Brand,
  mail: ReadMail,
): Promise<void> {
  const thread = await findThread(tx, brand.brandId, mail.references, null);
  if (thread === null) return;
  const text = `Automatic e-mail “${mail.subject}”:\n${mail.text}`.slice(0, MESSAGE_MAX_CHARS).toWellFormed();
  await note(parts, tx, record, thread, text);
}

function note(
  parts: MailParts,
  tx: Transaction<Tables>,
  record: RecordChanges,
  conversationId: ConversationId,
  text: string,
): Promise<void> {
  return appendChannelNote(parts, tx, record, {
    conversationId,
    authorName: MAIL_AUTHOR,
    text,
    calls: false,
  });
}
