import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import type { BrandState } from '../../../src/contract/central/brands.ts';
import type { BrandId } from '../../../src/contract/model/ids.ts';
import type { Role } from '../../../src/contract/model/person.ts';
import { type BrandCaches, createBrandCaches } from '../../../src/core/brands/brand-caches.ts';
import { brandStoresIn, openStore, pricesBy, unread } from '../../support/brand-stores.ts';
import { createManualClock, type ManualClock } from '../../support/manual-clock.ts';
import { brandIdOf, packRows, sampleBrand, sampleLease, samplePrice } from '../../support/sample-brand.ts';
import { createScriptedPacks } from '../../support/scripted-packs.ts';
import { tempFolder } from '../../support/temp-folder.ts';

const kuuma = brandIdOf('kuuma');
const nordlys = brandIdOf('nordlys');
const prices = (...ids: string[]) => packRows(ids.map((id) => samplePrice(id)));

/** A workstation's brands on real files, with the central service and time in the test's hand. */
function createWorld(pageRows = 2) {
  const folder = tempFolder();
  const packs = createScriptedPacks(pageRows);
  const clock = createManualClock();
  const roles = new Map<BrandId, Role>([
    [kuuma, 'agent'],
    [nordlys, 'supervisor'],
  ]);
  const logged: string[] = [];
  const start = (runClock: ManualClock = clock): BrandCaches => {
    const caches = createBrandCaches({
      clock: runClock,
      log: (_level, event, fields) => logged.push(`${event} ${fields?.code ?? ''}`),
      random: () => 0.5,
      stores: brandStoresIn(folder),
      fetchPack: packs.source,
      roleOf: (brandId) => roles.get(brandId) ?? null,
    });
    onTestFinished(() => caches.close());
    return caches;
  };
  const stateOf = (brandId: BrandId, packVersion: number): BrandState => ({
    recordVersion: 1,
    role: { brandId: brandId, role: 'agent' },
    brand: sampleBrand(brandId),
    packVersion,
    lease: sampleLease(clock.now()),
  });
  return {
    folder,
    packs,
    clock,
    roles,
    logged,
    start,
    stateOf,
    file: (name: string) => join(folder, 'brands', name),
  };
}

const itemsOf = (caches: BrandCaches, brandId: BrandId) => {
  const read = caches.read(brandId, (store) => [...pricesBy(store, '', 1000)].sort());
  return read.ok ? read.value : read.code;
};
const until = (check: () => void) => vi.waitFor(check, { timeout: 20_000, interval: 5 });

