import type { Insertable } from 'kysely';
import { Attachments } from '../../contract/model/attachment.ts';
import { EventDetails, type Message } from '../../contract/model/message.ts';
import type { MessageRow, Tables } from '../database/tables.ts';

export function messageOf(row: MessageRow): Message {
  return {
    messageId: row.message_id,
    conversationId: row.conversation_id,
    seq: row.seq,
    kind: row.kind,
    authorName: row.author_name,
    text: Buffer.from(row.text).toString('utf8'),
    origin: row.origin,
    writtenAt: row.written_at,
    receivedAt: row.received_at,
    ...(row.details === null ? {} : { details: EventDetails.parse(JSON.parse(row.details)) }),
    ...(row.files === null ? {} : { files: Attachments.parse(JSON.parse(row.files)) }),
  };
}

export function rowOfMessage(message: Message): Insertable<Tables['messages']> {
  return {
    message_id: message.messageId,
    conversation_id: message.conversationId,
    seq: message.seq,
    kind: message.kind,
    author_name: message.authorName,
    text: Buffer.from(message.text, 'utf8'),
    origin: message.origin,
    written_at: message.writtenAt,
    received_at: message.receivedAt,
    details: message.details ? JSON.stringify(message.details) : null,
    files: message.files?.length ? JSON.stringify(message.files) : null,
  };
}
