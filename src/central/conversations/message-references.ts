import type { Transaction } from 'kysely';
import type { BrandId } from '../../contract/model/ids.ts';
import type { Tables } from '../database/tables.ts';
import type { MessageReferences } from './judge-lane.ts';

/** Remembers which rows of the brand's pack messages were taken from, so that it can be found who was told what. */
export async function insertReferences(
  tx: Transaction<Tables>,
  brandId: BrandId,
  messages: readonly MessageReferences[],
): Promise<void> {
  const rows = messages.flatMap(({ messageId, references }) =>
    references.map(({ kind, id, version, text }, place) => ({
      message_id: messageId,
      place,
      brand_id: brandId,
      kind,
      id,
      version,
      inserted: JSON.stringify(text),
    })),
  );
  if (rows.length > 0) await tx.insertInto('message_references').values(rows).execute();
}
