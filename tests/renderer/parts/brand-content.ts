import type { LookupResult, PriceDetail, PriceHit } from '../../../src/contract/workstation/lookup.ts';
import type { BrandStatus } from '../../../src/contract/workstation/status.ts';
import { brandStatus } from '../status/brand-statuses.ts';

/** The clock of all parts: an ordinary Tuesday. */
export const NOW = Date.UTC(2026, 1, 10, 12, 30);
const HOUR = 3_600_000;

function named(
  brandId: string,
  look: { name: string; mark: string; colour: string; timeZone: string },
  part: Partial<Omit<BrandStatus, 'brand'>> = {},
): BrandStatus {
  const status = brandStatus(brandId, { asOf: NOW - 12 * 60_000, ...part });
  return { ...status, brand: { ...status.brand, ...look } };
}

const looks = {
  nordlys: { name: 'Nordlys Sport', mark: 'NS', colour: '#0b5cad', timeZone: 'Europe/Oslo' },
  kuuma: { name: 'Kuuma Keittiöt', mark: 'KK', colour: '#b3261e', timeZone: 'Europe/Helsinki' },
  miska: {
    name: 'Добрая миска, корма и лакомства для домашних питомцев',
    mark: 'ДМ',
    colour: '#f4c20d',
    timeZone: 'Europe/Moscow',
  },
  luna: { name: 'Luna Kosmetyki', mark: 'LK', colour: '#7b1fa2', timeZone: 'Europe/Warsaw' },
};

export const nordlys = named('nordlys-sport', looks.nordlys);
export const kuuma = named('kuuma-keittiot', looks.kuuma);
export const miska = named('dobraya-miska', looks.miska);
export const luna = named('luna-kosmetyki', looks.luna);

/** The same brand in another state of its data. */
export const kuumaStale = named('kuuma-keittiot', looks.kuuma, { freshness: 'stale', asOf: NOW - 9 * HOUR });
export const kuumaExpired = named('kuuma-keittiot', looks.kuuma, {
  freshness: 'expired',
  asOf: NOW - 80 * HOUR,
});
export const lunaDownloading = named('luna-kosmetyki', looks.luna, { asOf: null, downloading: 0.43 });

const unmarked = { why: 'literal', pinned: false } as const;

function hit(priceItemId: string, part: Partial<PriceHit>): PriceHit {
  const { name = '', priceText = '449,00 kr' } = part;
  return {
    priceItemId,
    version: 41,
    sku: priceItemId.toUpperCase(),
    name,
    variantLabel: '',
    category: '',
    unit: '',
    priceText,
    regularPriceText: null,
    campaignUntil: null,
    availability: 'inStock',
    validity: 'valid',
    insertText: priceText,
    lineText: priceText === null ? null : `${name}: ${priceText}`,
    ...unmarked,
    marks: { name: [], variantLabel: [], sku: [] },
    ...part,
  };
}

const shoe = { name: 'Løpesko Fjellrev Trail', unit: 'par' };
export const shoes = [
  hit('ns-4410-bla-42', {
    ...shoe,
    variantLabel: 'blå · 42',
    priceText: '1 049,00 kr',
    regularPriceText: '1 399,00 kr',
    campaignUntil: Date.UTC(2026, 1, 28, 23),
  }),
  hit('ns-4410-bla-43', {
    ...shoe,
    variantLabel: 'blå · 43',
    priceText: '1 399,00 kr',
    availability: 'onOrder',
  }),
  hit('ns-4410-sort-42', {
    ...shoe,
    variantLabel: 'sort · 42',
    priceText: '1 399,00 kr',
    availability: 'outOfStock',
  }),
  hit('ns-3302', { name: 'Blå joggesokker, 3-pack', unit: 'pakke', priceText: '149,00 kr' }),
  hit('ns-1180', {
    name: 'Sommersko Blåtind',
    priceText: '599,00 kr',
    validity: 'ended',
    availability: 'discontinued',
  }),
];

