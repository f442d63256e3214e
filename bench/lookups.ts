import type { PriceItem } from '../src/contract/model/brand-pack.ts';
import { BrandId } from '../src/contract/model/ids.ts';
import type { BrandStore } from '../src/core/brands/brand-store.ts';
import { createLookup } from '../src/core/lookup/create-lookup.ts';
import { fillStore, openBenchStores } from './bench-stores.ts';
import { type Figure, type Section, timingFigures } from './figures.ts';
import { beginnings, generatedBrand, generateItems, searches, toPackRows } from './generated-brand.ts';
import { createRandom, timeEach } from './measure.ts';
import { measureMemory } from './memory.ts';

const PER_CLASS = 150;

interface FilledBrand {
  readonly brandId: BrandId;
  readonly store: BrandStore;
  readonly items: readonly PriceItem[];
}

/** Whole look-ups through the core, prices written out, as the screen asks for them. */
export async function benchLookups(
  folder: string,
  itemsOfLarge: number,
  brands: number,
): Promise<readonly Section[]> {
  const stores = openBenchStores(folder);
  const fill = async (number: number, count: number): Promise<FilledBrand> => {
    const brandId = BrandId.parse(`brand-${number}`);
    const opened = stores.open(brandId);
    if (!opened.ok) throw new Error(opened.code);
    const store = opened.value;
    const items = generateItems(number, count);
    await fillStore(store, toPackRows(items));
    return { brandId, store, items };
  };

  const large = await fill(0, itemsOfLarge);
  const one = benchClasses([large]);
  const filled = [large];
  for (let number = 1; number < brands; number += 1) filled.push(await fill(number, 2000));
  const all = benchClasses(filled);
  const total = filled.reduce((sum, brand) => sum + brand.items.length, 0);
  for (const brand of filled) brand.store.close();
  stores.close();
  const memory = measureMemory(folder);
  return [
    { title: `Look-up in one brand of ${itemsOfLarge.toLocaleString('en')} items`, figures: one },
    { title: `Look-up in ${brands} brands in turn, ${total.toLocaleString('en')} items`, figures: all },
    { title: 'Memory of a process that does only this', figures: memory },
  ];
}

function benchClasses(brands: readonly FilledBrand[]): Figure[] {
  const random = createRandom(7);
  const pick = <Value>(from: readonly Value[]): Value => {
    const value = from[Math.floor(random() * from.length)];
    if (value === undefined) throw new Error('nothing to pick from');
    return value;
  };
  const stores = new Map(brands.map(({ brandId, store }) => [brandId, store]));
  const lookup = createLookup({
    postPictures: () => [],
    caches: {
      read: (brandId, read) => {
        const store = stores.get(brandId);
        if (!store) return { ok: false, code: 'unknownBrand' };
        const cached = {
          brand: generatedBrand(brandId),
          freshness: 'fresh',
          asOf: 0,
          packVersion: 1,
        } as const;
        return { ok: true, value: read(store, cached) };
      },
    },
    clock: { now: () => 0 },
    conversationFacts: () => null,
    shelf: { isPinned: () => false, lists: () => ({ pinned: [], recent: [], mostUsed: [] }) },
    supervised: () => [],
    onSearch: () => {},
  });
  const find = (brandId: BrandId, text: string) => lookup.find({ brandId, text, limit: 10 });

  const classes = Object.entries({ ...searches, ...beginnings });
  const asked = classes.flatMap(([name, textOf]) =>
    Array.from({ length: PER_CLASS }, () => {
      const { brandId, items } = pick(brands);
      const item = pick(items);
      return { name, brandId, item, text: textOf(item) };
    }),
  );
  const timed = (some: typeof asked) =>
    timeEach(
      some.map(
        ({ brandId, text }) =>
          () =>
            find(brandId, text),
      ),
    );
  const hits = asked
    .filter(({ name }) => name in searches)
    .map((search) => {
      const found = find(search.brandId, search.text);
      return found.ok && found.value.prices.some((hit) => hit.priceItemId === search.item.priceItemId);
    });
  return [
    ...timingFigures('all searches', timed(asked)),
    {
      what: 'right item among the first 10',
      value: (100 * hits.filter(Boolean).length) / hits.length,
      unit: '%',
    },
    ...classes.flatMap(([name]) =>
      timingFigures(name, timed(asked.filter((search) => search.name === name))),
    ),
  ];
}
