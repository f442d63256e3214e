import type { Kysely, Transaction } from 'kysely';
import { type Attachment, type FileRefusal, fileLimits } from '../../contract/model/attachment.ts';
import { FileId } from '../../contract/model/ids.ts';
import type { Message } from '../../contract/model/message.ts';
import type { Tables } from '../database/tables.ts';
import type { CleanedFile } from '../files/cleaned-file.ts';
import type { FileCleaner } from '../files/file-cleaner.ts';
import { attachmentOf, insertFile, readBytes } from '../files/file-rows.ts';
import type { Ids } from '../ports.ts';
import type { OutgoingMail } from './outbox.ts';
import type { MailFile } from './read-mail.ts';
import type { LoadedMail } from './send-mail.ts';

/** Named in one note; the others are counted. */
const NAMED = 10;

interface CleanMailFile {
  readonly name: string;
  readonly file: CleanedFile;
}

/** What is kept of an e-mail's files, and a sentence for the staff about those that are not. */
export interface CleanMailFiles {
  readonly files: readonly CleanMailFile[];
  readonly remarks: readonly string[];
}

export async function cleanMailFiles(
  cleaner: FileCleaner,
  attached: readonly MailFile[],
): Promise<CleanMailFiles> {
  const files: CleanMailFile[] = [];
  const leftOut: string[] = [];
  for (const { name, bytes } of attached) {
    const cleaning =
      files.length < fileLimits.perMessage
        ? await cleaner.clean(bytes, 'customer')
        : ({ ok: false, refusal: 'tooManyFiles' } as const);
    if (cleaning.ok) files.push({ name, file: cleaning.file });
    else leftOut.push(`${name} (${Math.ceil(bytes.length / 1024)} KB, ${reasonOf(cleaning.refusal)})`);
  }
  if (leftOut.length === 0) return { files, remarks: [] };
  const more = leftOut.length > NAMED ? ` and ${leftOut.length - NAMED} more` : '';
  const remark = `Files were attached and have been left out: ${leftOut.slice(0, NAMED).join(', ')}${more}.`;
  return { files, remarks: [remark] };
}

/** What a message says of files that are stored once the message has its place. */
export function namedFiles(ids: Ids, { files }: CleanMailFiles): Attachment[] {
  return files.map(({ name, file }) => attachmentOf(FileId.parse(ids.next()), name, file));
}

/** Stores the files of a message, in the transaction that stores it. */
export async function storeMailFiles(
  tx: Transaction<Tables>,
  { conversationId, files = [], messageId, receivedAt }: Message,
  clean: CleanMailFiles,
): Promise<void> {
  for (const [index, attachment] of files.entries()) {
    const bytes = clean.files[index]?.file;
    if (!bytes) throw new Error('a message names a file that was not attached');
    await insertFile(tx, { attachment, conversationId, uploadedBy: null, messageId }, bytes, receivedAt);
  }
}

/** The files that an e-mail of ours carries. They were sent, so none is ever removed. */
export async function readMailFiles(
  db: Kysely<Tables>,
  { files = [] }: OutgoingMail,
): Promise<LoadedMail['files']> {
  const loaded = [];
  for (const fileId of files) {
    const file = await readBytes(db, fileId, 'whole');
    if (!file) throw new Error(`file ${fileId} of an e-mail is not stored`);
    loaded.push(file);
  }
  return loaded;
}

function reasonOf(refusal: FileRefusal): string {
  switch (refusal) {
    case 'empty':
      return 'empty';
    case 'tooLarge':
      return 'too large';
    case 'wrongType':
      return 'neither a picture nor a PDF';
    case 'damaged':
      return 'damaged';
    case 'tooManyPixels':
      return 'too many pixels';
    case 'tooManyPages':
      return 'too many pages';
    case 'encrypted':
      return 'locked with a password';
    case 'tookTooLong':
      return 'took too long to check';
    case 'tooManyFiles':
      return 'too many files in one e-mail';
    default:
      return refusal satisfies never;
  }
}
