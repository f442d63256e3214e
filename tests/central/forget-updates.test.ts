import { expect, test } from 'vitest';
import { openDatabase } from '../../src/central/database/open-database.ts';
import { forgetOldUpdates } from '../../src/central/updates/kept-updates.ts';
import { tempFolder } from '../support/temp-folder.ts';
import {
  heldBy,
  itemRow,
  newItem,
  priceFact,
  publish,
  publishRows,
  swept,
} from './suites/updates/update-desk.ts';
import { openStage } from './support/stage.ts';
import { lamps } from './support/test-seed.ts';

const day = 24 * 3600 * 1000;
/** Databases on a slow disk take their time to open. */
const patience = { timeout: 240_000 };

test(
  'updates that ended a month ago are forgotten with all that belongs to them; those in force are kept',
  patience,
  async () => {
    const folder = tempFolder();
    const engine = { name: 'PGlite', fresh: async () => ({ kind: 'embedded', folder }) as const };
    const stage = await openStage(engine);
    const [sofia, anna] = [await stage.signIn('sofia'), await stage.signIn('anna')];
    const item = newItem(10);
    await publishRows(sofia, [itemRow(item)]);
    const held = await heldBy(stage, anna);
    await held.answer(`${item.name}: 10 €`);
    const ending = await publish(sofia, [priceFact(item, 12)], { expiresAt: Date.now() + day });
    const { updateId, revision, broadcastId } = ending;
    const receipt = { updateId, brandId: lamps, revision, state: 'shown', at: Date.now() } as const;
    await anna.call.updates.receipts({ deviceId: anna.deviceId, receipts: [receipt] });
    await swept(sofia, broadcastId, ({ length }) => length === 1);
    const lasting = await publish(sofia);
    const inSnapshot = async () => {
      // Her token of before is worth nothing by now.
      const { updates } = await (await stage.signIn('sofia')).call.feed.snapshot({ brandId: lamps });
      return updates.map((update) => update.updateId);
    };
    stage.passTime(29 * day);
    expect(await inSnapshot()).toEqual([ending.updateId, lasting.updateId]);
    stage.passTime(2 * day);
    expect(await inSnapshot()).toEqual([lasting.updateId]);
    await stage.close();

    const { db, close } = await openDatabase(await engine.fresh(), () => {});
    const counts = async () => {
      const found: number[] = [];
      for (const table of ['updates', 'update_receipts', 'sweep_items'] as const) {
        found.push((await db.selectFrom(table).selectAll().execute()).length);
      }
      return found;
    };
    await forgetOldUpdates(db, Date.now() + 29 * day);
    expect(await counts()).toEqual([2, 1, 1]);
    await forgetOldUpdates(db, Date.now() + 31 * day);
    expect(await counts()).toEqual([1, 0, 0]);
    await close();
  },
);

test('a sweep that the end of the service cut short is done at the next start', patience, async () => {
  const folder = tempFolder();
  const engine = { name: 'PGlite', fresh: async () => ({ kind: 'embedded', folder }) as const };
  const before = await openStage(engine);
  const [sofia, anna] = [await before.signIn('sofia'), await before.signIn('anna')];
  const item = newItem(10);
  await publishRows(sofia, [itemRow(item)]);
  const held = await heldBy(before, anna);
  await held.answer(`${item.name}: 10 €`);
  const { broadcastId } = await publish(sofia, [priceFact(item, 12)]);
  await before.close();

  // As it is when the sweep did not come to its end.
  const { db, close } = await openDatabase(await engine.fresh(), () => {});
  await db.deleteFrom('sweep_items').execute();
  await db.updateTable('updates').set({ swept_revision: 0 }).execute();
  await close();

  const after = await openStage(engine);
  const found = await swept(await after.signIn('sofia'), broadcastId, ({ length }) => length === 1);
  expect(found).toMatchObject([{ conversationId: held.conversationId, why: 'text' }]);
  await after.close();
});
