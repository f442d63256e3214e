import type { Transaction } from 'kysely';
import type { Brand } from '../../contract/model/brand.ts';
import type { Conversation } from '../../contract/model/conversation.ts';
import type { MessageId } from '../../contract/model/ids.ts';
import type { Message } from '../../contract/model/message.ts';
import { findBrand } from '../brands/find-brand.ts';
import { messageOf } from '../conversations/message-rows.ts';
import type { Tables } from '../database/tables.ts';
import { cleanText } from './mail-text.ts';
import { readThread, rememberOwnMail } from './mail-threads.ts';
import { queueMail } from './outbox.ts';

/** Longest quotation below an answer, in UTF-16 code units. */
const QUOTED_CHARS = 10_000;

/** Answers have it before their subject, in the languages of our brands and their neighbours. */
const ANSWER_PREFIX = /^(re|aw|sv|vs|vá|odp|antw|отв)\s*:/i;

/** Puts the agent's messages of an e-mail conversation in line to be sent, each as one e-mail. */
export async function queueAnswers(
  tx: Transaction<Tables>,
  conversation: Conversation,
  outgoing: readonly Message[],
): Promise<void> {
  const { brandId, conversationId, subject } = conversation;
  const brand = await findBrand(tx, brandId);
  for (const message of outgoing) {
    const thread = await readThread(tx, conversationId);
    // A conversation that no e-mail began has nobody to answer.
    if (!thread) return;
    const mailId = ownMailId(message.messageId, brand);
    const asked = thread.newest.messageId && (await findMessage(tx, thread.newest.messageId));
    await queueMail(
      tx,
      {
        mailId,
        brandId,
        conversationId,
        place: message.seq,
        mail: {
          to: thread.newest.answerTo,
          subject: answerSubject(subject ?? ''),
          text: `${cleanText(message.text)}\n${asked ? `\n${quoted(asked, brand)}\n` : ''}`,
          ...(message.files ? { files: message.files.map(({ fileId }) => fileId) } : {}),
          inReplyTo: thread.newest.mailId,
          references: [...thread.mailIds],
        },
      },
      message.receivedAt,
    );
    const { messageId, receivedAt: at } = message;
    await rememberOwnMail(tx, { mailId, brandId, conversationId, messageId, at });
  }
}

/** Says nothing of who works for the brand: the name after the @ is the brand's. */
export function ownMailId(id: string, brand: Pick<Brand, 'domain'>): string {
  return `${id}@${brand.domain}`;
}

export function answerSubject(subject: string): string {
  return ANSWER_PREFIX.test(subject) ? subject : `Re: ${subject}`.trim();
}

/** The line before a quotation needs no words, so that it is right in every brand's language. */
export function quoted(
  { authorName, receivedAt, text }: Pick<Message, 'authorName' | 'receivedAt' | 'text'>,
  { locale, timeZone }: Pick<Brand, 'locale' | 'timeZone'>,
): string {
  const when = new Intl.DateTimeFormat(locale, { dateStyle: 'short', timeStyle: 'short', timeZone });
  const whole = text.length <= QUOTED_CHARS;
  const lines = (whole ? text : `${text.slice(0, QUOTED_CHARS)}…`).toWellFormed().split('\n');
  const below = lines.map((line) => (line.startsWith('>') ? `>${line}` : `> ${line}`.trimEnd()));
  return [`${when.format(receivedAt)}, ${authorName}:`, ...below].join('\n');
}

async function findMessage(tx: Transaction<Tables>, messageId: MessageId): Promise<Message | null> {
  const row = await tx
    .selectFrom('messages')
    .selectAll()
    .where('message_id', '=', messageId)
    .executeTakeFirst();
  return row ? messageOf(row) : null;
}
