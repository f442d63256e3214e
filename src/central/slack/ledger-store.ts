import { type Selectable, sql, type Transaction } from 'kysely';
import { SlackPost } from '../../contract/model/slack.ts';
import type {
  LedgerPost,
  LedgerRange,
  LedgerStore,
  StandingPost,
} from '../../slack-bridge/ledger/ledger-store.ts';
import type { Tables } from '../database/tables.ts';
import { type BridgeScope, covers } from './bridge-scope.ts';
import { lockWorkspace } from './lease.ts';
import { findMapping } from './mappings.ts';

type PostRow = Selectable<Tables['slack_posts']>;

/**
 * A workspace's channels as the tables have them, within one transaction. Channels of brands outside the scope are
 * not there, so that nobody can say anything about another brand's.
 */
export function createLedgerStore(tx: Transaction<Tables>, teamId: string, scope: BridgeScope): LedgerStore {
  const postsOf = (channelId: string) =>
    tx
      .selectFrom('slack_posts')
      .selectAll()
      .where('team_id', '=', teamId)
      .where('channel_id', '=', channelId);
  const standingIn = (column: 'ts' | 'thread_ts', { channelId, from, to }: LedgerRange) =>
    postsOf(channelId)
      .where('post', 'is not', null)
      .where('thread_ts', column === 'ts' ? 'is' : 'is not', null)
      .where(sql<boolean>`${sql.ref(column)}::numeric between ${from}::numeric and ${to}::numeric`);

  return {
    begin: async () => {
      const { fencing, ledger_version: before } = await lockWorkspace(tx, teamId);
      const version = before + 1;
      await tx
        .updateTable('slack_workspaces')
        .set({ ledger_version: version })
        .where('team_id', '=', teamId)
        .execute();
      return { version, fencing };
    },
    channel: async (channelId) => {
      const mapping = await findMapping(tx, { teamId, channelId });
      if (!mapping || !covers(scope, mapping.brand_id)) return null;
      return {
        channelId,
        since: mapping.since,
        coveredUntil: mapping.covered_until,
        sweptAt: mapping.swept_at,
      };
    },
    saveCoverage: async (channelId, { coveredUntil, sweptAt }) => {
      await tx
        .updateTable('slack_mappings')
        .set({ covered_until: coveredUntil, swept_at: sweptAt })
        .where('team_id', '=', teamId)
        .where('channel_id', '=', channelId)
        .execute();
    },
    find: async (channelId, ts) => {
      if (ts.length === 0) return new Map();
      // One array instead of a parameter each, of which PostgreSQL takes 65,535 at most.
      const rows = await postsOf(channelId)
        .where('ts', '=', sql<string>`any(${sql.val([...ts])}::text[])`)
        .execute();
      return new Map(rows.map((row) => [row.ts, ledgerPostOf(row)]));
    },
    save: async (post) => {
      const { channelId, ts, ...columns } = columnsOf(post);
      await tx
        .insertInto('slack_posts')
        .values({ team_id: teamId, channel_id: channelId, ts, ...columns })
        .onConflict((conflict) => conflict.columns(['team_id', 'channel_id', 'ts']).doUpdateSet(columns))
        .execute();
    },
    standingIn: async (range) => standing(await standingIn('ts', range).orderBy(sql`ts::numeric`).execute()),
    repliesBegunIn: async (range) =>
      standing(await standingIn('thread_ts', range).orderBy(sql`ts::numeric`).execute()),
    repliesTo: async (channelId, threads) => {
      if (threads.length === 0) return [];
      const rows = await postsOf(channelId)
        .where('post', 'is not', null)
        .where(
          sql<boolean>`thread_ts is not null and thread_ts::numeric = any(${sql.val([...threads])}::numeric[])`,
        )
        .orderBy(sql`ts::numeric`)
        .execute();
      return standing(rows);
    },
  };
}

function columnsOf(post: LedgerPost) {
  switch (post.state) {
    case 'standing': {
      const { channelId, ts, threadTs } = post.post;
      return { channelId, ts, thread_ts: threadTs, post: JSON.stringify(post.post), since: post.since };
    }
    case 'deleted':
      return { channelId: post.channelId, ts: post.ts, thread_ts: null, post: null, since: null };
    default:
      return post satisfies never;
  }
}

function ledgerPostOf(row: PostRow): LedgerPost {
  return standingPostOf(row) ?? { state: 'deleted', channelId: row.channel_id, ts: row.ts };
}

function standing(rows: readonly PostRow[]): StandingPost[] {
  return rows.flatMap((row) => standingPostOf(row) ?? []);
}

function standingPostOf({ post, since }: PostRow): StandingPost | null {
  if (post === null || since === null) return null;
  return { state: 'standing', post: SlackPost.parse(JSON.parse(post)), since };
}
