import type { Kysely } from 'kysely';
import type { BrandQuestion } from '../../contract/model/brand-question.ts';
import { SlackPost } from '../../contract/model/slack.ts';
import { compareTs, tsToMs } from '../../slack-bridge/ts-order.ts';
import type { Tables } from '../database/tables.ts';

type Answer = BrandQuestion['answers'][number];

export interface ThreadPlace {
  readonly teamId: string;
  readonly channelId: string;
  /** Of the message that began it. */
  readonly threadTs: string;
}

/** As many as a question may carry, and as much of each. */
const ANSWERS_AT_MOST = 200;
const ANSWER_MAX_CHARS = 8_000;

/** What stands in a question's thread, in its order; the newest when it is a long one. */
export async function readAnswers(
  db: Kysely<Tables>,
  { teamId, channelId, threadTs }: ThreadPlace,
): Promise<Answer[]> {
  const rows = await db
    .selectFrom('slack_posts')
    .select('post')
    .where('team_id', '=', teamId)
    .where('channel_id', '=', channelId)
    .where('thread_ts', '=', threadTs)
    .where('post', 'is not', null)
    .execute();
  return rows
    .flatMap(({ post }) => (post === null ? [] : [SlackPost.parse(JSON.parse(post))]))
    .toSorted((a, b) => compareTs(a.ts, b.ts))
    .slice(-ANSWERS_AT_MOST)
    .map(answerOf);
}

function answerOf({ ts, author, text, editedTs }: SlackPost): Answer {
  return {
    answerId: ts,
    authorName: author?.name ?? 'Somebody',
    text: text.slice(0, ANSWER_MAX_CHARS).toWellFormed(),
    at: tsToMs(ts),
    edited: editedTs !== null,
  };
}
