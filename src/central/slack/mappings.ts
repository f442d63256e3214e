import type { Kysely, Selectable } from 'kysely';
import type { BrandId } from '../../contract/model/ids.ts';
import { type ChannelCoverage, type SlackMapping, UrgencyRule } from '../../contract/model/slack.ts';
import { msToTs } from '../../slack-bridge/ts-order.ts';
import type { Tables } from '../database/tables.ts';
import { failure, type Outcome, success } from '../outcome.ts';
import type { Clock } from '../ports.ts';
import { type BridgeScope, covers } from './bridge-scope.ts';

type MappingRow = Selectable<Tables['slack_mappings']>;
type ChannelPlace = Pick<SlackMapping, 'teamId' | 'channelId'>;

/** By brand, then by the channel's name. */
export async function listMappingRows(db: Kysely<Tables>, scope: BridgeScope): Promise<MappingRow[]> {
  const rows = await db
    .selectFrom('slack_mappings')
    .selectAll()
    .orderBy('brand_id')
    .orderBy('channel_name')
    .orderBy('channel_id')
    .execute();
  return rows.filter((row) => covers(scope, row.brand_id));
}

export async function findMapping(
  db: Kysely<Tables>,
  { teamId, channelId }: ChannelPlace,
): Promise<MappingRow | null> {
  const row = await db
    .selectFrom('slack_mappings')
    .selectAll()
    .where('team_id', '=', teamId)
    .where('channel_id', '=', channelId)
    .executeTakeFirst();
  return row ?? null;
}

/**
 * Says which brand a channel is about; what was written there before is nobody's news. A channel that another brand
 * has is taken from it only by who leads both: else one brand's team lead could end another's updates.
 */
export async function saveMapping(
  { db, clock }: { readonly db: Kysely<Tables>; readonly clock: Clock },
  scope: BridgeScope,
  mapping: SlackMapping,
): Promise<Outcome<SlackMapping, { code: 'FORBIDDEN' }>> {
  return db.transaction().execute(async (tx) => {
    const place = { team_id: mapping.teamId, channel_id: mapping.channelId };
    const settings = {
      channel_name: mapping.channelName,
      rule: JSON.stringify(mapping.rule),
      questions: mapping.questions,
    };
    const since = msToTs(clock.now());
    const given = { brand_id: mapping.brandId, since, covered_until: since, swept_at: null };
    // Changes nothing of a mapping that is there, but locks it.
    const before = await tx
      .insertInto('slack_mappings')
      .values({ ...place, ...settings, ...given })
      .onConflict((conflict) => conflict.columns(['team_id', 'channel_id']).doUpdateSet(place))
      .returning('brand_id')
      .executeTakeFirstOrThrow();
    if (!covers(scope, before.brand_id)) return failure({ code: 'FORBIDDEN' });
    await tx
      .updateTable('slack_mappings')
      .set(before.brand_id === mapping.brandId ? settings : { ...settings, ...given })
      .where('team_id', '=', mapping.teamId)
      .where('channel_id', '=', mapping.channelId)
      .execute();
    return success(mapping);
  });
}

/** False when the channel is not about this brand. */
export async function removeMapping(
  db: Kysely<Tables>,
  { teamId, channelId, brandId }: ChannelPlace & { readonly brandId: BrandId },
): Promise<boolean> {
  const removed = await db
    .deleteFrom('slack_mappings')
    .where('team_id', '=', teamId)
    .where('channel_id', '=', channelId)
    .where('brand_id', '=', brandId)
    .returning('channel_id')
    .executeTakeFirst();
  return removed !== undefined;
}

/** Where a brand's questions go; the first by name when several of its channels take them. */
export async function questionChannelOf(db: Kysely<Tables>, brandId: BrandId): Promise<MappingRow | null> {
  const rows = await listMappingRows(db, [brandId]);
  return rows.find(({ questions }) => questions) ?? null;
}

export function mappingOf(row: MappingRow): SlackMapping {
  return {
    teamId: row.team_id,
    channelId: row.channel_id,
    channelName: row.channel_name,
    brandId: row.brand_id,
    rule: UrgencyRule.parse(JSON.parse(row.rule)),
    questions: row.questions,
  };
}

export function coverageOf(row: MappingRow): ChannelCoverage {
  return {
    teamId: row.team_id,
    channelId: row.channel_id,
    coveredUntil: row.covered_until,
    sweptAt: row.swept_at,
  };
}
