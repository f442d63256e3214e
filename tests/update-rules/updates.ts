import { PriceItem } from '../../src/contract/model/brand-pack.ts';
import { BrandId, BroadcastId, PersonId } from '../../src/contract/model/ids.ts';
import type { Money } from '../../src/contract/model/money.ts';
import { UpdateFact, UrgentUpdate } from '../../src/contract/model/urgent-update.ts';
import { updateIdOf } from '../../src/update-rules/update-ids.ts';

export const brandId = BrandId.parse('lamps');

export function euros(amount: number): Money {
  return { amountMinor: Math.round(amount * 100), currency: 'EUR' };
}

let broadcasts = 0;

/** An update in force, revised at moment 0; each has ids of its own. */
export function update(changes: Partial<UrgentUpdate> = {}): UrgentUpdate {
  broadcasts += 1;
  const broadcastId = BroadcastId.parse(`00000000-0000-4000-8000-${String(broadcasts).padStart(12, '0')}`);
  return UrgentUpdate.parse({
    updateId: updateIdOf(broadcastId, brandId),
    broadcastId,
    brandId,
    revision: 1,
    level: 'urgent',
    text: 'The price of the sofa has changed.',
    previousText: null,
    facts: [],
    keywords: [],
    acknowledge: true,
    additions: [],
    source: {
      type: 'broadcast',
      personId: PersonId.parse('00000000-0000-4000-8000-000000000001'),
      name: 'Sofia',
    },
    publishedAt: 0,
    revisedAt: 0,
    expiresAt: null,
    retractedAt: null,
    retractedReason: null,
    ...changes,
  });
}

export function priceChanged(from: number, to: number, changes: object = {}) {
  const fact = UpdateFact.parse({
    type: 'priceChanged',
    priceItemId: 'sofa',
    title: 'Sofa Aalto',
    from: euros(from),
    to: euros(to),
    at: 0,
    ...changes,
  });
  if (fact.type !== 'priceChanged') throw new Error('a price was asked for');
  return fact;
}

export function unavailable(until: number | null, changes: object = {}): UpdateFact {
  return UpdateFact.parse({
    type: 'itemUnavailable',
    priceItemId: 'sofa',
    title: 'Sofa Aalto',
    until,
    ...changes,
  });
}

export function textReplaced(kind: 'article' | 'cannedResponse', body: string, changes: object = {}) {
  return UpdateFact.parse({ type: 'textReplaced', kind, id: 'returns', title: 'Returns', body, ...changes });
}

export function sofa(price: number, changes: Partial<PriceItem> = {}): PriceItem {
  return PriceItem.parse({
    priceItemId: 'sofa',
    productId: 'sofa',
    sku: 'KK-SOF-1042',
    name: 'Kulmasohva Aalto',
    variant: [],
    category: 'Sofas',
    unit: 'kpl',
    price: euros(price),
    tax: 'included',
    validFrom: null,
    validTo: null,
    campaign: null,
    availability: 'inStock',
    note: '',
    keywords: [],
    popularity: 1,
    ...changes,
  });
}

export function campaign(price: number, changes: object = {}): PriceItem['campaign'] {
  return { price: euros(price), from: 0, to: 1_000_000, name: 'Autumn', ...changes };
}
