import type { Kysely } from 'kysely';
import type { BrandId } from '../../contract/model/ids.ts';
import type { SlackThread } from '../../contract/model/slack.ts';
import type { EpochMs } from '../../contract/model/time.ts';
import type { Tables } from '../database/tables.ts';
import { inForceAt, selectUpdates } from '../updates/update-rows.ts';

/** Nobody waits for an answer to something older. */
const WITHIN_MS = 7 * 24 * 3600 * 1000;
/** Of questions and of updates each: every thread is a request to Slack at every reading. */
const MOST_THREADS = 40;

interface Channel {
  readonly brand_id: BrandId;
  readonly team_id: string;
  readonly channel_id: string;
}

/** Threads whose replies agents wait for, newest first, in these channels. */
export async function threadsToRead(
  db: Kysely<Tables>,
  channels: readonly Channel[],
  now: EpochMs,
): Promise<SlackThread[]> {
  if (channels.length === 0) return [];
  const threads = [
    ...(await questionThreads(db, now)),
    ...(await updateThreads(
      db,
      channels.map((channel) => channel.brand_id),
      now,
    )),
  ];
  return threads
    .filter(({ teamId, channelId }) =>
      channels.some((channel) => channel.team_id === teamId && channel.channel_id === channelId),
    )
    .map(({ channelId, threadTs }) => ({ channelId, threadTs }));
}

interface ThreadOfTeam extends SlackThread {
  readonly teamId: string;
}

async function questionThreads(db: Kysely<Tables>, now: EpochMs): Promise<ThreadOfTeam[]> {
  const rows = await db
    .selectFrom('brand_questions')
    .innerJoin('slack_outbound as outbound', 'outbound.outbound_id', 'brand_questions.question_id')
    .select(['outbound.team_id', 'outbound.channel_id', 'outbound.ts'])
    .where('outbound.state', '=', 'posted')
    .where('outbound.created_at', '>', now - WITHIN_MS)
    .orderBy('outbound.created_at', 'desc')
    .limit(MOST_THREADS)
    .execute();
  return rows.flatMap(({ team_id: teamId, channel_id: channelId, ts }) =>
    ts === null ? [] : [{ teamId, channelId, threadTs: ts }],
  );
}

/** Of those that had to be acknowledged: what is added to others may come with the next reading of their day. */
async function updateThreads(
  db: Kysely<Tables>,
  brandIds: readonly BrandId[],
  now: EpochMs,
): Promise<ThreadOfTeam[]> {
  const stored = await selectUpdates(db, (query) =>
    inForceAt(query, now)
      .where('brand_id', 'in', [...new Set(brandIds)])
      .where('acknowledge', '=', true)
      .where('published_at', '>', now - WITHIN_MS)
      .orderBy('published_at', 'desc')
      .limit(MOST_THREADS),
  );
  return stored.flatMap(({ update: { source } }) =>
    source.type === 'slack'
      ? [{ teamId: source.teamId, channelId: source.channelId, threadTs: source.ts }]
      : [],
  );
}
