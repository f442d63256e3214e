import { sql } from 'kysely';
import { PackRow, type PackRowKind } from '../../contract/model/brand-pack.ts';
import type { BrandId } from '../../contract/model/ids.ts';
import type { Person } from '../../contract/model/person.ts';
import type { EpochMs } from '../../contract/model/time.ts';
import { foldedLine } from '../conversations/conversation-rules.ts';
import { inFeedTransaction } from '../feed/record-changes.ts';
import { failure, type Outcome, success } from '../outcome.ts';
import { lockPack, type MadeVersion, makeVersion } from './make-version.ts';
import type { PublishParts } from './publish-pack.ts';
import { type StagedRow, stagedRow, stageRows } from './staged-rows.ts';

export interface VerifyInput {
  readonly brandId: BrandId;
  readonly rows: readonly { readonly kind: 'article' | 'cannedResponse'; readonly id: string }[];
  readonly owner?: string | undefined;
  readonly verifyEveryDays?: number | undefined;
}

/** Marks texts as confirmed now, as a version of its own. One that is gone makes it NOT_FOUND, and nothing changes. */
export async function verifyRows(
  parts: PublishParts,
  person: Person,
  input: VerifyInput,
): Promise<Outcome<MadeVersion, { code: 'NOT_FOUND' }>> {
  const { brandId } = input;
  const setId = parts.ids.next();
  const verifiedAt = parts.clock.now();
  return inFeedTransaction(parts, async (tx, record) => {
    // Locked before the rows are read, so that nobody's edit in between is undone.
    const pack = await lockPack(tx, brandId);
    const wanted = new Map(input.rows.map((row) => [`${row.kind}/${row.id}`, row]));
    const { rows: stored } = await sql<{ kind: PackRowKind; id: string; version: number; row: string }>`
      select kind, id, version, "row" from pack_rows
      where brand_id = ${brandId} and "row" is not null and (kind, id) in (
        select * from unnest(
          ${[...wanted.values()].map(({ kind }) => kind)}::text[],
          ${[...wanted.values()].map(({ id }) => id)}::text[]))`.execute(tx);
    if (stored.length < wanted.size) return failure({ code: 'NOT_FOUND' });
    const verified = stored.map((found) =>
      confirmed(PackRow.parse({ ...found, row: JSON.parse(found.row) }), input, verifiedAt),
    );
    await stageRows(tx, setId, verified);
    const made = await makeVersion(tx, record, pack, {
      origin: 'verification',
      publishedBy: person.personId,
      publishedAt: verifiedAt,
      reason: () => (wanted.size === 1 ? 'confirmed one text' : `confirmed ${wanted.size} texts`),
      setId,
    });
    return success(made);
  });
}

function confirmed(row: PackRow, { owner, verifyEveryDays }: VerifyInput, verifiedAt: EpochMs): StagedRow {
  if (row.kind === 'priceItem') throw new Error('a price is not confirmed but published');
  const changes = {
    verifiedAt,
    ...(owner === undefined ? {} : { owner: foldedLine(owner) }),
    ...(verifyEveryDays === undefined ? {} : { verifyEveryDays }),
  };
  // Parsed again, so that the properties stand in the order in which rows are compared.
  const { kind, id, version } = row;
  return stagedRow(PackRow.parse({ kind, id, version, row: { ...row.row, ...changes } }));
}
