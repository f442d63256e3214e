import type { UpdateId } from '../../contract/model/ids.ts';
import type { SlackPost, UrgencyRule } from '../../contract/model/slack.ts';
import type { EpochMs } from '../../contract/model/time.ts';
import type { UrgentUpdate } from '../../contract/model/urgent-update.ts';
import type { LedgerChange } from '../../slack-bridge/ledger/ledger-change.ts';
import { isAfter, msToTs } from '../../slack-bridge/ts-order.ts';
import { updateAfterChange, updateIdOfChange } from '../../slack-bridge/updates/update-of-post.ts';
import type { KnownUpdate } from '../updates/update-store.ts';
import type { HeardMapping } from './slack-memory.ts';

/** What stands in one channel between two moments. */
export interface ReadChannel {
  readonly heard: HeardMapping;
  /** Oldest first. */
  readonly posts: readonly SlackPost[];
  readonly from: EpochMs;
  readonly now: EpochMs;
}

export interface ReadMemory {
  /** Posts that were read before, by the update that came of them. Written to. */
  readonly posts: Map<UpdateId, SlackPost>;
  readonly known: (updateId: UpdateId) => KnownUpdate | null;
}

/** Whether a post could be urgent under the rule at all. */
export function canBeUrgent({ always, callsEverybody, keywords, emoji }: UrgencyRule): boolean {
  return always || callsEverybody || keywords.length > 0 || emoji.length > 0;
}

/**
 * What a reading makes of a channel: the updates the central service will make of it too, under the same ids. What
 * that has said already is left to it.
 */
export function updatesFromRead(read: ReadChannel, memory: ReadMemory): readonly UrgentUpdate[] {
  const { heard, now } = read;
  const first = msToTs(heard.since);
  const posts = read.posts.filter(
    ({ ts, threadTs, ownId }) => threadTs === null && ownId === null && !isAfter(first, ts),
  );
  const changes: LedgerChange[] = [
    ...posts.map((post) => changeOf(post, heard, memory)),
    ...goneSince(read, memory),
  ];
  return changes.flatMap((change) => {
    const updateId = updateIdOfChange(change, heard.mapping);
    const known = memory.known(updateId);
    if (known && !known.provisional) return [];
    if (change.type === 'removed') memory.posts.delete(updateId);
    else memory.posts.set(updateId, change.post);
    return updateAfterChange({ change, mapping: heard.mapping, update: known?.update ?? null, now }) ?? [];
  });
}

function changeOf(post: SlackPost, { mapping }: HeardMapping, memory: ReadMemory): LedgerChange {
  const appeared: LedgerChange = { type: 'appeared', post, replies: [] };
  const updateId = updateIdOfChange(appeared, mapping);
  if (!memory.known(updateId)) return appeared;
  const isSameText = memory.posts.get(updateId)?.fingerprint === post.fingerprint;
  return { type: isSameText ? 'reworded' : 'revised', post };
}

/** Read before, and standing there no more. */
function goneSince({ heard: { mapping }, posts, from }: ReadChannel, memory: ReadMemory): LedgerChange[] {
  const standing = new Set(posts.map(({ ts }) => ts));
  return [...memory.posts.values()]
    .filter(({ teamId, channelId }) => teamId === mapping.teamId && channelId === mapping.channelId)
    .filter(({ ts }) => !isAfter(msToTs(from), ts) && !standing.has(ts))
    .map((post) => ({ type: 'removed', post }));
}