describe('a brand’s cache', () => {
  test('is downloaded page by page and can be read once it is whole', async () => {
    const { packs, start, stateOf, clock } = createWorld();
    packs.publish(kuuma, prices('a', 'b', 'c', 'd', 'e'));
    const caches = start();
    const shares: (number | null)[] = [];
    caches.onChange(() => shares.push(caches.states()[0]?.downloading ?? null));
    caches.apply([stateOf(kuuma, 1)]);
    expect([itemsOf(caches, kuuma), itemsOf(caches, nordlys)]).toEqual(['notDownloaded', 'unknownBrand']);
    await until(() => expect(itemsOf(caches, kuuma)).toEqual(['a', 'b', 'c', 'd', 'e']));
    await until(() =>
      expect(caches.states()).toEqual([
        {
          brand: sampleBrand('kuuma'),
          role: 'agent',
          freshness: 'fresh',
          asOf: clock.now(),
          packVersion: 1,
          downloading: null,
        },
      ]),
    );
    expect(packs.asked()).toEqual(['page kuuma first', 'page kuuma 2', 'page kuuma 4']);
    expect(shares).toEqual(expect.arrayContaining([0, 0.4, 0.8, 1, null]));
  });

  test('goes on downloading where it was cut, also after a restart', async () => {
    const { packs, start, stateOf } = createWorld();
    packs.publish(kuuma, prices('a', 'b', 'c', 'd', 'e'));
    packs.cutAfter(1);
    const first = start();
    first.apply([stateOf(kuuma, 1)]);
    await until(() => expect(packs.asked()).toContain('page kuuma 2'));
    expect(itemsOf(first, kuuma)).toBe('notDownloaded');
    first.close();

    packs.cutAfter(Number.POSITIVE_INFINITY);
    packs.asked();
    const again = start();
    again.apply([stateOf(kuuma, 1)]);
    await until(() => expect(itemsOf(again, kuuma)).toEqual(['a', 'b', 'c', 'd', 'e']));
    expect(packs.asked()).toEqual(['page kuuma 2', 'page kuuma 4']);
  });

  test('is asked for ahead by a service that says where its pages begin, each page once', async () => {
    const { packs, start, stateOf } = createWorld();
    packs.publish(kuuma, prices('a', 'b', 'c', 'd', 'e'));
    packs.sayNext();
    const askedAtFirstPage: string[][] = [];
    const caches = start();
    caches.onChange(() => {
      if (caches.states()[0]?.downloading === 0.4) askedAtFirstPage.push(packs.asked());
    });
    caches.apply([stateOf(kuuma, 1)]);
    await until(() => expect(itemsOf(caches, kuuma)).toEqual(['a', 'b', 'c', 'd', 'e']));
    expect([...(askedAtFirstPage[0] ?? []), ...packs.asked()]).toEqual([
      'page kuuma first',
      'page kuuma 2',
      'page kuuma 4',
    ]);
    expect(askedAtFirstPage[0]).toEqual(['page kuuma first', 'page kuuma 2']);
  });

  test('is taken page by page whatever a service says of its pages beside them', async () => {
    const { packs, start, stateOf } = createWorld();
    packs.publish(kuuma, prices('a', 'b', 'c', 'd', 'e'));
    const honest = createScriptedPacks(2);
    honest.publish(kuuma, prices('a', 'b', 'c', 'd', 'e'));
    packs.answerBy({
      page: async (brandId, after) => {
        if (after === 'nowhere') throw new Error('there is no such page');
        const answer = await honest.source.page(brandId, after);
        return answer.ok ? { ok: true, value: { ...answer.value, next: 'nowhere' } } : answer;
      },
    });
    const caches = start();
    caches.apply([stateOf(kuuma, 1)]);
    await until(() => expect(itemsOf(caches, kuuma)).toEqual(['a', 'b', 'c', 'd', 'e']));
    expect(honest.asked()).toEqual(['page kuuma first', 'page kuuma 2', 'page kuuma 4']);
  });

  test('starts over when the pack changed between two pages', async () => {
    const { packs, start, stateOf } = createWorld();
    packs.publish(kuuma, prices('a', 'b', 'c'));
    packs.cutAfter(1);
    const caches = start();
    caches.apply([stateOf(kuuma, 1)]);
    await until(() => expect(packs.asked()).toContain('page kuuma 2'));
    packs.publish(kuuma, prices('d'), ['a']);
    packs.cutAfter(Number.POSITIVE_INFINITY);
    caches.apply([stateOf(kuuma, 2)]);
    await until(() => expect(itemsOf(caches, kuuma)).toEqual(['b', 'c', 'd']));
    expect(caches.states()[0]?.packVersion).toBe(2);
  });

  test('tries again by itself while the service gives no answer', async () => {
    const { packs, start, stateOf, clock } = createWorld();
    packs.publish(kuuma, prices('a'));
    packs.setOnline(false);
    const caches = start();
    caches.apply([stateOf(kuuma, 1)]);
    await until(() => expect(packs.asked()).toHaveLength(1));
    packs.setOnline(true);
    await until(() => {
      clock.pass(60_000);
      expect(itemsOf(caches, kuuma)).toEqual(['a']);
    });
  });

  test('takes only what changed, when it is told of a new version', async () => {
    const { packs, start, stateOf } = createWorld();
    packs.publish(kuuma, prices('a', 'b'));
    const caches = start();
    caches.apply([stateOf(kuuma, 1)]);
    await until(() => expect(itemsOf(caches, kuuma)).toEqual(['a', 'b']));
    packs.asked();
    packs.publish(kuuma, prices('c'), ['a']);
    caches.packChanged(kuuma, 2);
    await until(() => expect(itemsOf(caches, kuuma)).toEqual(['b', 'c']));
    expect(packs.asked()).toEqual(['delta kuuma 1']);
    caches.packChanged(kuuma, 2);
    caches.packChanged(kuuma, 1);
    expect(packs.asked()).toEqual([]);
  });

  test('takes the whole pack when changes so old are no longer kept, and answers from the old one meanwhile', async () => {
    const { packs, start, stateOf } = createWorld();
    packs.publish(kuuma, prices('a'));
    const caches = start();
    caches.apply([stateOf(kuuma, 1)]);
    await until(() => expect(itemsOf(caches, kuuma)).toEqual(['a']));
    packs.publish(kuuma, prices('b', 'c'), ['a']);
    packs.forgetDeltas(kuuma);
    packs.cutAfter(0);
    packs.asked();
    caches.packChanged(kuuma, 2);
    await until(() => expect(packs.asked()).toContain('page kuuma first'));
    expect([itemsOf(caches, kuuma), caches.states()[0]?.downloading]).toEqual([['a'], null]);
    packs.cutAfter(Number.POSITIVE_INFINITY);
    caches.apply([stateOf(kuuma, 2)]);
    await until(() => expect(itemsOf(caches, kuuma)).toEqual(['b', 'c']));
  });

  test('goes back with a service that was restored from a backup', async () => {
    const { packs, start, stateOf } = createWorld();
    packs.publish(kuuma, prices('a'));
    packs.publish(kuuma, prices('b'));
    const caches = start();
    caches.apply([stateOf(kuuma, 2)]);
    await until(() => expect(itemsOf(caches, kuuma)).toEqual(['a', 'b']));
    const restored = createScriptedPacks();
    restored.publish(kuuma, prices('z'));
    packs.answerBy(restored.source);
    caches.apply([stateOf(kuuma, 1)]);
    await until(() => expect(itemsOf(caches, kuuma)).toEqual(['z']));
  });

  test('can be read at once after a restart without a network', async () => {
    const { packs, start, stateOf } = createWorld();
    packs.publish(kuuma, prices('a'));
    const first = start();
    first.apply([stateOf(kuuma, 1)]);
    await until(() => expect(itemsOf(first, kuuma)).toEqual(['a']));
    first.close();
    packs.setOnline(false);
    const again = start();
    expect([itemsOf(again, kuuma), again.states()[0]?.freshness, again.brand(kuuma)?.name]).toEqual([
      ['a'],
      'fresh',
      'Kuuma Keittiöt',
    ]);
  });

  test('of a brand that was lost is gone, with its key and every copy', async () => {
    const { packs, start, stateOf, folder, file } = createWorld();
    for (const brandId of [kuuma, nordlys]) packs.publish(brandId, prices('a'));
    const caches = start();
    caches.apply([stateOf(kuuma, 1), stateOf(nordlys, 1)]);
    await until(() => expect([itemsOf(caches, kuuma), itemsOf(caches, nordlys)]).toEqual([['a'], ['a']]));
    writeFileSync(file('kuuma.db.damaged'), 'an older copy');
    caches.apply([stateOf(nordlys, 1)]);
    expect([itemsOf(caches, kuuma), itemsOf(caches, nordlys), caches.brand(kuuma)]).toEqual([
      'unknownBrand',
      ['a'],
      null,
    ]);
    expect(readdirSync(join(folder, 'brands')).filter((name) => name.startsWith('kuuma'))).toEqual([]);
    expect(readFileSync(join(folder, 'keys.json'), 'utf8')).not.toContain('kuuma');
  });

  test('of a brand that was lost in the middle of its download is gone and stays gone', async () => {
    const { packs, start, stateOf, folder } = createWorld(250);
    packs.publish(kuuma, packRows(Array.from({ length: 2000 }, (_, n) => samplePrice(`p${n}`))));
    const caches = start();
    caches.apply([stateOf(kuuma, 1)]);
    await until(() => expect(caches.states()[0]?.downloading).toBeGreaterThan(0));
    caches.apply([]);
    await new Promise((resolve) => setImmediate(resolve));
    expect([caches.states(), readdirSync(join(folder, 'brands'))]).toEqual([[], []]);
  });

  test('is not shown to a person without a role in the brand', async () => {
    const { packs, start, stateOf, roles } = createWorld();
    packs.publish(kuuma, prices('a'));
    const caches = start();
    caches.apply([stateOf(kuuma, 1)]);
    await until(() => expect(itemsOf(caches, kuuma)).toEqual(['a']));
    roles.delete(kuuma);
    expect([itemsOf(caches, kuuma), caches.states(), caches.brand(kuuma)]).toEqual([
      'unknownBrand',
      [],
      null,
    ]);
  });

  test('never asks a service for ever that announces what it does not give', async () => {
    const { packs, start, stateOf, logged } = createWorld();
    packs.publish(kuuma, prices('a'));
    const caches = start();
    caches.apply([stateOf(kuuma, 99)]);
    await until(() => expect(itemsOf(caches, kuuma)).toEqual(['a']));
    await until(() => expect(logged.splice(0)).toContain('brandCacheBehind stuck'));
    const page = { packVersion: 5, rows: [], next: 'again' };
    let asked = 0;
    packs.answerBy({
      page: async () => {
        asked += 1;
        return { ok: true, value: { page: unread(page), next: 'again' } };
      },
      delta: async () => ({ ok: false, code: 'versionTooOld' }),
    });
    caches.packChanged(kuuma, 100);
    await until(() => expect(logged).toContain('brandCacheBehind stuck'));
    expect(itemsOf(caches, kuuma)).toEqual(['a']);
    expect(asked).toBeGreaterThan(0);
    expect(asked).toBeLessThan(10);
  });
});

