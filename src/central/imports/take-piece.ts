import type { Kysely } from 'kysely';
import { importLimits } from '../../contract/model/knowledge-import.ts';
import type { Tables } from '../database/tables.ts';
import { failure, type Outcome, success } from '../outcome.ts';
import type { Clock } from '../ports.ts';
import { type ImportName, lockImport } from './import-rows.ts';
import { receivedBytes } from './pieces.ts';

export type PieceFailure =
  | { readonly code: 'NOT_FOUND' }
  | { readonly code: 'UNFIT'; readonly sentence: string };

/** Stores a piece of a file; gives how much of the file is here now. The same piece again changes nothing. */
export async function takePiece(
  { db, clock }: { readonly db: Kysely<Tables>; readonly clock: Clock },
  input: ImportName & { readonly file: number; readonly offset: number; readonly base64: string },
): Promise<Outcome<{ received: number }, PieceFailure>> {
  const { importId, file, offset } = input;
  const bytes = decodeBase64(input.base64);
  if (bytes === null) return unfit('The piece is not base64.');
  if (bytes.length === 0 || bytes.length > importLimits.pieceBytes) {
    return unfit(`A piece has 1 to ${importLimits.pieceBytes} bytes.`);
  }
  return db.transaction().execute(async (tx) => {
    const draft = await lockImport(tx, input);
    if (!draft) return failure({ code: 'NOT_FOUND' });
    if (draft.publication) return unfit('The import was published.');
    const named = draft.files[file];
    if (!named) return unfit('The import names no such file.');
    if (named.bytes > importLimits.fileBytes) return unfit('The file is too large.');
    if (offset + bytes.length > named.bytes) return unfit('The file is longer than it was said to be.');
    const isNew = await tx
      .insertInto('import_pieces')
      .values({ import_id: importId, file, place: offset, bytes })
      .onConflict((conflict) => conflict.doNothing())
      .returning('place')
      .executeTakeFirst();
    const received = (await receivedBytes(tx, importId, file)).get(file) ?? 0;
    if (isNew && received > named.bytes) {
      await tx
        .deleteFrom('import_pieces')
        .where('import_id', '=', importId)
        .where('file', '=', file)
        .where('place', '=', offset)
        .execute();
      return unfit('Pieces of the file overlap.');
    }
    await tx
      .updateTable('imports')
      .set({ touched_at: clock.now() })
      .where('import_id', '=', importId)
      .execute();
    return success({ received });
  });
}

function unfit(sentence: string) {
  return failure({ code: 'UNFIT', sentence } as const);
}

/** Null for what only looks like it: Node skips letters that do not belong. */
function decodeBase64(text: string): Buffer | null {
  const bytes = Buffer.from(text, 'base64');
  return bytes.toString('base64') === text ? bytes : null;
}
