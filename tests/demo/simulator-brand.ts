import { PriceItem } from '../../src/contract/model/brand-pack.ts';
import { BrandId } from '../../src/contract/model/ids.ts';
import type { DemoBrand, Scenario } from '../../src/demo/brands/demo-brand.ts';
import { testBrand, testWords } from '../customer-chat/test-brand.ts';

/** Over long ago, so that a test on the real clock is after it. */
export const ON_CAMPAIGN = { from: Date.UTC(2020, 0, 1), to: Date.UTC(2020, 1, 1) };

function lampItem(priceItemId: string, pounds: number, campaignPounds: number | null): PriceItem {
  return PriceItem.parse({
    priceItemId,
    productId: priceItemId,
    sku: priceItemId.toUpperCase(),
    name: priceItemId,
    variant: [],
    category: 'Lamps',
    unit: 'each',
    price: { amountMinor: pounds * 100, currency: 'GBP' },
    tax: 'included',
    validFrom: null,
    validTo: null,
    campaign: campaignPounds && {
      price: { amountMinor: campaignPounds * 100, currency: 'GBP' },
      ...ON_CAMPAIGN,
      name: 'Winter',
    },
    availability: 'inStock',
    note: '',
    keywords: [],
    popularity: 1,
  });
}

export const lampScenario: Scenario = {
  scenarioId: 'lamp-price',
  customerNames: ['Alice', 'Bob', 'Carol', 'Dave'],
  opening: ['Hello there', 'How much is the lamp?'],
  steps: [
    {
      expects: { kind: 'price', priceItemId: 'lamp' },
      satisfied: 'Thank you. Can I return it?',
      wrong: 'Are you sure? The site says something else.',
      unclear: 'And what does it cost?',
      impatient: 'Is anybody there?',
    },
    {
      expects: { kind: 'words', anyOf: ['return', '30 days'] },
      satisfied: 'Perfect.',
      wrong: 'I meant returning it.',
      unclear: 'So can I return it?',
      impatient: 'Hello?',
    },
  ],
  farewell: 'Goodbye!',
};

const pack = {
  letters: [],
  posts: [],
  priceItems: [lampItem('lamp', 120, 89), lampItem('shade', 30, null)],
  articles: [],
  cannedResponses: [],
  shop: { heading: 'Lamps', intro: 'Light for everyone', featuredPriceItemIds: ['lamp', 'shade'] },
  chatPage: testWords,
};

export const lampBrand: DemoBrand = {
  ...pack,
  brand: {
    ...testBrand,
    brandId: BrandId.parse('bright-lamps'),
    name: 'Bright Lamps',
    mark: 'BL',
    currency: 'GBP',
    locale: 'en-GB',
  },
  scenarios: [lampScenario, { ...lampScenario, scenarioId: 'lamp-again', customerNames: ['Erin', 'Frank'] }],
};

const otherBrand: DemoBrand = {
  ...pack,
  brand: {
    ...lampBrand.brand,
    brandId: BrandId.parse('dim-lamps'),
    name: 'Dim Lamps',
    mark: 'DL',
    colour: '#f2c230',
  },
  scenarios: [{ ...lampScenario, scenarioId: 'dim-price', customerNames: ['Grace', 'Heidi'] }],
};

export const simulatorBrands: readonly DemoBrand[] = [lampBrand, otherBrand];
