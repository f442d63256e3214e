import { Brand } from '../src/contract/model/brand.ts';
import type { PackRow, PriceItem } from '../src/contract/model/brand-pack.ts';
import { createRandom } from './measure.ts';

const KINDS = [
  'Pöytä',
  'Tuoli',
  'Sohva',
  'Kulmasohva',
  'Hylly',
  'Lipasto',
  'Kaappi',
  'Työtaso',
  'Hana',
  'Allas',
  'Matto',
  'Valaisin',
];
const MATERIALS = [
  'tammi',
  'koivu',
  'mänty',
  'teräs',
  'lasi',
  'marmori',
  'pellava',
  'nahka',
  'rottinki',
  'messinki',
];
const COLOURS = ['musta', 'valkoinen', 'harmaa', 'vihreä', 'sininen', 'keltainen', 'punainen', 'ruskea'];
const SYLLABLES = [
  'la',
  'mi',
  'ko',
  'sä',
  're',
  'ty',
  'vö',
  'nu',
  'pe',
  'ja',
  'hei',
  'tuo',
  'ki',
  'sal',
  'mar',
];

/** A brand whose items differ as real ones do: families, variants, SKUs, popularity with a long tail. */
export function generateItems(seed: number, count: number): PriceItem[] {
  const random = createRandom(seed);
  const pick = (from: readonly string[]) => from[Math.floor(random() * from.length)] ?? '';
  const families = Array.from({ length: Math.ceil(count / 8) }, () => {
    const name = pick(SYLLABLES) + pick(SYLLABLES) + pick(SYLLABLES);
    return {
      name: name.charAt(0).toUpperCase() + name.slice(1),
      kind: pick(KINDS),
      material: pick(MATERIALS),
    };
  });
  return Array.from({ length: count }, (_, index) => {
    const family = families[Math.floor(index / 8)] ?? { name: 'Lempi', kind: 'Sohva', material: 'tammi' };
    const width = 40 + 10 * Math.floor(random() * 20);
    return {
      priceItemId: `item-${index}`,
      productId: `product-${Math.floor(index / 8)}`,
      sku: `${family.kind.slice(0, 2).toUpperCase()}${seed % 90}-${String(100_000 + index)}-${width}`,
      name: `${family.kind} ${family.name} ${family.material} ${width} cm`,
      variant: [{ attribute: 'väri', value: pick(COLOURS) }],
      category: `${family.kind}t`,
      unit: 'kpl',
      price: { amountMinor: 1000 + Math.floor(random() * 200_000), currency: 'EUR' },
      tax: 'included',
      validFrom: null,
      validTo: null,
      campaign: null,
      availability: 'inStock',
      note: 'Toimitus kahdessa viikossa.',
      keywords: ['kaluste', 'koti'],
      popularity: Math.floor(1000 * random() ** 4),
    };
  });
}

export function toPackRows(items: readonly PriceItem[]): PackRow[] {
  return items.map((row) => ({ kind: 'priceItem', id: row.priceItemId, version: 1, row }));
}

export function generatedBrand(brandId: string): Brand {
  return Brand.parse({
    brandId,
    name: 'Kuuma Keittiöt',
    mark: 'KK',
    colour: '#a03020',
    locale: 'fi-FI',
    currency: 'EUR',
    timeZone: 'Europe/Helsinki',
    trade: 'Kitchens',
    domain: 'kuuma.example',
    voice: {
      alias: 'Aino',
      register: 'informal',
      addressing: '',
      greetings: ['Hei!'],
      closings: ['Kiitos!'],
      preferred: [],
      avoided: [],
      toTheAngry: '',
    },
    dialogue: [],
    dispositions: [{ code: 'answered', label: 'Answered' }],
    firstResponseSeconds: 60,
  });
}

/** What an agent types to find an item, by kind of search. All of these should find it. */
export const searches: Readonly<Record<string, (item: PriceItem) => string>> = {
  'exact SKU': (item) => item.sku,
  'SKU without hyphens': (item) => item.sku.replaceAll('-', '').toLowerCase(),
  'piece of an SKU': (item) => item.sku.split('-').slice(1).join(''),
  'two words and a size': (item) => {
    const [kind, name, , width] = item.name.split(' ');
    return `${name} ${kind} ${width}`;
  },
  'name without diacritics, unfinished': (item) => {
    const [, name = '', material = ''] = item.name.split(' ');
    return `${withoutDiacritics(name)} ${item.variant[0]?.value ?? ''} ${withoutDiacritics(material).slice(0, 3)}`;
  },
  'one word too many': (item) => `${item.name.split(' ').slice(0, 2).join(' ')} ystävälleni`,
};

/** What an agent types on the way; finds hundreds. */
export const beginnings: Readonly<Record<string, (item: PriceItem) => string>> = {
  'first letter': (item) => item.name.slice(0, 1),
  'first three letters': (item) => item.name.slice(0, 3),
};

function withoutDiacritics(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '');
}
