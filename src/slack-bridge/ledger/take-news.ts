import type { SlackNews, SlackPost } from '../../contract/model/slack.ts';
import type { LedgerChange } from './ledger-change.ts';
import type { LedgerStore } from './ledger-store.ts';
import { takeDeletion, takePost } from './take-post.ts';

export interface NewsTaken {
  readonly changes: readonly LedgerChange[];
  /** Said to stand, and known to be deleted. */
  readonly gone: readonly Pick<SlackPost, 'channelId' | 'ts'>[];
}

/**
 * Takes in what somebody heard of channels, in any order and any number of times, and answers with what that
 * changed. Coverage stays as it is: hearing one message says nothing about those before it.
 */
export async function takeNews(store: LedgerStore, news: readonly SlackNews[]): Promise<NewsTaken> {
  const { version } = await store.begin();
  const changes: LedgerChange[] = [];
  const gone: Pick<SlackPost, 'channelId' | 'ts'>[] = [];
  for (const item of news) {
    const { channelId, ts } = item.type === 'stands' ? item.post : item;
    const channel = await store.channel(channelId);
    if (!channel) continue;
    const known = (await store.find(channelId, [ts])).get(ts);
    if (item.type === 'stands' && known?.state === 'deleted') gone.push({ channelId, ts });
    const change =
      item.type === 'stands'
        ? await takePost(store, { post: item.post, how: 'heard', channel, known, version })
        : await takeDeletion(store, { channel, ts, known });
    if (change) changes.push(change);
  }
  return { changes, gone };
}
