import { sql } from 'kysely';
import type { BrandId } from '../../contract/model/ids.ts';
import type { Person } from '../../contract/model/person.ts';
import { foldedLine } from '../conversations/conversation-rules.ts';
import { inFeedTransaction } from '../feed/record-changes.ts';
import { failure, type Outcome, success } from '../outcome.ts';
import { lockPack, type MadeVersion, makeVersion } from './make-version.ts';
import type { PublishParts } from './publish-pack.ts';

/** Publishes what the pack held at an earlier version as its next one; nothing of the history is lost. */
export async function rollBack(
  parts: PublishParts,
  person: Person,
  input: {
    readonly brandId: BrandId;
    readonly toVersion: number;
    readonly expectedVersion: number;
    readonly reason: string;
  },
): Promise<Outcome<MadeVersion, { code: 'NOT_FOUND' | 'VERSION_CONFLICT' }>> {
  const { brandId, toVersion } = input;
  const setId = parts.ids.next();
  return inFeedTransaction(parts, async (tx, record) => {
    const pack = await lockPack(tx, brandId);
    if (toVersion > pack.packVersion || toVersion < pack.historyFrom) return failure({ code: 'NOT_FOUND' });
    if (pack.packVersion !== input.expectedVersion) return failure({ code: 'VERSION_CONFLICT' });
    // What no later version touched is as it was.
    await sql`
      insert into staged_rows (set_id, place, kind, id, "row")
      select ${setId}, row_number() over (), present.kind, present.id, earlier."row"
      from pack_rows present
      left join pack_past_rows earlier
        on earlier.brand_id = ${brandId} and earlier.kind = present.kind and earlier.id = present.id
        and earlier.version <= ${toVersion} and earlier.until_version > ${toVersion}
      where present.brand_id = ${brandId} and present.version > ${toVersion}`.execute(tx);
    const made = await makeVersion(tx, record, pack, {
      origin: 'rollBack',
      publishedBy: person.personId,
      publishedAt: parts.clock.now(),
      reason: () => foldedLine(input.reason),
      setId,
    });
    return success(made);
  });
}
