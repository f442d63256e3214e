import type { Kysely } from 'kysely';
import { type Attachment, type FileRefusal, fileLimits } from '../../contract/model/attachment.ts';
import type { ConversationId, FileId, PersonId } from '../../contract/model/ids.ts';
import type { Tables } from '../database/tables.ts';
import { failure, type Outcome, success } from '../outcome.ts';
import type { Clock } from '../ports.ts';
import type { FileCleaner } from './file-cleaner.ts';
import { attachmentOf, countFilesSince, findFile, insertFile } from './file-rows.ts';

const DAY_MS = 24 * 3600 * 1000;

export interface UploadParts {
  readonly db: Kysely<Tables>;
  readonly clock: Clock;
  readonly fileCleaner: FileCleaner;
}

export interface Upload {
  /** Chosen by whoever sends it. */
  readonly fileId: FileId;
  readonly conversationId: ConversationId;
  /** Null for the customer. */
  readonly uploadedBy: PersonId | null;
  readonly name: string;
  readonly bytes: Uint8Array;
}

type UploadFailure =
  | { readonly code: 'REFUSED'; readonly why: FileRefusal }
  | { readonly code: 'FILE_ID_TAKEN' };

/** Cleans a file and stores it until a message names it; the same `fileId` again is answered from what is stored. */
export async function takeUpload(
  parts: UploadParts,
  upload: Upload,
): Promise<Outcome<Attachment, UploadFailure>> {
  const { db, clock, fileCleaner } = parts;
  const { fileId, conversationId, uploadedBy, name, bytes } = upload;
  const known = await knownAs(parts, upload);
  if (known) return known;
  const today = await countFilesSince(db, conversationId, clock.now() - DAY_MS);
  if (today >= fileLimits.perConversationADay) return failure({ code: 'REFUSED', why: 'tooManyFiles' });

  const cleaning = await fileCleaner.clean(bytes, uploadedBy === null ? 'customer' : 'agent');
  if (!cleaning.ok) return failure({ code: 'REFUSED', why: cleaning.refusal });
  const attachment = attachmentOf(fileId, name, cleaning.file);
  const stored = { attachment, conversationId, uploadedBy, messageId: null };
  if (await insertFile(db, stored, cleaning.file, clock.now())) return success(attachment);
  // The same upload ran twice at once, and the other one was first.
  return (await knownAs(parts, upload)) ?? failure({ code: 'FILE_ID_TAKEN' });
}

/** An id is guessed by nobody, but whoever knows one learns nothing from it. */
async function knownAs(
  { db }: UploadParts,
  { fileId, conversationId, uploadedBy }: Upload,
): Promise<Outcome<Attachment, UploadFailure> | null> {
  const known = await findFile(db, fileId);
  if (!known) return null;
  const isSame = known.conversationId === conversationId && known.uploadedBy === uploadedBy;
  return isSame ? success(known.attachment) : failure({ code: 'FILE_ID_TAKEN' });
}
