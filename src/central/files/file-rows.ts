import type { Insertable, Kysely, Selectable, Transaction } from 'kysely';
import { Attachment, type FileSize } from '../../contract/model/attachment.ts';
import type { ConversationId, FileId, MessageId, PersonId } from '../../contract/model/ids.ts';
import type { Message } from '../../contract/model/message.ts';
import type { EpochMs } from '../../contract/model/time.ts';
import type { Tables } from '../database/tables.ts';
import type { CleanedFile } from './cleaned-file.ts';
import { safeName } from './safe-name.ts';

/** An uploaded file that no message names is removed after so long. */
const UNSENT_MS = 24 * 3600 * 1000;

export interface FileOwner {
  readonly conversationId: ConversationId;
  /** Null for the customer. */
  readonly uploadedBy: PersonId | null;
}

export interface StoredFile extends FileOwner {
  readonly attachment: Attachment;
  /** Null until it was sent. */
  readonly messageId: MessageId | null;
}

/** What messages say of a file. */
export function attachmentOf(fileId: FileId, givenName: string, file: CleanedFile): Attachment {
  const { type, bytes, width, height, pages, thumbnail } = file;
  const name = safeName(givenName, type);
  return { fileId, name, type, bytes: bytes.length, width, height, pages, thumbnail: thumbnail !== null };
}

/** False when there is a file with this id already. */
export async function insertFile(
  db: Kysely<Tables>,
  { attachment, conversationId, uploadedBy, messageId }: StoredFile,
  { bytes, thumbnail }: Pick<CleanedFile, 'bytes' | 'thumbnail'>,
  at: EpochMs,
): Promise<boolean> {
  const row: Insertable<Tables['files']> = {
    file_id: attachment.fileId,
    conversation_id: conversationId,
    uploaded_by: uploadedBy,
    message_id: messageId,
    about: JSON.stringify(attachment),
    whole: bytes,
    thumbnail,
    uploaded_at: at,
  };
  const added = await db
    .insertInto('files')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .returning('file_id')
    .executeTakeFirst();
  return added !== undefined;
}

const ABOUT = ['file_id', 'conversation_id', 'uploaded_by', 'message_id', 'about'] as const;
type AboutRow = Pick<Selectable<Tables['files']>, (typeof ABOUT)[number]>;

function storedFileOf(row: AboutRow): StoredFile {
  return {
    attachment: Attachment.parse(JSON.parse(row.about)),
    conversationId: row.conversation_id,
    uploadedBy: row.uploaded_by,
    messageId: row.message_id,
  };
}

export async function findFile(db: Kysely<Tables>, fileId: FileId): Promise<StoredFile | null> {
  const row = await db.selectFrom('files').select(ABOUT).where('file_id', '=', fileId).executeTakeFirst();
  return row ? storedFileOf(row) : null;
}

/**
 * Those of the named files that their sender uploaded in this conversation, kept from everybody else until the
 * transaction ends.
 */
export async function lockFiles(
  tx: Transaction<Tables>,
  { conversationId, uploadedBy }: FileOwner,
  fileIds: readonly FileId[],
): Promise<StoredFile[]> {
  if (fileIds.length === 0) return [];
  const rows = await tx
    .selectFrom('files')
    .select(ABOUT)
    .where('file_id', 'in', [...fileIds])
    .where('conversation_id', '=', conversationId)
    .where('uploaded_by', 'is not distinct from', uploadedBy)
    // In one order, so that two who want the same never wait for each other.
    .orderBy('file_id')
    .forNoKeyUpdate()
    .execute();
  return rows.map(storedFileOf);
}

export async function countFilesSince(
  db: Kysely<Tables>,
  conversationId: ConversationId,
  since: EpochMs,
): Promise<number> {
  const { files } = await db
    .selectFrom('files')
    .select((eb) => eb.fn.countAll<number>().as('files'))
    .where('conversation_id', '=', conversationId)
    .where('uploaded_at', '>=', since)
    .executeTakeFirstOrThrow();
  return Number(files);
}

/** Null where there is no such file, or no thumbnail of it. */
export async function readBytes(
  db: Kysely<Tables>,
  fileId: FileId,
  size: FileSize,
): Promise<{ readonly about: Attachment; readonly bytes: Uint8Array } | null> {
  const row = await db
    .selectFrom('files')
    .select(['about', size === 'whole' ? 'whole as bytes' : 'thumbnail as bytes'])
    .where('file_id', '=', fileId)
    .executeTakeFirst();
  return row?.bytes ? { about: Attachment.parse(JSON.parse(row.about)), bytes: row.bytes } : null;
}

/** Says in which message its files were sent, in the transaction that stores the message. */
export async function markSent(tx: Transaction<Tables>, messages: readonly Message[]): Promise<void> {
  for (const { files = [], messageId } of messages) {
    if (files.length === 0) continue;
    await tx
      .updateTable('files')
      .set({ message_id: messageId })
      .where(
        'file_id',
        'in',
        files.map(({ fileId }) => fileId),
      )
      .execute();
  }
}

export async function forgetUnsentFiles(db: Kysely<Tables>, now: EpochMs): Promise<void> {
  await db
    .deleteFrom('files')
    .where('message_id', 'is', null)
    .where('uploaded_at', '<', now - UNSENT_MS)
    .execute();
}
