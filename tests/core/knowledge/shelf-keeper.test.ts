import { describe, expect, test } from 'vitest';
import { newId } from '../../../src/adapters/system/new-id.ts';
import { ConversationId } from '../../../src/contract/model/ids.ts';
import { createMostUsedKeeper } from '../../../src/core/knowledge/most-used-keeper.ts';
import { createShelfKeeper } from '../../../src/core/knowledge/shelf-keeper.ts';
import { createManualClock } from '../../support/manual-clock.ts';
import { brandIdOf } from '../../support/sample-brand.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import { openMemory } from './open-memory.ts';

const kuuma = brandIdOf('kuuma');
const nordlys = brandIdOf('nordlys');
const price = (id: string) => ({ kind: 'priceItem', id }) as const;
const HOUR = 60 * 60_000;

function open(folder = tempFolder()) {
  const store = openMemory(folder);
  const clock = createManualClock();
  let notes = 0;
  const keeper = createShelfKeeper({
    memory: store.knowledge,
    transaction: store.transaction,
    clock,
    newId,
    isKnown: (brandId) => brandId === kuuma || brandId === nordlys,
    brandOf: () => kuuma,
    onNote: () => {
      notes += 1;
    },
    log: () => {},
  });
  const ids = (list: 'pinned' | 'recent' | 'mostUsed', brandId = kuuma) =>
    keeper.lists(brandId)[list].map(({ id }) => id);
  return { store, clock, keeper, ids, notes: () => notes };
}

describe('Pins', () => {
  test('are kept per brand in the order of pinning, and over a restart', () => {
    const folder = tempFolder();
    const { store, clock, keeper, ids } = open(folder);
    for (const id of ['b', 'a']) {
      expect(keeper.pin({ brandId: kuuma, ...price(id), pinned: true })).toEqual({ ok: true, value: {} });
      clock.pass(1);
    }
    keeper.pin({ brandId: kuuma, ...price('b'), pinned: true });
    expect([ids('pinned'), ids('pinned', nordlys)]).toEqual([['b', 'a'], []]);
    expect(keeper.isPinned(kuuma, 'priceItem', 'a')).toBe(true);
    expect(keeper.isPinned(kuuma, 'article', 'a')).toBe(false);
    store.close();
    const again = open(folder);
    again.keeper.pin({ brandId: kuuma, ...price('b'), pinned: false });
    expect([again.ids('pinned'), again.keeper.isPinned(kuuma, 'priceItem', 'b')]).toEqual([['a'], false]);
  });

  test('are refused for a brand that is not mine, and gone with a brand that was lost', () => {
    const { store, keeper, ids } = open();
    expect(keeper.pin({ brandId: brandIdOf('foreign'), ...price('a'), pinned: true })).toEqual({
      ok: false,
      code: 'unknownBrand',
    });
    keeper.pin({ brandId: kuuma, ...price('a'), pinned: true });
    keeper.used({ brandId: kuuma, ...price('a'), how: 'inserted' });
    expect(store.knowledge.brandIds()).toEqual([kuuma]);
    store.knowledge.removeBrand(kuuma);
    keeper.forget();
    expect([store.knowledge.brandIds(), ids('pinned'), ids('recent')]).toEqual([[], [], []]);
    expect(keeper.isPinned(kuuma, 'priceItem', 'a')).toBe(false);
  });
});

describe('What was used', () => {
  test('is recent, the latest first, and counts at the brand only when it was put into an answer', () => {
    const { store, clock, keeper, ids, notes } = open();
    const conversationId = ConversationId.parse(newId());
    keeper.used({ brandId: kuuma, ...price('a'), how: 'inserted', conversationId });
    clock.pass(1);
    keeper.used({ brandId: kuuma, ...price('b'), how: 'opened' });
    clock.pass(1);
    keeper.used({ brandId: kuuma, ...price('c'), how: 'opened' });
    clock.pass(1);
    keeper.used({ brandId: kuuma, ...price('b'), how: 'opened' });
    expect([ids('recent'), ids('mostUsed'), notes()]).toEqual([['b', 'c', 'a'], ['a'], 1]);
    expect(store.knowledge.notes.due(clock.now(), 10)).toMatchObject([
      { type: 'used', brandId: kuuma, kind: 'priceItem', id: 'a', conversationId },
    ]);
  });

  test('is forgotten after a month', () => {
    const { clock, keeper, ids } = open();
    keeper.used({ brandId: kuuma, ...price('old'), how: 'inserted' });
    clock.pass(32 * 24 * HOUR);
    keeper.used({ brandId: kuuma, ...price('new'), how: 'inserted' });
    expect(ids('recent')).toEqual(['new']);
  });
});

describe('What a brand’s agents use most', () => {
  test('is fetched hourly while connected, kept, and joined with what was used here without counting it twice', async () => {
    const { store, clock, keeper, ids } = open();
    let connected = true;
    let asked = 0;
    const freshen = createMostUsedKeeper({
      shelf: store.knowledge.shelf,
      transaction: store.transaction,
      clock,
      isConnected: () => connected,
      ask: async (brandId) => {
        asked += 1;
        if (brandId === nordlys) return { ok: false, code: 'busy' };
        return {
          ok: true,
          value: [
            { ...price('x'), times: 3 },
            { ...price('y'), times: 2 },
          ],
        };
      },
    });
    await freshen([kuuma, nordlys]);
    for (let times = 0; times < 3; times += 1)
      keeper.used({ brandId: kuuma, ...price(times < 2 ? 'y' : 'z'), how: 'inserted' });
    expect(ids('mostUsed')).toEqual(['x', 'y', 'z']);
    expect([asked, ids('mostUsed', nordlys)]).toEqual([2, []]);
    await freshen([kuuma, nordlys]);
    expect(asked).toBe(2);
    clock.pass(HOUR);
    connected = false;
    await freshen([kuuma]);
    expect(asked).toBe(2);
    connected = true;
    await freshen([kuuma]);
    expect(asked).toBe(3);
  });
});
