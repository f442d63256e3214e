import { fileTypeFromBuffer } from 'file-type';
import { type FileRefusal, type FileType, fileLimits } from '../../contract/model/attachment.ts';

const TAKEN: ReadonlySet<string> = new Set<FileType>([
  'image/jpeg',
  'image/png',
  'image/webp',
  'image/gif',
  'application/pdf',
]);

/** What a file is by its content, or why it is not taken. Its name is not asked. */
export async function recogniseFile(
  bytes: Uint8Array,
): Promise<{ readonly type: FileType } | { readonly refusal: FileRefusal }> {
  if (bytes.length === 0) return { refusal: 'empty' };
  if (bytes.length > fileLimits.bytes) return { refusal: 'tooLarge' };
  const mime = (await fileTypeFromBuffer(bytes))?.mime;
  return mime !== undefined && isTaken(mime) ? { type: mime } : { refusal: 'wrongType' };
}

const isTaken = (mime: string): mime is FileType => TAKEN.has(mime);
