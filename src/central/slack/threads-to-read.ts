import type { Kysely } from 'kysely';
import type { SlackThread } from '../../contract/model/slack.ts';
import type { EpochMs } from '../../contract/model/time.ts';
import type { Tables } from '../database/tables.ts';

const DAY_MS = 24 * 3600 * 1000;
/** Nobody waits for an answer to something older. */
const ASKED_WITHIN_MS = 7 * DAY_MS;
/** Each is a request to Slack at every reading. */
const MOST_THREADS = 100;

/** Threads whose replies agents wait for, newest first, in these channels of a workspace. */
export async function threadsToRead(
  db: Kysely<Tables>,
  teamId: string,
  channelIds: readonly string[],
  now: EpochMs,
): Promise<SlackThread[]> {
  const channels = new Set(channelIds);
  const questions = await db
    .selectFrom('brand_questions')
    .innerJoin('slack_outbound as outbound', 'outbound.outbound_id', 'brand_questions.question_id')
    .select(['outbound.channel_id', 'outbound.ts'])
    .where('outbound.team_id', '=', teamId)
    .where('outbound.state', '=', 'posted')
    .where('outbound.created_at', '>', now - ASKED_WITHIN_MS)
    .orderBy('outbound.created_at', 'desc')
    .limit(MOST_THREADS)
    .execute();
  return questions.flatMap(({ channel_id: channelId, ts }) =>
    ts !== null && channels.has(channelId) ? [{ channelId, threadTs: ts }] : [],
  );
}
