import type { EpochMs } from '../../contract/model/time.ts';
import type { SweptInput } from '../ports/bridge-central.ts';
import { compareTs, isAfter, laterTs } from '../ts-order.ts';
import type { LedgerChange } from './ledger-change.ts';
import type { LedgerChannel, LedgerStore, StandingPost } from './ledger-store.ts';
import { takeDeletion, takePost } from './take-post.ts';

export type SweepTaken =
  | { readonly ok: true; readonly changes: readonly LedgerChange[]; readonly channel: LedgerChannel }
  /** `staleFencing`: a lease was given out since. `unknownChannel`: no brand has it (any more). */
  | { readonly ok: false; readonly code: 'staleFencing' | 'unknownChannel' };

/**
 * Takes in a range of a channel that was read to its end. Only this tells what was deleted while nobody listened,
 * and only this moves `coveredUntil`, never back.
 */
export async function takeSweep(store: LedgerStore, sweep: SweptInput, now: EpochMs): Promise<SweepTaken> {
  const { channelId } = sweep;
  const { version, fencing } = await store.begin();
  if (sweep.fencing < fencing) return { ok: false, code: 'staleFencing' };
  const channel = await store.channel(channelId);
  if (!channel) return { ok: false, code: 'unknownChannel' };

  const changes: (LedgerChange | null)[] = [];
  for (const known of await missingFrom(store, sweep)) {
    changes.push(await takeDeletion(store, { channel, ts: known.post.ts, known }));
  }
  const posts = sweep.posts.toSorted((a, b) => compareTs(a.ts, b.ts));
  const knownPosts = await store.find(
    channelId,
    posts.map(({ ts }) => ts),
  );
  for (const post of posts) {
    const known = knownPosts.get(post.ts);
    changes.push(await takePost(store, { post, how: 'read', channel, known, version }));
  }
  const coverage = { coveredUntil: coveredAfter(channel, sweep), sweptAt: now };
  await store.saveCoverage(channelId, coverage);
  return {
    ok: true,
    changes: changes.filter((change) => change !== null),
    channel: { ...channel, ...coverage },
  };
}

/** What was known of the range and its threads before it was read, and was not there. */
async function missingFrom(store: LedgerStore, sweep: SweptInput): Promise<readonly StandingPost[]> {
  const { channelId, from, posts, threads, ledgerVersion } = sweep;
  const to = sweep.to ?? END_OF_TIME;
  const found = new Set(posts.filter(({ ownId }) => ownId === null).map(({ ts }) => ts));
  const begun = [...(await store.find(channelId, threads)).values()];
  const known = [
    ...begun.filter((each) => each.state === 'standing'),
    ...(await store.standingIn({ channelId, from, to })),
    ...(await store.repliesBegunIn({ channelId, from, to })),
    ...(await store.repliesTo(channelId, threads)),
  ];
  const gone = known.filter(({ post, since }) => since <= ledgerVersion && !found.has(post.ts));
  return [...new Map(gone.map((each) => [each.post.ts, each])).values()];
}

const END_OF_TIME = '999999999999.999999';

/** A range that begins after the covered one would leave a hole behind it. */
function coveredAfter({ coveredUntil }: LedgerChannel, sweep: SweptInput): string {
  const { from } = sweep;
  const to = sweep.to ?? newestRead(sweep);
  return isAfter(from, coveredUntil) ? coveredUntil : laterTs(coveredUntil, to);
}

/** Replies are read after the channel, so that there may be messages before the newest reply that were not read. */
function newestRead({ from, posts }: SweptInput): string {
  return posts
    .filter(({ threadTs }) => threadTs === null)
    .reduce((newest, { ts }) => laterTs(newest, ts), from);
}
