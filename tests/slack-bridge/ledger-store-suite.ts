import { expect, test } from 'vitest';
import type { SlackPost } from '../../src/contract/model/slack.ts';
import type { LedgerChange } from '../../src/slack-bridge/ledger/ledger-change.ts';
import type { LedgerStore } from '../../src/slack-bridge/ledger/ledger-store.ts';
import { takeNews } from '../../src/slack-bridge/ledger/take-news.ts';
import { type SweepTaken, takeSweep } from '../../src/slack-bridge/ledger/take-sweep.ts';
import type { SweptInput } from '../../src/slack-bridge/ports/bridge-central.ts';
import { CHANNEL, deleted, postAt, stands, TEAM, tsOf } from './support/posts.ts';

/** One workspace's ledger, empty, and what is around it. */
export interface LedgerUnderTest {
  readonly transaction: <Value>(run: (store: LedgerStore) => Promise<Value>) => Promise<Value>;
  /** A brand gets the channel at this moment. */
  readonly addChannel: (channelId: string, since: string) => Promise<void>;
  /** A lease with this number is given out. */
  readonly grant: (fencing: number) => Promise<void>;
  /** As a lease would say it now. */
  readonly version: () => Promise<number>;
}

/** What the ledger's rules need of a store, whatever keeps it. `open` gives a new one each time. */
export function ledgerStoreSuite(open: () => Promise<LedgerUnderTest>): void {
  const openChannel = async () => {
    const ledger = await open();
    await ledger.addChannel(CHANNEL, tsOf(0));
    await ledger.grant(1);
    const takeIn = (...items: Parameters<typeof takeNews>[1]) =>
      ledger.transaction((store) => takeNews(store, items));
    const news = async (...items: Parameters<typeof takeNews>[1]) => (await takeIn(...items)).changes;
    const sweep = async (
      posts: readonly SlackPost[],
      more: Partial<SweptInput> = {},
    ): Promise<SweepTaken> => {
      const input: SweptInput = {
        teamId: TEAM,
        channelId: CHANNEL,
        fencing: 1,
        from: tsOf(0),
        to: tsOf(100),
        threads: [],
        ledgerVersion: await ledger.version(),
        posts: [...posts],
        ...more,
      };
      return ledger.transaction((store) => takeSweep(store, input, 1_700_000_200_000));
    };
    return { ...ledger, takeIn, news, sweep };
  };

  test('a post that is heard of twice appears once', async () => {
    const { news } = await openChannel();
    expect(told(await news(stands(postAt(1))))).toEqual(['appeared post 1']);
    expect(await news(stands(postAt(1)))).toEqual([]);
  });

  test('of two edits the newer one stays, in whatever order they come', async () => {
    const { news } = await openChannel();
    await news(stands(postAt(1)));
    const first = postAt(1, { text: 'first edit', editedTs: tsOf(2) });
    const second = postAt(1, { text: 'second edit', editedTs: tsOf(3) });
    expect(told(await news(stands(second)))).toEqual(['revised second edit']);
    expect(await news(stands(first))).toEqual([]);
    expect(await news(stands(postAt(1)))).toEqual([]);
  });

  test('what was deleted never comes back, also when the deletion was heard of first', async () => {
    const { news, sweep } = await openChannel();
    await news(stands(postAt(1)), deleted(2));
    expect(told(await news(deleted(1)))).toEqual(['removed post 1']);
    expect(await news(stands(postAt(1)), stands(postAt(2)), deleted(1))).toEqual([]);
    expect(changesOf(await sweep([postAt(1), postAt(2)]))).toEqual([]);
  });

  test('whoever says that something deleted stands is told that it does not', async () => {
    const { takeIn } = await openChannel();
    await takeIn(deleted(1));
    const taken = await takeIn(stands(postAt(1)), stands(postAt(2)));
    expect(taken.gone).toEqual([{ channelId: CHANNEL, ts: tsOf(1) }]);
  });

  test('an open range ends with the newest message that was read, and misses what is gone after it', async () => {
    const { sweep, news } = await openChannel();
    await news(stands(postAt(1)), stands(postAt(50)));
    const read = await sweep([postAt(1), postAt(60, { threadTs: tsOf(1) })], { to: null });
    expect(told(changesOf(read))).toEqual(['removed post 50', 'appeared post 60']);
    expect(coveredBy(read)).toBe(tsOf(1));
    expect(coveredBy(await sweep([], { from: tsOf(1), to: null }))).toBe(tsOf(1));
  });

  test('a preview that unfolded is no edit', async () => {
    const { news } = await openChannel();
    await news(stands(postAt(1)));
    expect(await news(stands(postAt(1, { text: 'post 1 with names', fingerprint: 'post 1' })))).toEqual([]);
  });

  test('a reading corrects names without calling it an edit', async () => {
    const { news, sweep } = await openChannel();
    await news(stands(postAt(1, { text: 'ask @U1', fingerprint: 'raw' })));
    const renamed = await sweep([postAt(1, { text: 'ask @Anna', fingerprint: 'raw' })]);
    expect(told(changesOf(renamed))).toEqual(['reworded ask @Anna']);
  });

  test('of two edits within one second, which Slack gives one name, the reading decides', async () => {
    const { news, sweep } = await openChannel();
    await news(stands(postAt(1, { text: 'first', editedTs: tsOf(2) })));
    const read = await sweep([postAt(1, { text: 'second', editedTs: tsOf(2) })]);
    expect(told(changesOf(read))).toEqual(['revised second']);
  });

  test('a reading finds what was missed and what is gone', async () => {
    const { news, sweep } = await openChannel();
    await news(stands(postAt(1)), stands(postAt(2)));
    expect(told(changesOf(await sweep([postAt(2), postAt(3)])))).toEqual([
      'removed post 1',
      'appeared post 3',
    ]);
  });

  test('what lies outside of the range that was read stays', async () => {
    const { news, sweep } = await openChannel();
    await news(stands(postAt(1)), stands(postAt(50)));
    expect(changesOf(await sweep([], { from: tsOf(2), to: tsOf(49) }))).toEqual([]);
  });

  test('what was heard after the reading began is not taken for gone', async () => {
    const { news, sweep, version } = await openChannel();
    const ledgerVersion = await version();
    await news(stands(postAt(1)));
    expect(changesOf(await sweep([], { ledgerVersion }))).toEqual([]);
    expect(told(changesOf(await sweep([])))).toEqual(['removed post 1']);
  });

  test('a reading moves coverage, never back, and not over a hole', async () => {
    const { sweep, news } = await openChannel();
    await news(stands(postAt(1)));
    expect(coveredBy(await sweep([postAt(1)], { to: tsOf(20) }))).toBe(tsOf(20));
    expect(coveredBy(await sweep([postAt(1)], { to: tsOf(10) }))).toBe(tsOf(20));
    expect(coveredBy(await sweep([], { from: tsOf(30), to: tsOf(40) }))).toBe(tsOf(20));
    expect(coveredBy(await sweep([], { from: tsOf(20), to: tsOf(40) }))).toBe(tsOf(40));
  });

  test('news moves no coverage', async () => {
    const { news, transaction } = await openChannel();
    await news(stands(postAt(1)));
    expect((await transaction((store) => store.channel(CHANNEL)))?.coveredUntil).toBe(tsOf(0));
  });

  test('a reading of somebody who lost the lease changes nothing', async () => {
    const { sweep, grant, news } = await openChannel();
    await news(stands(postAt(1)));
    await grant(2);
    expect(await sweep([])).toEqual({ ok: false, code: 'staleFencing' });
    expect(changesOf(await sweep([postAt(1)], { fencing: 2 }))).toEqual([]);
  });

  test('a channel without a brand, and what it held before it had one, are nobody’s news', async () => {
    const { sweep, news, addChannel } = await openChannel();
    expect(await news(stands(postAt(1, { channelId: 'C0OTHER' })))).toEqual([]);
    expect(await sweep([], { channelId: 'C0OTHER' })).toEqual({ ok: false, code: 'unknownChannel' });
    await addChannel('C0LATE', tsOf(50));
    const late = (n: number) => stands(postAt(n, { channelId: 'C0LATE' }));
    expect(told(await news(late(49), late(50)))).toEqual(['appeared post 50']);
  });

  test('a reply that came first is told with the message it replies to', async () => {
    const { news } = await openChannel();
    const reply = postAt(2, { threadTs: tsOf(1) });
    expect(told(await news(stands(reply)))).toEqual(['appeared post 2']);
    expect(await news(stands(postAt(1)))).toEqual([{ type: 'appeared', post: postAt(1), replies: [reply] }]);
  });

  test('replies are missed in threads that begin in the range, and in older ones that were read', async () => {
    const { news, sweep } = await openChannel();
    const replies = [1, 40].map((root) => stands(postAt(root + 1, { threadTs: tsOf(root) })));
    await news(stands(postAt(1)), stands(postAt(40)), ...replies);
    const range = { from: tsOf(30), to: tsOf(60) };
    expect(told(changesOf(await sweep([postAt(40)], range)))).toEqual(['removed post 41']);
    const older = { ...range, threads: [tsOf(1)] };
    expect(told(changesOf(await sweep([postAt(1), postAt(40)], older)))).toEqual(['removed post 2']);
    expect(told(changesOf(await sweep([postAt(40)], older)))).toEqual(['removed post 1']);
  });

  test('a reply outlives the message it replies to, until it goes itself', async () => {
    const { news, sweep } = await openChannel();
    const reply = postAt(2, { threadTs: tsOf(1) });
    await news(stands(postAt(1)), stands(reply), deleted(1));
    expect(changesOf(await sweep([reply]))).toEqual([]);
    expect(told(changesOf(await sweep([])))).toEqual(['removed post 2']);
  });

  test('what we posted ourselves is no news', async () => {
    const { news, sweep } = await openChannel();
    const ours = postAt(1, { ownId: '00000000-0000-4000-8000-000000000001' });
    expect(await news(stands(ours))).toEqual([]);
    await news(stands(postAt(2)));
    const read = await sweep([ours, { ...ours, ts: tsOf(2) }]);
    expect(told(changesOf(read))).toEqual(['removed post 2']);
  });

  test('a transaction that fails leaves nothing behind', async () => {
    const { transaction, news, version } = await openChannel();
    const before = await version();
    const failing = transaction(async (store) => {
      await takeNews(store, [stands(postAt(1))]);
      throw new Error('power cut');
    });
    await expect(failing).rejects.toThrow('power cut');
    expect(await version()).toBe(before);
    expect(told(await news(stands(postAt(1))))).toEqual(['appeared post 1']);
  });

  test('transactions that begin together happen one after the other', async () => {
    const { news } = await openChannel();
    const told = await Promise.all(Array.from({ length: 8 }, () => news(stands(postAt(1)))));
    expect(told.flat()).toHaveLength(1);
  });
}

function told(changes: readonly LedgerChange[]): readonly string[] {
  return changes.map(({ type, post }) => `${type} ${post.text}`);
}

function changesOf(taken: SweepTaken): readonly LedgerChange[] {
  if (!taken.ok) throw new Error(taken.code);
  return taken.changes;
}

function coveredBy(taken: SweepTaken): string {
  if (!taken.ok) throw new Error(taken.code);
  return taken.channel.coveredUntil;
}
