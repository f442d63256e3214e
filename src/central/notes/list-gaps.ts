import { type Kysely, sql } from 'kysely';
import type { BrandId, ConversationId } from '../../contract/model/ids.ts';
import type { KnowledgeGap } from '../../contract/model/knowledge-note.ts';
import type { EpochMs } from '../../contract/model/time.ts';
import type { Tables } from '../database/tables.ts';
import { isGapId } from './gap-id.ts';

interface GapRow {
  readonly gap_id: string;
  readonly words: string;
  readonly times: number;
  readonly people: number;
  readonly first_at: EpochMs;
  readonly last_at: EpochMs;
  readonly conversation_id: ConversationId | null;
}

/** What was looked for in vain and was not closed since, most wanted first. */
export async function listGaps(
  db: Kysely<Tables>,
  { brandId, limit }: { readonly brandId: BrandId; readonly limit: number },
): Promise<KnowledgeGap[]> {
  const { rows } = await sql<GapRow>`
    select note.gap_id,
      (array_agg(note.words order by note.at desc, note.note_id desc))[1] as words,
      count(*)::integer as times,
      count(distinct note.person_id)::integer as people,
      min(note.at) as first_at,
      max(note.at) as last_at,
      (array_agg(note.conversation_id order by note.at desc, note.note_id desc)
        filter (where note.conversation_id is not null))[1] as conversation_id
    from knowledge_notes note
    left join closed_gaps closed on closed.brand_id = note.brand_id and closed.gap_id = note.gap_id
    where note.brand_id = ${brandId} and note.type = 'gap'
    group by note.gap_id, closed.closed_at
    having closed.closed_at is null or max(note.at) > closed.closed_at
    order by times desc, last_at desc, note.gap_id
    limit ${limit}`.execute(db);
  return rows.map((row) => ({
    gapId: row.gap_id,
    brandId,
    words: row.words,
    times: row.times,
    people: row.people,
    firstAt: row.first_at,
    lastAt: row.last_at,
    conversationId: row.conversation_id,
  }));
}

/** Takes a gap off the list until somebody looks for it again. Closing what is not there does nothing. */
export async function closeGap(
  db: Kysely<Tables>,
  { brandId, gapId }: { readonly brandId: BrandId; readonly gapId: string },
  closedAt: EpochMs,
): Promise<void> {
  // PostgreSQL would refuse some texts that are no gap's id.
  if (!isGapId(gapId)) return;
  await sql`
    insert into closed_gaps (brand_id, gap_id, closed_at)
    select ${brandId}, ${gapId}, ${closedAt}::bigint
    where exists (select from knowledge_notes where brand_id = ${brandId} and type = 'gap' and gap_id = ${gapId})
    on conflict (brand_id, gap_id) do update set closed_at = excluded.closed_at`.execute(db);
}
