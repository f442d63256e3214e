import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { isDiskFull } from '../../../src/adapters/sqlite/database-errors.ts';
import { createBrandCaches } from '../../../src/core/brands/brand-caches.ts';
import { brandStoresIn, pricesBy } from '../../support/brand-stores.ts';
import { createManualClock } from '../../support/manual-clock.ts';
import { brandIdOf, packRows, sampleBrand, sampleLease, samplePrice } from '../../support/sample-brand.ts';
import { createScriptedPacks } from '../../support/scripted-packs.ts';
import { noSmallDisk, smallDisk } from '../../support/small-disk.ts';

const kuuma = brandIdOf('kuuma');

describe.skipIf(noSmallDisk)(`on a full disk${noSmallDisk ? ` (${noSmallDisk})` : ''}`, () => {
  test('a cache stops growing, stays readable, says so, and grows again once there is room', async () => {
    const folder = smallDisk(6);
    const clock = createManualClock();
    const packs = createScriptedPacks(500);
    packs.publish(kuuma, packRows([samplePrice('small')]));
    const caches = createBrandCaches({
      clock,
      log: () => {},
      random: () => 0.5,
      stores: brandStoresIn(folder),
      fetchPack: packs.source,
      roleOf: () => 'agent',
    });
    onTestFinished(() => caches.close());
    const counted = () => {
      const read = caches.read(kuuma, (store) => pricesBy(store, '', 5000).length);
      return read.ok ? read.value : read.code;
    };
    const until = (check: () => void) => vi.waitFor(check, { timeout: 30_000, interval: 5 });

    caches.apply([
      {
        recordVersion: 1,
        role: { brandId: kuuma, role: 'agent' },
        brand: sampleBrand('kuuma'),
        packVersion: 1,
        lease: sampleLease(clock.now()),
      },
    ]);
    await until(() => expect(counted()).toBe(1));

    const filler = join(folder, 'filler');
    fillUp(filler);
    const note = 'x'.repeat(400);
    packs.publish(kuuma, packRows(Array.from({ length: 1500 }, (_, n) => samplePrice(`p${n}`, { note }))));
    caches.packChanged(kuuma, 2);
    await until(() => expect(caches.storage()).toBe('full'));
    expect(counted()).not.toBe('notDownloaded');

    rmSync(filler);
    await until(() => {
      clock.pass(60_000);
      expect([counted(), caches.storage(), caches.states()[0]?.packVersion]).toEqual([1501, 'ok', 2]);
    });
  });
});

function fillUp(file: string): void {
  const block = Buffer.alloc(64 * 1024, 1);
  try {
    for (;;) writeFileSync(file, block, { flag: 'a' });
  } catch (error) {
    if (!isDiskFull(error)) throw error;
  }
}
