import { sql, type Transaction } from 'kysely';
import type { RecordPublished } from '../../contract/central/brands.ts';
import type { Brand } from '../../contract/model/brand.ts';
import type { BrandId } from '../../contract/model/ids.ts';
import type { Person } from '../../contract/model/person.ts';
import { handlingOf } from '../../conversation-rules/handling.ts';
import { foldedLine } from '../conversations/conversation-rules.ts';
import type { Tables } from '../database/tables.ts';
import { type ChangeParts, inFeedTransaction } from '../feed/record-changes.ts';
import { failure, type Outcome, success } from '../outcome.ts';
import { listPageBrands } from '../web-chat/page-brands.ts';
import { responsesNamedIn } from './record-consistency.ts';
import { judgeRecord } from './record-problems.ts';
import { lockRecord, storeRecord } from './record-rows.ts';

export interface RecordPublication {
  readonly brandId: BrandId;
  readonly expectedVersion: number;
  readonly reason: string;
  /** What is to be the record, as it came. */
  readonly brand?: unknown;
}

type PublishFailure =
  | { readonly code: 'NOT_FOUND' | 'VERSION_CONFLICT' }
  | { readonly code: 'RECORD_REFUSED'; readonly problems: string[] };

/** Puts a new record in force, if nobody else did since the change was begun and nothing is left without a place. */
export async function publishRecord(
  parts: ChangeParts,
  person: Person,
  publication: RecordPublication,
): Promise<Outcome<RecordPublished, PublishFailure>> {
  const { brandId } = publication;
  return inFeedTransaction(parts, async (tx, record) => {
    const now = await lockRecord(tx, brandId);
    if (!now) return failure({ code: 'NOT_FOUND' });
    if (now.recordVersion !== publication.expectedVersion) return failure({ code: 'VERSION_CONFLICT' });
    const judged = judgeRecord(publication.brand, now.brand);
    if (!judged.ok) return failure({ code: 'RECORD_REFUSED', problems: [...judged.problems] });
    const { brand } = judged;
    const problems = [
      ...sameAs(now.brand, brand),
      ...(await missingResponses(tx, brand)),
      ...(await takenMailbox(tx, brand)),
      ...(await queuesStillUsed(tx, now.brand, brand)),
    ];
    if (problems.length > 0) return failure({ code: 'RECORD_REFUSED', problems });
    const recordVersion = now.recordVersion + 1;
    const publishedAt = parts.clock.now();
    await storeRecord(tx, {
      record: { recordVersion, brand },
      origin: 'published',
      publishedBy: person.personId,
      publishedAt,
      reason: foldedLine(publication.reason),
    });
    await record(brandId, [{ type: 'brand', recordVersion }]);
    return success({ recordVersion, publishedAt });
  });
}

/** Otherwise a second press would tell every workstation nothing. */
function sameAs(now: Brand, brand: Brand): string[] {
  return JSON.stringify(now) === JSON.stringify(brand)
    ? ['Nothing in it differs from the record in force.']
    : [];
}

async function missingResponses(tx: Transaction<Tables>, brand: Brand): Promise<string[]> {
  const named = responsesNamedIn(brand);
  if (named.length === 0) return [];
  const rows = await tx
    .selectFrom('pack_rows')
    .select('id')
    .where('brand_id', '=', brand.brandId)
    .where('kind', '=', 'cannedResponse')
    .where('id', 'in', [...new Set(named.map(({ responseId }) => responseId))])
    .where('row', 'is not', null)
    .execute();
  const there = new Set(rows.map(({ id }) => id));
  return named
    .filter(({ responseId }) => !there.has(responseId))
    .map(({ place, responseId }) => `${place}: the pack has no canned response ${responseId}`);
}

/** E-mail to a mailbox of two brands could be either's. */
async function takenMailbox(tx: Transaction<Tables>, { brandId, handling }: Brand): Promise<string[]> {
  const mailbox = handling?.mailbox?.toLowerCase();
  if (mailbox === undefined) return [];
  const others = (await listPageBrands(tx)).filter((brand) => brand.brandId !== brandId);
  return others.some((other) => other.handling?.mailbox?.toLowerCase() === mailbox)
    ? [`handling.mailbox: ${mailbox} is another brand’s`]
    : [];
}

/** A queue goes when nothing that may come back to it is left: what ended finds the first queue by itself. */
async function queuesStillUsed(tx: Transaction<Tables>, now: Brand, brand: Brand): Promise<string[]> {
  const kept = new Set(handlingOf(brand).queues.map(({ queueId }) => queueId));
  const gone = handlingOf(now).queues.filter(({ queueId }) => !kept.has(queueId));
  if (gone.length === 0) return [];
  const used = await tx
    .selectFrom('conversations')
    .select(['queue_id', sql<number>`count(*)::integer`.as('conversations')])
    .where('brand_id', '=', brand.brandId)
    .where('status', '<>', 'resolved')
    .where(
      'queue_id',
      'in',
      gone.map(({ queueId }) => queueId),
    )
    .groupBy('queue_id')
    .execute();
  return used.map(
    ({ conversations, queue_id: queueId }) =>
      `handling.queues: ${queueId} cannot be taken away: conversations that have not ended belong to it (${conversations}); move them first`,
  );
}
