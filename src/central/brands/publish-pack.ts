import { sql, type Transaction } from 'kysely';
import type { PackRow, PackRowKind } from '../../contract/model/brand-pack.ts';
import type { BrandId } from '../../contract/model/ids.ts';
import type { Person } from '../../contract/model/person.ts';
import type { EpochMs } from '../../contract/model/time.ts';
import { foldedLine } from '../conversations/conversation-rules.ts';
import type { Tables } from '../database/tables.ts';
import { type ChangeParts, inFeedTransaction } from '../feed/record-changes.ts';
import { failure, type Outcome, success } from '../outcome.ts';
import { roleAt } from '../people/find-person.ts';

const ROWS_PER_INSERT = 500;

export interface Publication {
  readonly brandId: BrandId;
  readonly expectedVersion: number;
  readonly reason: string;
  readonly upserted: readonly PackRow[];
  readonly removed: readonly { readonly kind: PackRowKind; readonly id: string }[];
}

export type PublishFailure =
  | { readonly code: 'NOT_FOUND' | 'FORBIDDEN' | 'VERSION_CONFLICT' }
  | { readonly code: 'CONTRADICTION'; readonly sentence: string };

/** Stores changed and removed rows as the pack's next version, if nobody published since the change was begun. */
export async function publishPack(
  parts: ChangeParts,
  person: Person,
  publication: Publication,
): Promise<Outcome<{ packVersion: number; publishedAt: EpochMs }, PublishFailure>> {
  const { brandId } = publication;
  const role = roleAt(person, brandId);
  if (role === null) return failure({ code: 'NOT_FOUND' });
  if (role !== 'supervisor') return failure({ code: 'FORBIDDEN' });
  const sentence = contradictionIn(publication);
  if (sentence !== null) return failure({ code: 'CONTRADICTION', sentence });

  return inFeedTransaction(parts, async (tx, record) => {
    const { pack_version: current } = await tx
      .selectFrom('brands')
      .select('pack_version')
      .where('brand_id', '=', brandId)
      .forNoKeyUpdate()
      .executeTakeFirstOrThrow();
    if (current !== publication.expectedVersion) return failure({ code: 'VERSION_CONFLICT' });
    const packVersion = current + 1;
    const publishedAt = parts.clock.now();
    await upsertRows(tx, publication, packVersion);
    await removeRows(tx, publication, packVersion);
    await tx
      .insertInto('pack_publications')
      .values({
        brand_id: brandId,
        version: packVersion,
        reason: foldedLine(publication.reason),
        published_by: person.personId,
        published_at: publishedAt,
      })
      .execute();
    await tx
      .updateTable('brands')
      .set({ pack_version: packVersion })
      .where('brand_id', '=', brandId)
      .execute();
    await record(brandId, [{ type: 'pack', packVersion }]);
    return success({ packVersion, publishedAt });
  });
}

/** A publication that says two things of one row, or calls a row by another's name, is a mistake of its sender. */
function contradictionIn({ upserted, removed }: Publication): string | null {
  const seen = new Set<string>();
  for (const { kind, id } of [...upserted, ...removed]) {
    const name = `${kind}/${id}`;
    if (seen.has(name)) return `${name} occurs more than once.`;
    seen.add(name);
  }
  const misnamed = upserted.find((row) => idIn(row) !== row.id);
  return misnamed ? `${misnamed.kind}/${misnamed.id} holds the row ${idIn(misnamed)}.` : null;
}

function idIn(row: PackRow): string {
  switch (row.kind) {
    case 'priceItem':
      return row.row.priceItemId;
    case 'article':
      return row.row.articleId;
    case 'cannedResponse':
      return row.row.responseId;
    default:
      return row satisfies never;
  }
}

async function upsertRows(
  tx: Transaction<Tables>,
  { brandId, upserted }: Publication,
  version: number,
): Promise<void> {
  for (let start = 0; start < upserted.length; start += ROWS_PER_INSERT) {
    const rows = upserted.slice(start, start + ROWS_PER_INSERT);
    await tx
      .insertInto('pack_rows')
      .values(
        rows.map(({ kind, id, row }) => ({ brand_id: brandId, kind, id, version, row: JSON.stringify(row) })),
      )
      .onConflict((conflict) =>
        conflict
          .columns(['brand_id', 'kind', 'id'])
          .doUpdateSet({ version, row: sql<string>`excluded."row"` }),
      )
      .execute();
  }
}

/** Removing what is not there changes nothing. */
async function removeRows(
  tx: Transaction<Tables>,
  { brandId, removed }: Publication,
  version: number,
): Promise<void> {
  if (removed.length === 0) return;
  const wanted = new Set(removed.map(({ kind, id }) => `${kind}/${id}`));
  const stored = await tx
    .selectFrom('pack_rows')
    .select(['kind', 'id'])
    .where('brand_id', '=', brandId)
    .where('row', 'is not', null)
    .execute();
  const found = stored.filter(({ kind, id }) => wanted.has(`${kind}/${id}`));
  for (let start = 0; start < found.length; start += ROWS_PER_INSERT) {
    await tx
      .insertInto('pack_rows')
      .values(
        found
          .slice(start, start + ROWS_PER_INSERT)
          .map(({ kind, id }) => ({ brand_id: brandId, kind, id, version, row: null })),
      )
      .onConflict((conflict) =>
        conflict.columns(['brand_id', 'kind', 'id']).doUpdateSet({ version, row: null }),
      )
      .execute();
  }
}
