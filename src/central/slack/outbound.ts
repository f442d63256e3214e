import type { Kysely, Selectable, Transaction } from 'kysely';
import type { BrandId } from '../../contract/model/ids.ts';
import type { SlackOutbound } from '../../contract/model/slack.ts';
import type { EpochMs } from '../../contract/model/time.ts';
import type { Tables } from '../database/tables.ts';
import type { BridgeScope } from './bridge-scope.ts';

export type OutboundRow = Selectable<Tables['slack_outbound']>;

/** The holder of a lease gets so many at once, and the next when these are posted. */
const OUTBOUND_AT_ONCE = 50;

/** Slack refuses messages that are longer. */
const OUTBOUND_MAX_CHARS = 3_900;

export type OutboundResult =
  | { readonly state: 'posted'; readonly ts: string }
  | { readonly state: 'failed'; readonly problem: string };

/** Puts a message in line, once: an id that is known already is left as it is. True when it is new. */
export async function queueOutbound(
  tx: Transaction<Tables>,
  brandId: BrandId,
  outbound: SlackOutbound,
): Promise<boolean> {
  const added = await tx
    .insertInto('slack_outbound')
    .values({
      outbound_id: outbound.outboundId,
      brand_id: brandId,
      team_id: outbound.teamId,
      channel_id: outbound.channelId,
      thread_ts: outbound.threadTs,
      text: postable(outbound.text),
      created_at: outbound.createdAt,
      state: 'waiting',
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('outbound_id')
    .executeTakeFirst();
  return added !== undefined;
}

/** What waits for being posted in a workspace, in its order. */
export async function waitingOutbound(
  db: Kysely<Tables>,
  teamId: string,
  scope: BridgeScope,
): Promise<SlackOutbound[]> {
  const rows = await db
    .selectFrom('slack_outbound')
    .selectAll()
    .where('team_id', '=', teamId)
    .where('state', '=', 'waiting')
    .where((eb) => (scope === 'all' ? eb.lit(true) : eb('brand_id', '=', eb.fn.any(eb.val([...scope])))))
    .orderBy('created_at')
    .orderBy('outbound_id')
    .limit(OUTBOUND_AT_ONCE)
    .execute();
  return rows.map((row) => ({
    outboundId: row.outbound_id,
    teamId: row.team_id,
    channelId: row.channel_id,
    threadTs: row.thread_ts,
    text: row.text,
    createdAt: row.created_at,
  }));
}

export async function findOutbound(db: Kysely<Tables>, outboundId: string): Promise<OutboundRow | null> {
  const row = await db
    .selectFrom('slack_outbound')
    .selectAll()
    .where('outbound_id', '=', outboundId)
    .executeTakeFirst();
  return row ?? null;
}

/** Keeps what became of a message; the first result stays. False when it was known already. */
export async function finishOutbound(
  tx: Transaction<Tables>,
  outboundId: string,
  result: OutboundResult,
  at: EpochMs,
): Promise<boolean> {
  const finished = await tx
    .updateTable('slack_outbound')
    .set({
      state: result.state,
      ts: result.state === 'posted' ? result.ts : null,
      problem: result.state === 'failed' ? result.problem : null,
      finished_at: at,
    })
    .where('outbound_id', '=', outboundId)
    .where('state', '=', 'waiting')
    .returning('outbound_id')
    .executeTakeFirst();
  return finished !== undefined;
}

/** PostgreSQL's text refuses U+0000, and Slack refuses what is too long. */
function postable(text: string): string {
  const plain = text.replaceAll('\u0000', '').toWellFormed();
  return plain.length <= OUTBOUND_MAX_CHARS
    ? plain
    : `${plain.slice(0, OUTBOUND_MAX_CHARS - 1)}…`.toWellFormed();
}
