import type { BrandId } from '../../../src/contract/model/ids.ts';
import type {
  ArticleDetail,
  LookupResult,
  Shelf,
  WhatChanged,
} from '../../../src/contract/workstation/lookup.ts';
import type { WorkstationClient } from '../../../src/renderer/rpc/client.ts';
import { content, detailOf, empty, manyVariants, masked, NOW, shoes } from './brand-content.ts';

const DAY = 24 * 3_600_000;

const retur = `# Bytte og retur

Ubrukte sko kan byttes innen **60 dager**. Se [vilkårene](https://nordlys.example/vilkar), men ikke
[denne](javascript:alert(1)).

| Land | Frist | Porto |
| --- | --- | ---: |
| Norge | 60 dager | 0 kr |
| Sverige og Danmark | 30 dager | 99 kr |

## Porto

![Kvittering](https://tracker.example/pixel.png)

![Esken](image:aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa)

![Lappen](image:bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb)

Se også [frakt](article:frakt).

<script>document.title = 'broken out'</script>

1. Pakk skoene i esken de kom i.
2. Skriv ordrenummeret på lappen.
   - Mangler du lapp, kan du be om en ny.
`;

/** A red point; enough of a picture to be shown. */
const PICTURE =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==';

function articleOf(articleId: string): ArticleDetail {
  const isRetur = articleId === 'retur';
  return {
    articleId,
    version: 40,
    title: isRetur ? 'Bytte og retur av sko' : 'Frakt til hentested',
    category: 'Retur',
    body: isRetur ? retur : 'Frakt koster 79 kr. Se [retur](article:retur).',
    verifiedAt: NOW - 45 * DAY,
    verification: isRetur ? 'due' : 'verified',
    owner: 'Kari Nilsen',
    url: isRetur ? 'https://nordlys.example/retur' : null,
    asOf: NOW,
    pinned: false,
  };
}

const kr = (amountMinor: number) => ({ amountMinor, currency: 'NOK' });

function changesOf(brandId: BrandId, isExpired: boolean): WhatChanged {
  const text = (shown: string) => (isExpired ? null : shown);
  const publication = {
    publishedBy: 'Kari Nilsen',
    origin: 'import',
    added: 0,
    changed: 0,
    removed: 0,
  } as const;
  const change = { version: 41, kind: 'priceItem', what: 'changed', fields: ['price'] } as const;
  return {
    brandId,
    asOf: NOW,
    publications: [
      {
        publication: {
          ...publication,
          version: 41,
          publishedAt: NOW - 2 * 3_600_000,
          reason: 'Vårpriser',
          changed: 2,
        },
        changes: [
          {
            ...change,
            id: 'ns-4410-bla-42',
            title: 'Løpesko Fjellrev Trail, blå · 42',
            sku: 'NS-4410-BLA-42',
            fields: ['price'],
            priceBefore: kr(149_900),
            priceAfter: kr(139_900),
            priceBeforeText: text('1 499,00 kr'),
            priceAfterText: text('1 399,00 kr'),
          },
          {
            ...change,
            id: 'ns-3302',
            title: 'Blå joggesokker, 3-pack',
            sku: 'NS-3302',
            fields: ['price'],
            priceBefore: kr(12_900),
            priceAfter: kr(14_900),
            priceBeforeText: text('129,00 kr'),
            priceAfterText: text('149,00 kr'),
          },
        ],
        moreChanges: 214,
      },
      {
        publication: { ...publication, version: 40, publishedAt: NOW - 6 * DAY, reason: '', origin: 'edit' },
        changes: [
          {
            ...change,
            kind: 'article',
            id: 'retur',
            title: 'Bytte og retur av sko',
            sku: null,
            fields: ['body', 'verifiedAt'],
            priceBefore: null,
            priceAfter: null,
            priceBeforeText: null,
            priceAfterText: null,
          },
          {
            ...change,
            what: 'removed',
            id: 'ns-1180',
            title: 'Sommersko Blåtind',
            sku: 'NS-1180',
            fields: [],
            priceBefore: kr(59_900),
            priceAfter: null,
            priceBeforeText: text('599,00 kr'),
            priceAfterText: null,
          },
        ],
        moreChanges: 0,
      },
    ],
  };
}