describe('a damaged cache', () => {
  test('is set aside and fetched again without a question, found at the start or while reading', async () => {
    const { packs, start, stateOf, file } = createWorld(500);
    const rows = packRows(Array.from({ length: 500 }, (_, n) => samplePrice(`p${n}`)));
    packs.publish(kuuma, rows);
    const first = start();
    first.apply([stateOf(kuuma, 1)]);
    await until(() => expect(itemsOf(first, kuuma)).toHaveLength(500));
    first.close();

    const bytes = readFileSync(file('kuuma.db'));
    const pages = bytes.length / 4096;
    for (const damagedFrom of [0, Math.floor(pages / 3)]) {
      const damaged = Buffer.from(bytes);
      for (let page = damagedFrom; page < pages; page += 1)
        damaged.writeUInt8(damaged.readUInt8(page * 4096 + 99) ^ 4, page * 4096 + 99);
      writeFileSync(file('kuuma.db'), damaged);
      const caches = start();
      caches.apply([stateOf(kuuma, 1)]);
      await until(() => expect(itemsOf(caches, kuuma)).toHaveLength(500));
      expect(existsSync(file('kuuma.db.damaged'))).toBe(true);
      caches.close();
      writeFileSync(file('kuuma.db'), bytes);
    }
  });
});

