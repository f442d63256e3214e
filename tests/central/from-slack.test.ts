import { afterAll, beforeAll, expect, test } from 'vitest';
import { applySeed } from '../../src/central/database/apply-seed.ts';
import { openDatabase } from '../../src/central/database/open-database.ts';
import type { OpenedDatabase } from '../../src/central/database/opened-database.ts';
import { inFeedTransaction } from '../../src/central/feed/record-changes.ts';
import { createLiveSignals } from '../../src/central/live/live-signals.ts';
import {
  type PostedUpdate,
  retractFromSlack,
  reviseFromSlack,
  type SlackTransaction,
  setAdditions,
  takeUpdateFromSlack,
} from '../../src/central/updates/from-slack.ts';
import { whoHas } from '../../src/central/updates/who-has.ts';
import { lamps, testSeed } from './support/test-seed.ts';

let opened: OpenedDatabase;
const signals = createLiveSignals();
const clock = { now: () => 1_000_000 };

beforeAll(async () => {
  opened = await openDatabase({ kind: 'embedded', folder: 'memory' }, () => {});
  await applySeed(opened.db, testSeed(), clock);
});

afterAll(() => opened.close());

/** Runs in one transaction as whoever takes posts in does; gives the answer and how many changes the feed got. */
async function take<Value>(work: (at: SlackTransaction) => Promise<Value>) {
  const cursor = async () =>
    (
      await opened.db
        .selectFrom('brand_counters')
        .selectAll()
        .where('brand_id', '=', lamps)
        .executeTakeFirstOrThrow()
    ).cursor;
  const before = await cursor();
  const parts = { db: opened.db, signals, clock };
  const value = await inFeedTransaction(parts, (tx, record) => work({ tx, record, now: clock.now() }));
  return { value, told: (await cursor()) - before };
}

function posted(ts: string): PostedUpdate {
  const channel = { teamId: 'T1', channelId: 'C1', channelName: 'lamps-news' };
  return { brandId: lamps, source: { type: 'slack', ...channel, ts, authorName: 'Aino' } };
}

const content = { level: 'urgent', text: 'Stop selling', acknowledge: false, expiresAt: null } as const;
const post = (at: SlackTransaction, ts: string, text = 'Stop selling') =>
  takeUpdateFromSlack(at, { ...posted(ts), ...content, text, postedAt: 900_000 });

test('a post becomes an update once, and is told of once', async () => {
  const first = await take((at) => post(at, '1.1'));
  expect(first).toMatchObject({ told: 1, value: { revision: 1, acknowledge: true, publishedAt: 900_000 } });
  expect(await take((at) => post(at, '1.1'))).toEqual({ value: first.value, told: 0 });
  const reached = await whoHas({ db: opened.db, signals }, first.value.broadcastId);
  expect(new Set(reached.map(({ state }) => state))).toEqual(new Set(['notReached']));
});

test('an edit is a revision when the text differs; an unknown post is nothing', async () => {
  const edit = { ...posted('2.1'), text: 'Stop selling lamps', editedAt: 950_000 };
  expect(await take((at) => reviseFromSlack(at, edit))).toEqual({ value: null, told: 0 });
  await take((at) => post(at, '2.1'));
  const revised = await take((at) => reviseFromSlack(at, edit));
  expect(revised).toMatchObject({
    told: 1,
    value: { revision: 2, previousText: 'Stop selling', text: 'Stop selling lamps', revisedAt: 950_000 },
  });
  expect(await take((at) => reviseFromSlack(at, edit))).toEqual({ value: revised.value, told: 0 });
});

test('replies are additions as they stand, and leave the revision as it is', async () => {
  await take((at) => post(at, '3.1'));
  const additions = [{ additionId: '3.2', authorName: 'Bo', text: 'Until Monday', at: 960_000 }];
  const set = await take((at) => setAdditions(at, { ...posted('3.1'), additions }));
  expect(set).toMatchObject({ told: 1, value: { revision: 1, additions } });
  expect((await take((at) => setAdditions(at, { ...posted('3.1'), additions }))).told).toBe(0);
  const none = await take((at) => setAdditions(at, { ...posted('3.1'), additions: [] }));
  expect(none).toMatchObject({ told: 1, value: { additions: [] } });
});

test('a deleted post is retracted for good', async () => {
  await take((at) => post(at, '4.1'));
  const deletion = { ...posted('4.1'), reason: 'deleted in Slack' };
  const retracted = await take((at) => retractFromSlack(at, deletion));
  expect(retracted).toMatchObject({
    told: 1,
    value: { retractedAt: 1_000_000, retractedReason: 'deleted in Slack' },
  });
  expect((await take((at) => retractFromSlack(at, deletion))).told).toBe(0);
  const edit = { ...posted('4.1'), text: 'Back again', editedAt: 999_000 };
  expect(await take((at) => reviseFromSlack(at, edit))).toEqual({ value: retracted.value, told: 0 });
});

test('a post of any length has a text an update can have', async () => {
  const long = await take((at) => post(at, '5.1', '👍'.repeat(6_000)));
  expect(long.value.text.length).toBeLessThanOrEqual(4_000);
  expect(long.value.text.isWellFormed()).toBe(true);
  expect((await take((at) => post(at, '5.2', '  '))).value.text).toBe('…');
});
