import { expect, test } from 'vitest';
import { openDatabase } from '../../src/central/database/open-database.ts';
import { pruneChanges } from '../../src/central/feed/prune-changes.ts';
import { tempFolder } from '../support/temp-folder.ts';
import { codeOf } from './support/central-client.ts';
import { catchUp, openStage, type Stage } from './support/stage.ts';
import { boats, lamps } from './support/test-seed.ts';

const day = 24 * 3600 * 1000;

test('after old changes were forgotten an old cursor asks for a snapshot, a newer one continues', {
  timeout: 240_000,
}, async () => {
  const folder = tempFolder();
  const engine = { name: 'PGlite', fresh: async () => ({ kind: 'embedded', folder }) as const };
  await onStage(engine, async (stage) => {
    for (let index = 0; index < 6; index += 1) await stage.customerWrites(lamps);
    await stage.customerWrites(boats);
  });

  const { db, close } = await openDatabase({ kind: 'embedded', folder }, () => {});
  const clock = { now: () => Date.now() };
  await pruneChanges(db, clock, { milliseconds: day, changesPerBrand: 4 });
  await pruneChanges(db, clock, { milliseconds: day, changesPerBrand: 4 });
  await close();

  await onStage(engine, async (stage) => {
    const anna = await stage.signIn('anna');
    const follow = (since: string) => anna.call.feed.stream({ since });
    expect(await codeOf(follow(`${lamps}:1`))).toBe('CURSOR_TOO_OLD');
    expect(await codeOf(follow(`${boats}:1,${lamps}:1`))).toBe('CURSOR_TOO_OLD');
    const cursors = (await catchUp(anna, lamps, 2)).flatMap((item) =>
      'cursor' in item ? [item.cursor] : [],
    );
    expect(cursors).toEqual([3, 4, 5, 6, 6]);
    expect((await anna.call.feed.snapshot({ brandId: lamps })).cursor).toBe(6);
  });

  const later = await openDatabase({ kind: 'embedded', folder }, () => {});
  const nextWeek = { now: () => Date.now() + 8 * day };
  await pruneChanges(later.db, nextWeek);
  expect(await later.db.selectFrom('changes').selectAll().execute()).toEqual([]);
  await later.close();

  await onStage(engine, async (stage) => {
    const anna = await stage.signIn('anna');
    const { conversationId } = await stage.customerWrites(lamps);
    const items = await catchUp(anna, lamps, 6);
    expect(items[1]).toMatchObject({ cursor: 7, change: { conversation: { conversationId } } });
  });
});

async function onStage(
  engine: Parameters<typeof openStage>[0],
  work: (stage: Stage) => Promise<void>,
): Promise<void> {
  const stage = await openStage(engine);
  try {
    await work(stage);
  } finally {
    await stage.close();
  }
}
