import * as z from 'zod';
import { Attachment } from '../../../contract/model/attachment.ts';

const Files = z.array(Attachment);

/** Files are few and only ever read with the text they belong to, so what is known of them is JSON beside it. */
export function filesToColumn(files: readonly Attachment[] | undefined): string | null {
  return files && files.length > 0 ? JSON.stringify(files) : null;
}

export function columnToFiles(column: string | null): Attachment[] {
  return column === null ? [] : Files.parse(JSON.parse(column));
}
