import { type PackRow, type PackRowKind, RowId } from '../../contract/model/brand-pack.ts';
import type { BrandId } from '../../contract/model/ids.ts';
import type { Person } from '../../contract/model/person.ts';
import { foldedLine } from '../conversations/conversation-rules.ts';
import { type ChangeParts, inFeedTransaction } from '../feed/record-changes.ts';
import { failure, type Outcome, success } from '../outcome.ts';
import { roleAt } from '../people/find-person.ts';
import type { Ids } from '../ports.ts';
import { lockPack, type MadeVersion, makeVersion } from './make-version.ts';
import { stagedRow, stageRows } from './staged-rows.ts';

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

export interface PublishParts extends ChangeParts {
  readonly ids: Ids;
}

/** Stores changed and removed rows as the pack's next version, if nobody published since the change was begun. */
export async function publishPack(
  parts: PublishParts,
  person: Person,
  publication: Publication,
): Promise<Outcome<MadeVersion, PublishFailure>> {
  const { brandId } = publication;
  const role = roleAt(person, brandId);
  if (role === null) return failure({ code: 'NOT_FOUND' });
  if (role !== 'supervisor') return failure({ code: 'FORBIDDEN' });
  const sentence = contradictionIn(publication);
  if (sentence !== null) return failure({ code: 'CONTRADICTION', sentence });

  const setId = parts.ids.next();
  return inFeedTransaction(parts, async (tx, record) => {
    const pack = await lockPack(tx, brandId);
    if (pack.packVersion !== publication.expectedVersion) return failure({ code: 'VERSION_CONFLICT' });
    await stageRows(tx, setId, [...publication.upserted.map(stagedRow), ...removalsIn(publication)]);
    const made = await makeVersion(tx, record, pack, {
      origin: 'edit',
      publishedBy: person.personId,
      publishedAt: parts.clock.now(),
      reason: () => foldedLine(publication.reason),
      setId,
    });
    return success(made);
  });
}

/** Removing what cannot be there changes nothing; PostgreSQL would refuse some of its names. */
function removalsIn({ removed }: Publication) {
  return removed.flatMap(({ kind, id }) => (RowId.safeParse(id).success ? { kind, id, row: null } : []));
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
