import type { ConversationId, MessageId } from '../../../contract/model/ids.ts';
import { type Delivery, EventDetails } from '../../../contract/model/message.ts';
import type { DeliveryProblem } from '../../../contract/workstation/conversations.ts';
import type { MessageStore, StoredMessage } from '../../../core/conversations/message-store.ts';
import type { Database } from '../open-database.ts';
import { columnToFiles, filesToColumn } from './stored-files.ts';
import { columnToReferences, referencesToColumn } from './stored-references.ts';

type MessageRow = Omit<StoredMessage, 'references' | 'details' | 'files' | 'seenSeq'> & {
  refs: string | null;
  files: string | null;
  details: string | null;
  seenSeq: number | null;
};

const COLUMNS = `
  message_id AS messageId, conversation_id AS conversationId, position, seq, kind, author_name AS authorName, text,
  origin, written_at AS writtenAt, received_at AS receivedAt, delivery, problem, refs, details, files,
  seen_seq AS seenSeq`;

/** Exported for the test that holds their query plans. */
export const NEWEST_MESSAGES_SQL = `
  SELECT ${COLUMNS} FROM messages WHERE conversation_id = ? ORDER BY position DESC LIMIT ?`;
export const EARLIER_MESSAGES_SQL = `
  SELECT ${COLUMNS} FROM messages WHERE conversation_id = ? AND position < ? ORDER BY position DESC LIMIT ?`;

export function createMessages(db: Database): MessageStore {
  const find = db.prepare<[MessageId], MessageRow>(`SELECT ${COLUMNS} FROM messages WHERE message_id = ?`);
  const newest = db.prepare<[ConversationId, number], MessageRow>(NEWEST_MESSAGES_SQL);
  const before = db.prepare<[ConversationId, number, number], MessageRow>(EARLIER_MESSAGES_SQL);
  const undecided = db.prepare<[ConversationId], MessageRow>(
    `SELECT ${COLUMNS} FROM messages WHERE conversation_id = ? AND delivery IN ('parked', 'failed')
     ORDER BY position`,
  );
  const countUndecided = db
    .prepare<[], number>(`SELECT count(*) FROM messages WHERE delivery IN ('parked', 'failed')`)
    .pluck();
  const countUnread = db
    .prepare<[ConversationId, number], number>(
      `SELECT count(*) FROM messages WHERE conversation_id = ? AND kind = 'incoming' AND seq > ?`,
    )
    .pluck();
  const lastIncomingSeq = db
    .prepare<[ConversationId], number>(
      `SELECT seq FROM messages WHERE conversation_id = ? AND kind = 'incoming' AND seq IS NOT NULL
       ORDER BY seq DESC LIMIT 1`,
    )
    .pluck();
  const hasSeq = db
    .prepare<[ConversationId, number], number>('SELECT 1 FROM messages WHERE conversation_id = ? AND seq = ?')
    .pluck();
  const insert = db.prepare<[MessageRow]>(`
    INSERT INTO messages (message_id, conversation_id, position, seq, kind, author_name, text, origin, written_at,
      received_at, delivery, problem, refs, details, files, seen_seq)
    VALUES (@messageId, @conversationId, @position, @seq, @kind, @authorName, @text, @origin, @writtenAt,
      @receivedAt, @delivery, @problem, @refs, @details, @files, @seenSeq)`);
  const confirm = db.prepare<[{ messageId: MessageId; seq: number; receivedAt: number }]>(`
    UPDATE messages SET seq = @seq, position = @seq, received_at = @receivedAt, delivery = 'sent', problem = NULL
    WHERE message_id = @messageId`);
  const setDelivery = db.prepare<[Delivery, DeliveryProblem | null, MessageId]>(
    'UPDATE messages SET delivery = ?, problem = ? WHERE message_id = ?',
  );
  const setSeenSeq = db.prepare<[number, MessageId]>('UPDATE messages SET seen_seq = ? WHERE message_id = ?');
  const setReferences = db.prepare<[string | null, MessageId]>(
    'UPDATE messages SET refs = ? WHERE message_id = ?',
  );
  const remove = db.prepare<[MessageId]>('DELETE FROM messages WHERE message_id = ?');
  const interruptSending = db.prepare<[]>(
    `UPDATE messages SET delivery = 'unconfirmed' WHERE delivery = 'sending'`,
  );

  return {
    find: (messageId) => {
      const row = find.get(messageId);
      return row ? rowToMessage(row) : null;
    },
    newest: (conversationId, limit) => newest.all(conversationId, limit).reverse().map(rowToMessage),
    before: (conversationId, position, limit) =>
      before.all(conversationId, position, limit).reverse().map(rowToMessage),
    undecided: (conversationId) => undecided.all(conversationId).map(rowToMessage),
    countUndecided: () => countUndecided.get() ?? 0,
    countUnread: (conversationId, readSeq) => countUnread.get(conversationId, readSeq) ?? 0,
    lastIncomingSeq: (conversationId) => lastIncomingSeq.get(conversationId) ?? 0,
    contiguousFrom: (conversationId, haveSeq) => {
      let reached = haveSeq;
      while (hasSeq.get(conversationId, reached + 1) !== undefined) reached += 1;
      return reached;
    },
    hasSeq: (conversationId, seq) => hasSeq.get(conversationId, seq) !== undefined,
    insert: ({ references, details, files, seenSeq, ...message }) => {
      insert.run({
        ...message,
        refs: referencesToColumn(references),
        details: details ? JSON.stringify(details) : null,
        files: filesToColumn(files),
        seenSeq: seenSeq ?? null,
      });
    },
    confirm: (messageId, confirmation) => {
      confirm.run({ messageId, ...confirmation });
    },
    setDelivery: (messageId, delivery, problem) => {
      setDelivery.run(delivery, problem, messageId);
    },
    setSeenSeq: (messageId, seenSeq) => {
      setSeenSeq.run(seenSeq, messageId);
    },
    setReferences: (messageId, references) => {
      setReferences.run(referencesToColumn(references), messageId);
    },
    remove: (messageId) => {
      remove.run(messageId);
    },
    interruptSending: () => {
      interruptSending.run();
    },
  };
}

function rowToMessage({ refs, details, files, seenSeq, ...message }: MessageRow): StoredMessage {
  return {
    ...message,
    ...(refs === null ? {} : { references: columnToReferences(refs) }),
    ...(details === null ? {} : { details: EventDetails.parse(JSON.parse(details)) }),
    ...(files === null ? {} : { files: columnToFiles(files) }),
    ...(seenSeq === null ? {} : { seenSeq }),
  };
}
