import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { brandStoresIn, openStore, putDelta } from '../../support/brand-stores.ts';
import { startChild } from '../../support/child-process.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import { versionedRows, whatIsSeen } from './versioned-rows.ts';

const pack = versionedRows(400, 150);

describe('a workstation killed at any moment', () => {
  test('has one whole version afterwards, and goes on from it', async () => {
    const folder = tempFolder();
    let reached = 0;
    for (let time = 0; time < 6; time += 1) {
      const child = startChild(new URL('./publish-until-killed.ts', import.meta.url), [folder]);
      await child.printed(`version ${reached + 1}.`);
      // Somewhere within the next few versions; which step that hits is for chance to decide.
      await wait(Math.random() * 60);
      child.process.kill('SIGKILL');
      await child.ended;

      const stores = brandStoresIn(folder);
      const store = openStore(stores, 'kuuma');
      const { version, rows, byWord } = whatIsSeen(store);
      expect(version).toBeGreaterThan(reached);
      reached = version ?? 0;
      expect([rows, byWord]).toEqual([pack.seen(reached), pack.seen(reached).length]);

      await putDelta(store, pack.delta(reached));
      reached += 1;
      expect(whatIsSeen(store)).toMatchObject({ version: reached, rows: pack.seen(reached) });
      store.close();
      stores.close();
    }
  });
});