/** Answers from the parts' content as a core would: at once, every word in any order, prices masked when expired. */
export function createContentClient({
  isExpired = false,
  hasShelf = true,
  isDownloading = false,
} = {}): WorkstationClient['lookup'] {
  const freshness = isExpired ? 'expired' : 'fresh';
  const find = (brandId: string, text: string, only?: readonly string[]): LookupResult => {
    const words = text.toLowerCase().split(/\s+/).filter(Boolean);
    const holds = (...fields: string[]) =>
      words.every((word) => fields.join(' ').toLowerCase().includes(word));
    const found = content[brandId] ?? empty;
    const prices = found.prices.filter(({ name, sku, variantLabel }) => holds(name, sku, variantLabel));
    const all = {
      prices: isExpired ? prices.map(masked) : prices,
      articles: found.articles.filter(({ title, passage }) => holds(title, passage)),
      responses: found.responses.filter((response) =>
        holds(response.title, response.shortcut, response.text),
      ),
    };
    const shown = only === undefined ? all : { ...empty, responses: all.responses };
    return {
      brandId: brandId as BrandId,
      text,
      freshness,
      asOf: NOW,
      understood: { words: text, priceRange: null },
      categories: [
        { category: 'Løpesko', count: 3 },
        { category: 'Tilbehør til vinterløping', count: 1 },
      ],
      ...shown,
    };
  };
  const shelf = (brandId: string): Shelf => {
    const { prices, articles, responses } = find(brandId, '');
    const [first, second, third] = prices;
    const price = (hit: typeof first) => (hit ? [{ kind: 'price' as const, hit }] : []);
    return {
      ...{ brandId: brandId as BrandId, freshness, asOf: NOW },
      pinned: first ? [{ kind: 'price', hit: { ...first, pinned: true } }] : [],
      recent: [...price(second), ...articles.map((hit) => ({ kind: 'article' as const, hit }))],
      mostUsed: [...price(third), ...responses.map((hit) => ({ kind: 'response' as const, hit }))],
      popular: [],
    };
  };
  return {
    find: async ({ brandId, text, only }) => ({ ok: true, value: find(brandId, text, only) }),
    findInMyBrands: async ({ text }) => ({
      results: Object.keys(content)
        .map((brandId) => find(brandId, text))
        .filter(({ prices, articles, responses }) => prices.length + articles.length + responses.length > 0),
    }),
    shelf: async ({ brandId }) => {
      if (isDownloading) return { ok: false, code: 'notDownloaded' };
      const full = shelf(brandId);
      return { ok: true, value: hasShelf ? full : { ...full, pinned: [], recent: [], mostUsed: [] } };
    },
    price: async ({ priceItemId }) => {
      const family = [...shoes.slice(0, 3), ...manyVariants.slice(8)];
      const one = family.find((variant) => variant.priceItemId === priceItemId);
      return one === undefined ? { ok: false, code: 'notFound' } : { ok: true, value: detailOf(one, family) };
    },
    article: async ({ articleId }) => ({ ok: true, value: articleOf(articleId) }),
    response: async () => ({ ok: false, code: 'notFound' }),
    image: async ({ imageId }) =>
      imageId.startsWith('a')
        ? { ok: true, value: { mime: 'image/png', base64: PICTURE } }
        : { ok: false, code: 'notFetched' },
    pin: async () => ({ ok: true, value: {} }),
    used: async () => ({}),
    foundNothing: async () => ({}),
    whatChanged: async ({ brandId }) => ({ ok: true, value: changesOf(brandId as BrandId, isExpired) }),
    checkReferences: async () => ({ ok: true, value: { checks: [] } }),
  };
}
