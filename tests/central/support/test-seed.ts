import type { CentralSeed, SeedPackRow } from '../../../src/central/central-seed.ts';
import { Brand } from '../../../src/contract/model/brand.ts';
import { PriceItem } from '../../../src/contract/model/brand-pack.ts';
import { BrandId } from '../../../src/contract/model/ids.ts';
import { Person, type Role } from '../../../src/contract/model/person.ts';

export const lamps = BrandId.parse('lamps');
export const boats = BrandId.parse('boats');

export const PASSWORD = 'correct horse battery staple';

export type Name = 'anna' | 'bela' | 'sofia' | 'quentin' | 'otto' | 'adam' | 'sven' | 'lena' | 'berit';

const people: Readonly<Record<Name, { id: number; capacity: number; roles: [BrandId, Role][] }>> = {
  anna: {
    id: 1,
    capacity: 20,
    roles: [
      [lamps, 'agent'],
      [boats, 'agent'],
    ],
  },
  bela: {
    id: 2,
    capacity: 20,
    roles: [
      [lamps, 'agent'],
      [boats, 'agent'],
    ],
  },
  sofia: { id: 3, capacity: 20, roles: [[lamps, 'supervisor']] },
  quentin: { id: 4, capacity: 20, roles: [[lamps, 'qualityAnalyst']] },
  otto: { id: 5, capacity: 20, roles: [[boats, 'agent']] },
  adam: { id: 6, capacity: 2, roles: [[lamps, 'agent']] },
  sven: { id: 7, capacity: 20, roles: [[lamps, 'supervisor']] },
  lena: {
    id: 8,
    capacity: 20,
    roles: [
      [lamps, 'supervisor'],
      [boats, 'supervisor'],
    ],
  },
  berit: { id: 9, capacity: 20, roles: [[boats, 'supervisor']] },
};

export function personOf(name: Name): Person {
  const { id, capacity, roles } = people[name];
  return Person.parse({
    personId: `00000000-0000-4000-8000-00000000000${id}`,
    name: `${name} lastname`,
    email: `${name}@example.com`,
    capacity,
    roles: roles.map(([brandId, role]) => ({ brandId, role })),
  });
}

function brand(brandId: BrandId, alias: string): Brand {
  return Brand.parse({
    brandId,
    name: `The ${brandId}`,
    mark: brandId.slice(0, 2).toUpperCase(),
    colour: '#0b6e4f',
    locale: 'fi-FI',
    currency: 'EUR',
    timeZone: 'Europe/Helsinki',
    trade: brandId,
    domain: `${brandId}.example`,
    voice: {
      alias,
      register: 'informal',
      addressing: '',
      greetings: ['Moi!'],
      closings: ['Kiitos!'],
      preferred: [],
      avoided: [],
      toTheAngry: '',
    },
    dialogue: [],
    dispositions: [{ code: 'answered', label: 'Answered' }],
    firstResponseSeconds: 90,
  });
}

export function priceItem(priceItemId: string, amountMinor: number): PriceItem {
  return PriceItem.parse({
    priceItemId,
    productId: priceItemId,
    sku: priceItemId.toUpperCase(),
    name: `Item ${priceItemId}`,
    variant: [],
    category: 'Things',
    unit: 'kpl',
    price: { amountMinor, currency: 'EUR' },
    tax: 'included',
    validFrom: null,
    validTo: null,
    campaign: null,
    availability: 'inStock',
    note: '',
    keywords: [],
    popularity: 1,
  });
}

const rows: SeedPackRow[] = [
  ...Array.from({ length: 25 }, (_, index) => {
    const id = `item-${String(index).padStart(2, '0')}`;
    return { kind: 'priceItem', id, row: priceItem(id, 1000 + index) } as const;
  }),
  {
    kind: 'article',
    id: 'returns',
    row: {
      articleId: 'returns',
      title: 'Returns',
      body: 'Within **30** days.',
      category: 'Orders',
      keywords: [],
      verifiedAt: 0,
    },
  },
  {
    kind: 'cannedResponse',
    id: 'hello',
    row: { responseId: 'hello', shortcut: 'hello', title: 'Hello', body: 'Moi {{customer}}!', category: '' },
  },
];

const chatPage = { title: 'Chat', welcome: 'Tervetuloa', send: 'Lähetä' };

export function testSeed(): CentralSeed {
  const shop = { heading: 'Shop', intro: 'Welcome', featuredPriceItemIds: ['item-03', 'item-01', 'gone'] };
  const names: Name[] = ['anna', 'bela', 'sofia', 'quentin', 'otto', 'adam', 'sven', 'lena', 'berit'];
  return {
    brands: [
      { brand: brand(lamps, 'Aino'), packRows: rows, shop, chatPage },
      { brand: brand(boats, 'Liv'), packRows: [], shop, chatPage },
    ],
    people: names.map((name) => ({ person: personOf(name), password: PASSWORD })),
  };
}