const sofa = {
  name: 'Modulaarinen kulmasohva Tunturilampi, irrotettava pestävä päällinen',
  unit: 'kpl',
};
const sofas = [
  hit('kk-tunturi-3i-harmaa', {
    ...sofa,
    variantLabel: 'vaaleanharmaa bouclé · kolmen istuttava · vasen divaani',
    priceText: '12 490,00 €',
    regularPriceText: '14 990,00 €',
    campaignUntil: Date.UTC(2026, 2, 31, 21),
  }),
  hit('kk-tunturi-2i-sininen', {
    ...sofa,
    variantLabel: 'yönsininen sametti · kahden istuttava',
    priceText: '9 990,00 €',
  }),
];

export const empty = { prices: [], articles: [], responses: [] };

export const content: Readonly<Record<string, Pick<LookupResult, 'prices' | 'articles' | 'responses'>>> = {
  'nordlys-sport': {
    prices: shoes,
    articles: [
      {
        ...unmarked,
        articleId: 'retur',
        version: 40,
        title: 'Bytte og retur av sko',
        category: 'Retur',
        passage: 'Blå og sorte sko kan byttes innen 60 dager når de ikke er brukt ute.',
        verification: 'due',
        marks: { title: [], passage: [[0, 3]] },
      },
    ],
    responses: [
      {
        ...unmarked,
        responseId: 'hei',
        version: 12,
        shortcut: 'hei',
        title: 'Hilsen',
        category: 'Hilsen',
        text: 'Hei Ida! Jeg heter Nora og hjelper deg gjerne.\nHvilken størrelse på skoene ser du etter?',
        actions: ['add_label greeting'],
        verification: 'verified',
        marks: { title: [], text: [] },
      },
    ],
  },
  'kuuma-keittiot': { ...empty, prices: sofas },
  'dobraya-miska': {
    ...empty,
    prices: [
      hit('dm-7001', {
        name: 'Сухой полнорационный корм для взрослых стерилизованных кошек с индейкой и клюквой',
        variantLabel: 'мешок 10 кг',
        unit: 'упаковку',
        priceText: '12 890,00 ₽',
        regularPriceText: '14 490,00 ₽',
      }),
    ],
  },
};

/** A long product: more variants than fit. */
export const manyVariants = Array.from({ length: 14 }, (_, index) =>
  hit(`ns-4410-bla-${36 + index}`, {
    ...shoe,
    variantLabel: `blå · ${36 + index}`,
    priceText: '1 399,00 kr',
  }),
);

export const masked = (one: PriceHit): PriceHit => ({
  ...one,
  priceText: null,
  regularPriceText: null,
  insertText: null,
  lineText: null,
});

export function detailOf(one: PriceHit, variants: readonly PriceHit[]): PriceDetail {
  return {
    hit: one,
    priceNow: { amountMinor: 149_900, currency: 'NOK' },
    asOf: NOW - 12 * 60_000,
    freshness: 'fresh',
    options: optionsOf(one),
    tax: 'included',
    note: 'Liten i størrelsen: anbefal en halv størrelse opp. Leveres innen 2–4 virkedager.',
    validFrom: Date.UTC(2025, 11, 31, 23),
    validTo: Date.UTC(2026, 11, 31, 23),
    campaignName: one.campaignUntil === null ? null : 'Vintersalg',
    packVersion: 41,
    variants: variants.map((variant) => ({ ...variant, options: optionsOf(variant) })),
    history: [
      {
        at: Date.UTC(2026, 1, 2, 8),
        version: 41,
        what: 'changed',
        fields: ['price'],
        priceBeforeText: '1 499,00 kr',
        priceAfterText: '1 399,00 kr',
      },
      {
        at: Date.UTC(2025, 10, 12, 8),
        version: 33,
        what: 'changed',
        fields: ['availability', 'note'],
        priceBeforeText: '1 499,00 kr',
        priceAfterText: '1 499,00 kr',
      },
      {
        at: Date.UTC(2025, 7, 1, 8),
        version: 20,
        what: 'added',
        fields: [],
        priceBeforeText: null,
        priceAfterText: '1 499,00 kr',
      },
    ],
    related: [{ articleId: 'retur', title: 'Bytte og retur av sko' }],
  };
}

function optionsOf({ variantLabel }: PriceHit): PriceDetail['options'] {
  const [colour = '', size = ''] = variantLabel.split(' · ');
  return [
    { attribute: 'farge', value: colour },
    { attribute: 'størrelse', value: size },
  ];
}