describe('freshness', () => {
  /** A world whose brand has arrived: fresh for 15 minutes, then stale for 15 more. */
  async function freshWorld() {
    const world = createWorld();
    world.packs.publish(kuuma, prices('a'));
    const caches = world.start();
    const begun = world.clock.monotonic();
    caches.apply([world.stateOf(kuuma, 1)]);
    await until(() => expect(itemsOf(caches, kuuma)).toEqual(['a']));
    return { ...world, caches, begun, freshness: () => caches.states()[0]?.freshness };
  }
  const MINUTE = 60_000;

  test('runs from fresh over stale to expired, and says so when it changes', async () => {
    const { clock, caches, freshness, begun } = await freshWorld();
    const seen: string[] = [];
    let last = freshness();
    caches.onChange(() => {
      if (freshness() === last) return;
      last = freshness();
      seen.push(`${last} after ${(clock.monotonic() - begun) / MINUTE} min`);
    });
    clock.pass(60 * MINUTE);
    expect(seen).toEqual(['stale after 15 min', 'expired after 30 min']);
  });

  test('is renewed by the central service, whatever its clock says', async () => {
    const { clock, caches, freshness } = await freshWorld();
    clock.pass(40 * MINUTE);
    expect(freshness()).toBe('expired');
    caches.leaseRenewed(kuuma, sampleLease(clock.now() - 400 * MINUTE));
    expect(freshness()).toBe('fresh');
    clock.pass(16 * MINUTE);
    expect(freshness()).toBe('stale');
  });

  test('is not revived by turning the clock back', async () => {
    const { clock, freshness } = await freshWorld();
    clock.setWall(clock.now() - 24 * 60 * MINUTE);
    clock.pass(16 * MINUTE);
    expect(freshness()).toBe('stale');
    clock.setWall(clock.now() - 24 * 60 * MINUTE);
    expect(freshness()).toBe('stale');
    clock.pass(15 * MINUTE);
    expect(freshness()).toBe('expired');
  });

  test('counts the time in which the machine slept and only the wall clock ran', async () => {
    const { clock, freshness } = await freshWorld();
    clock.setWall(clock.now() + 20 * MINUTE);
    expect(freshness()).toBe('stale');
    clock.setWall(clock.now() - 20 * MINUTE);
    expect(freshness()).toBe('stale');
  });

  test('is not revived by a restart with the clock turned back, and counts the time between', async () => {
    const { clock, caches, start } = await freshWorld();
    clock.pass(20 * MINUTE);
    caches.close();
    const startAt = (wall: number) => {
      const again = start(createManualClock(wall));
      const freshness = again.states()[0]?.freshness;
      again.close();
      return freshness;
    };
    expect(startAt(clock.now() - 24 * 60 * MINUTE)).toBe('stale');
    expect(startAt(clock.now() + 5 * MINUTE)).toBe('stale');
    expect(startAt(clock.now() + 20 * MINUTE)).toBe('expired');
    expect(startAt(clock.now() - 24 * 60 * MINUTE)).toBe('expired');
  });

  test('is remembered from minute to minute, in case the program is killed', async () => {
    const { clock, start, folder } = await freshWorld();
    clock.pass(16 * MINUTE);
    // The first run never closes: its file is read as it was left.
    const stores = brandStoresIn(folder);
    await until(() => {
      const store = openStore(stores, 'kuuma');
      const lease = store.facts()?.lease;
      store.close();
      expect((lease?.latestSeen ?? 0) - (lease?.receivedAt ?? 0)).toBeGreaterThanOrEqual(16 * MINUTE);
    });
    const again = start(createManualClock(clock.now() - 24 * 60 * MINUTE));
    expect(again.states()[0]?.freshness).toBe('stale');
  });
});
