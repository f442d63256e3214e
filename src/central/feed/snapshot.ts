import type { Kysely } from 'kysely';
import type { BrandSnapshot } from '../../contract/central/feed.ts';
import type { BrandId } from '../../contract/model/ids.ts';
import type { Person } from '../../contract/model/person.ts';
import { maySee } from '../../conversation-rules/visibility.ts';
import { selectConversations } from '../conversations/conversation-rows.ts';
import type { Tables } from '../database/tables.ts';
import { viewersOf } from '../ownership/viewers-of.ts';
import type { Clock } from '../ports.ts';
import { listQuestions } from '../questions/question-rows.ts';
import { keptUpdates } from '../updates/kept-updates.ts';

/**
 * The cursor is read first: a change that comes between the two reads is in what is read already and comes
 * once more by the feed, which does no harm. The other way round it would be lost.
 */
export async function takeSnapshot(
  { db, clock }: { readonly db: Kysely<Tables>; readonly clock: Clock },
  brandId: BrandId,
  reader: Person,
): Promise<BrandSnapshot> {
  const { cursor } = await db
    .selectFrom('brand_counters')
    .select('cursor')
    .where('brand_id', '=', brandId)
    .executeTakeFirstOrThrow();
  // Before what it decides on: a record published meanwhile comes by the feed, and asks for another snapshot.
  const at = (await viewersOf(db, reader, [brandId])).get(brandId);
  if (!at) throw new Error(`a snapshot of ${brandId} was asked for without a role there`);
  const conversations = await selectConversations(db, (query) =>
    query
      .where('conversations.brand_id', '=', brandId)
      .where((eb) =>
        eb.or([
          eb('conversations.status', '<>', 'resolved'),
          // A promise outlives its conversation.
          eb('conversations.promise_due_at', 'is not', null),
        ]),
      )
      .orderBy('conversations.created_at'),
  );
  const shown = conversations.filter(
    (each) =>
      maySee(at.brand, at.viewer, each) &&
      (each.status !== 'resolved' || at.viewer.role.role !== 'qualityAnalyst'),
  );
  const updates = await keptUpdates(db, brandId, clock.now());
  const questions = await listQuestions(db, brandId, reader.personId);
  const record = { recordVersion: at.recordVersion, brand: at.brand };
  return { cursor, record, conversations: shown, updates, questions };
}
