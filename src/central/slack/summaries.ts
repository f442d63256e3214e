import type { Kysely } from 'kysely';
import type { UrgentUpdate } from '../../contract/model/urgent-update.ts';
import type { Tables } from '../database/tables.ts';
import type { ChangeParts } from '../feed/record-changes.ts';
import { type RepeatedWork, repeatWork } from '../live/repeated-work.ts';
import type { Ids, Log } from '../ports.ts';
import { inForceAt, selectUpdates } from '../updates/update-rows.ts';
import { reachOf } from '../updates/who-has.ts';
import { findMapping, questionChannelOf } from './mappings.ts';
import { queueOutbound } from './outbound.ts';
import { summaryOf } from './summary-text.ts';

const LOOK_EVERY_MS = 2_000;
/** What nobody was told of for so long, such as while the service was off, is no news to anybody. */
const SUMMED_UP_WITHIN_MS = 24 * 3600_000;

type SummaryParts = ChangeParts & { readonly ids: Ids; readonly log: Log };

/** Puts one message in line for every update's revision that asked for acknowledgement, when it is time. */
export function startSummaries(parts: SummaryParts): RepeatedWork {
  return repeatWork(() => sumUp(parts), {
    everyMs: LOOK_EVERY_MS,
    failed: 'summaries for Slack are tried again',
    log: parts.log,
  });
}

async function sumUp(parts: SummaryParts): Promise<void> {
  const { db, signals, clock } = parts;
  const now = clock.now();
  const candidates = await selectUpdates(db, (query) =>
    inForceAt(query, now)
      .where('acknowledge', '=', true)
      .where('revised_at', '>', now - SUMMED_UP_WITHIN_MS)
      .where('brand_id', 'in', (eb) => eb.selectFrom('slack_mappings').select('slack_mappings.brand_id'))
      .where((eb) =>
        eb.not(
          eb.exists(
            eb
              .selectFrom('slack_summaries as summary')
              .select('summary.outbound_id')
              .whereRef('summary.update_id', '=', 'updates.update_id')
              .whereRef('summary.revision', '=', 'updates.revision'),
          ),
        ),
      ),
  );
  for (const { update } of candidates) {
    const place = await placeOf(db, update);
    if (!place) continue;
    const text = summaryOf(update, await reachOf(db, signals.presence, [update]), now);
    if (text !== null) await queueSummary(parts, update, place, text);
  }
}

interface Place {
  readonly teamId: string;
  readonly channelId: string;
  readonly threadTs: string | null;
}

/** Under the post it came from, or where the brand's questions go. Null while the brand has no such channel. */
async function placeOf(db: Kysely<Tables>, { source, brandId }: UrgentUpdate): Promise<Place | null> {
  if (source.type === 'slack') {
    const { teamId, channelId, ts } = source;
    const mapping = await findMapping(db, { teamId, channelId });
    return mapping?.brand_id === brandId ? { teamId, channelId, threadTs: ts } : null;
  }
  const channel = await questionChannelOf(db, brandId);
  return channel && { teamId: channel.team_id, channelId: channel.channel_id, threadTs: null };
}

/** The row of `slack_summaries` makes it one message, however often this is tried. */
async function queueSummary(
  { db, ids, clock }: SummaryParts,
  { brandId, updateId, revision }: UrgentUpdate,
  place: Place,
  text: string,
): Promise<void> {
  const outboundId = ids.next();
  await db.transaction().execute(async (tx) => {
    await queueOutbound(tx, brandId, { outboundId, ...place, text, createdAt: clock.now() });
    await tx
      .insertInto('slack_summaries')
      .values({ update_id: updateId, revision, outbound_id: outboundId })
      .execute();
  });
}
