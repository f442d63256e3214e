import type { SlackPost } from '../../contract/model/slack.ts';
import { compareTs, isAfter } from '../ts-order.ts';
import type { LedgerChange } from './ledger-change.ts';
import type { LedgerChannel, LedgerPost, LedgerStore } from './ledger-store.ts';

export interface TakenPost {
  readonly post: SlackPost;
  /** `read`: by a completed sweep, which shows the channel as it is. `heard`: from an event, which may be late. */
  readonly how: 'heard' | 'read';
  readonly channel: LedgerChannel;
  /** What was known of it. */
  readonly known: LedgerPost | undefined;
  /** Of the transaction. */
  readonly version: number;
}

/** A deletion wins for ever, then the newest edit. */
export async function takePost(store: LedgerStore, taken: TakenPost): Promise<LedgerChange | null> {
  const { post, how, channel, known, version } = taken;
  const isOurs = post.ownId !== null;
  if (isOurs || isAfter(channel.since, post.ts) || known?.state === 'deleted') return null;
  if (!known) {
    await store.save({ state: 'standing', post, since: version });
    const replies = post.threadTs === null ? await store.repliesTo(post.channelId, [post.ts]) : [];
    return { type: 'appeared', post, replies: replies.map((reply) => reply.post) };
  }
  const before = known.post;
  if (compareTs(post.editedTs ?? '0', before.editedTs ?? '0') < 0) return null;
  const isEdit = post.fingerprint !== before.fingerprint;
  // Two edits within a second share a name, and an event may be late: between those, a reading decides, for which a
  // bridge asks when it hears of such edits. So it does for names, or two bridges that know somebody by different ones
  // would go on correcting each other.
  if (how === 'heard' && post.editedTs === before.editedTs) return null;
  await store.save({ ...known, post });
  if (post.text === before.text && post.author?.name === before.author?.name) return null;
  return { type: isEdit ? 'revised' : 'reworded', post };
}

export interface TakenDeletion {
  readonly channel: LedgerChannel;
  readonly ts: string;
  readonly known: LedgerPost | undefined;
}

export async function takeDeletion(
  store: LedgerStore,
  { channel, ts, known }: TakenDeletion,
): Promise<LedgerChange | null> {
  if (isAfter(channel.since, ts) || known?.state === 'deleted') return null;
  await store.save({ state: 'deleted', channelId: channel.channelId, ts });
  return known ? { type: 'removed', post: known.post } : null;
}
