import { describe, expect, test } from 'vitest';
import type { PackChange } from '../../../src/contract/model/pack-history.ts';
import { createPriceFormat } from '../../../src/core/lookup/price-text.ts';
import { briefingOf } from '../../../src/core/updates/briefing.ts';
import { createServedBrands } from '../../../src/core/updates/served-brands.ts';
import { brandStoresIn, fillStore, openStore } from '../../support/brand-stores.ts';
import { createManualClock } from '../../support/manual-clock.ts';
import { brandIdOf, packRows, sampleBrand, samplePrice } from '../../support/sample-brand.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import { openMemory } from '../knowledge/open-memory.ts';
import { plain } from '../lookup/support/open-lookup.ts';
import { sampleUpdate } from './sample-updates.ts';

const kuuma = brandIdOf('kuuma');
const MINUTE_MS = 60_000;
const euros = (amountMinor: number) => ({ amountMinor, currency: 'EUR' });

function change(id: string, changes: Partial<PackChange> = {}): PackChange {
  return {
    version: 1,
    kind: 'priceItem',
    id,
    what: 'changed',
    title: `Item ${id}`,
    sku: id,
    fields: ['price'],
    priceBefore: euros(1_000),
    priceAfter: euros(1_200),
    ...changes,
  };
}

async function brief(
  publications: readonly (readonly PackChange[])[],
  {
    since,
    updates = [],
    ...cached
  }: Partial<Parameters<typeof briefingOf>[2]> & {
    freshness?: 'fresh' | 'expired';
  },
) {
  const store = openStore(brandStoresIn(tempFolder()), 'kuuma');
  const rows = ['a', 'b', 'c', 'gone'].map((id, index) =>
    samplePrice(id, { popularity: index * 10, availability: id === 'gone' ? 'outOfStock' : 'inStock' }),
  );
  await fillStore(store, packRows(rows));
  await store.history.put(
    publications.map((changes, index) => ({
      publication: {
        version: index + 1,
        publishedAt: (index + 1) * 1_000,
        publishedBy: 'Sofia',
        reason: '',
        origin: 'edit',
        added: 0,
        changed: changes.length,
        removed: 0,
      },
      changes,
    })),
  );
  const { freshness = 'fresh' } = cached;
  const view = { brand: sampleBrand('kuuma'), freshness, asOf: 0, packVersion: 1 };
  const question = { since: since ?? null, now: 9_000, updates, format: createPriceFormat() };
  return briefingOf(store, view, question);
}

describe('A briefing', () => {
  test('tells updates first, then prices of what is asked for most, then what is not to be had', async () => {
    const urgent = sampleUpdate({ revisedAt: 5_000, text: 'The sofa costs less.' });
    const info = sampleUpdate({ revisedAt: 6_000, level: 'info', text: 'Summer party' });
    const told = await brief(
      [
        [
          change('a'),
          change('b', { priceAfter: euros(900) }),
          change('gone', { fields: ['availability'], priceAfter: euros(1_000) }),
          change('old', { what: 'removed', priceAfter: null, fields: [] }),
          change('x', { kind: 'article', fields: ['body'], priceBefore: null, priceAfter: null }),
          change('keywordsOnly', { fields: ['keywords'], priceAfter: euros(1_000) }),
        ],
      ],
      { since: 500, updates: [info, urgent] },
    );
    expect(told?.lines.map(({ kind, title, detail }) => [kind, title, plain(detail)])).toEqual([
      ['update', 'The sofa costs less.', null],
      ['update', 'Summer party', null],
      ['priceDown', 'Item b', '10,00 € → 9,00 €'],
      ['priceUp', 'Item a', '10,00 € → 12,00 €'],
      ['unavailable', 'Item gone', null],
      ['retired', 'Item old', null],
    ]);
    expect(told?.more).toBe(1);
  });

  test('takes several publications together, and leaves out what came and went', async () => {
    const told = await brief(
      [
        [change('a', { priceAfter: euros(5_000) }), change('n', { what: 'added', priceBefore: null })],
        [change('a', { priceBefore: euros(5_000), priceAfter: euros(900) })],
        [change('b', { priceAfter: euros(2_000) }), change('n', { what: 'removed', priceAfter: null })],
        [change('b', { priceBefore: euros(2_000), priceAfter: euros(1_000) })],
      ],
      { since: 500 },
    );
    expect(told?.lines.map(({ kind, of, detail }) => [kind, of?.id, plain(detail)])).toEqual([
      ['priceDown', 'a', '10,00 € → 9,00 €'],
    ]);
  });

  test('tells nothing of before, and somebody new only what is in force', async () => {
    const update = sampleUpdate({ revisedAt: 500 });
    expect(await brief([[change('a')]], { since: 1_000, updates: [update] })).toBeNull();
    const ended = sampleUpdate({ retractedAt: 5 });
    const told = await brief([[change('a')]], { since: null, updates: [update, ended] });
    expect(told?.lines.map(({ updateId }) => updateId)).toEqual([update.updateId]);
  });

  test('names no amounts once the cache has expired', async () => {
    const told = await brief([[change('a')]], { since: 1, freshness: 'expired' });
    expect(told?.lines).toMatchObject([{ kind: 'priceUp', detail: null }]);
  });
});

describe('A brand', () => {
  function open(folder = tempFolder(), clock = createManualClock()) {
    const store = openMemory(folder);
    const { transaction, updates } = store;
    return { store, clock, served: createServedBrands({ store: updates.served, transaction, clock }) };
  }

  test('that was never served has everything to tell, until the briefing was read', () => {
    const { served } = open();
    expect(served.untold(kuuma)).toEqual({ since: null });
    served.took(kuuma);
    expect(served.untold(kuuma)).toEqual({ since: null });
    served.served(kuuma);
    expect(served.untold(kuuma)).toBeNull();
  });

  test('tells what changed since it was last served, also when taking a conversation comes first', () => {
    const folder = tempFolder();
    const { store, clock, served } = open(folder);
    served.served(kuuma);
    const since = clock.now();
    clock.pass(10 * MINUTE_MS);
    served.took(kuuma);
    expect(served.untold(kuuma)).toBeNull();
    const later = clock.now();
    clock.pass(20 * MINUTE_MS);
    expect(served.untold(kuuma)).toEqual({ since: later });
    expect(later).toBeGreaterThan(since);
    served.took(kuuma);
    clock.pass(MINUTE_MS);
    expect(served.untold(kuuma)).toEqual({ since: later });
    store.close();
    expect(open(folder, clock).served.untold(kuuma)).toEqual({ since: later });
  });
});
