import { expect, onTestFinished, test, vi } from 'vitest';
import { applySeed } from '../../src/central/database/apply-seed.ts';
import { openDatabase } from '../../src/central/database/open-database.ts';
import { createLiveSignals } from '../../src/central/live/live-signals.ts';
import { stageRows } from '../../src/central/packs/staged-rows.ts';
import { timeOrderedIds } from '../../src/central/ports.ts';
import { startScheduler } from '../../src/central/schedules/scheduler.ts';
import { listSchedules } from '../../src/central/schedules/schedules.ts';
import { lamps, personOf, testSeed } from './support/test-seed.ts';

const clock = { now: () => 1_800_000_000_000 };

test('what the database refuses is tried three times and has failed then, and what comes after it is published', {
  timeout: 120_000,
}, async () => {
  const { db, close } = await openDatabase({ kind: 'embedded', folder: 'memory' }, () => {});
  await applySeed(db, testSeed(), clock);
  // One row said twice is what no reading stages and no publication can store.
  await stageRows(db, 'impossible', [
    { kind: 'priceItem', id: 'twice', row: '{}' },
    { kind: 'priceItem', id: 'twice', row: '[]' },
  ]);
  await stageRows(db, 'fine', [{ kind: 'priceItem', id: 'item-00', row: null }]);
  for (const [index, setId] of ['impossible', 'fine'].entries()) {
    await db
      .insertInto('schedules')
      .values({
        schedule_id: timeOrderedIds.next(),
        brand_id: lamps,
        set_id: setId,
        publish_at: clock.now() - 1_000 + index,
        scheduled_by: personOf('sofia').personId,
        scheduled_at: 0,
        reason: setId,
        base_version: 1,
        rows: 1,
        state: 'waiting',
        problem: null,
        finished_at: null,
      })
      .execute();
  }
  const logged: string[] = [];
  const parts = {
    db,
    clock,
    ids: timeOrderedIds,
    signals: createLiveSignals(),
    log: (line: string) => logged.push(line),
  };
  const scheduler = await startScheduler(parts, 10);
  onTestFinished(async () => {
    await scheduler.close();
    await close();
  });

  const states = async () =>
    (await listSchedules(db, lamps, clock.now())).map(({ reason, state }) => [reason, state]);
  await vi.waitFor(
    async () =>
      expect(await states()).toEqual([
        ['impossible', 'failed'],
        ['fine', 'published'],
      ]),
    { timeout: 60_000 },
  );
  const [failed] = await listSchedules(db, lamps, clock.now());
  expect(failed?.problem).toContain('Nothing was published');
  expect(logged.length).toBe(3);
  const { pack_version: version } = await db
    .selectFrom('brands')
    .select('pack_version')
    .where('brand_id', '=', lamps)
    .executeTakeFirstOrThrow();
  expect(version).toBe(2);
  expect(await db.selectFrom('staged_rows').selectAll().execute()).toEqual([]);
});
