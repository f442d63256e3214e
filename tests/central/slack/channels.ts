import { randomUUID } from 'node:crypto';
import type { Change, FeedItem } from '../../../src/contract/central/feed.ts';
import type { BrandId } from '../../../src/contract/model/ids.ts';
import type { SlackMapping, SlackNews, SlackPost, UrgencyRule } from '../../../src/contract/model/slack.ts';
import { catchUp, type StaffMember } from '../support/stage.ts';

export const TEAM = 'T0TEAM';

export const callsAreUrgent: UrgencyRule = {
  authors: [],
  callsEverybody: true,
  keywords: [],
  emoji: [],
  always: false,
  otherwise: 'ignore',
};

let channels = 0;

/** A channel of its own for each test, given to the brand by its team lead. */
export async function giveChannel(
  lead: StaffMember,
  brandId: BrandId,
  changes: Partial<SlackMapping> = {},
): Promise<SlackMapping> {
  channels += 1;
  return lead.call.slack.saveMapping({
    teamId: TEAM,
    channelId: `C0TEST${channels}`,
    channelName: `test-${channels}`,
    brandId,
    rule: callsAreUrgent,
    questions: false,
    ...changes,
  });
}

let counter = 0;

/** Tests move the service's clock ahead, and a channel's older posts are nobody's news. */
const AHEAD_MS = 3_600_000;

/** A post that is younger than all before. */
export function postIn(
  { teamId, channelId }: Pick<SlackMapping, 'teamId' | 'channelId'>,
  text: string,
  changes: Partial<SlackPost> = {},
): SlackPost {
  counter += 1;
  return {
    teamId,
    channelId,
    ts: `${Math.floor((Date.now() + AHEAD_MS) / 1_000)}.${String(counter).padStart(6, '0')}`,
    threadTs: null,
    editedTs: null,
    fingerprint: text.slice(0, 64),
    author: { userId: 'U0BRAND', name: 'Ingrid of the brand' },
    text,
    callsEverybody: true,
    emoji: [],
    ownId: null,
    ...changes,
  };
}

export function stands(post: SlackPost): SlackNews {
  return { type: 'stands', post };
}

export function gone({ teamId, channelId, ts }: SlackPost): SlackNews {
  return { type: 'deleted', teamId, channelId, ts };
}

/** The lease for a workspace of its own, held by somebody new. */
export function askForLease(
  lead: StaffMember,
  changes: Partial<Parameters<StaffMember['call']['slack']['lease']>[0]> = {},
) {
  return lead.call.slack.lease({ teamId: TEAM, holderId: randomUUID(), fencing: null, ...changes });
}

export async function cursorOf(member: StaffMember, brandId: BrandId): Promise<number> {
  return (await member.call.feed.snapshot({ brandId })).cursor;
}

/** What the feed gave of one kind since. */
export async function changesSince<Type extends Change['type']>(
  member: StaffMember,
  brandId: BrandId,
  since: number,
  type: Type,
): Promise<Extract<Change, { type: Type }>[]> {
  const items = await catchUp(member, brandId, since);
  return items.flatMap((item) => (isChangeOf(item, type) ? [item.change] : []));
}

function isChangeOf<Type extends Change['type']>(
  item: FeedItem,
  type: Type,
): item is Extract<FeedItem, { type: 'change' }> & { change: Extract<Change, { type: Type }> } {
  return item.type === 'change' && item.change.type === type;
}
