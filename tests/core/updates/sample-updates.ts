import { newId } from '../../../src/adapters/system/new-id.ts';
import { UrgentUpdate } from '../../../src/contract/model/urgent-update.ts';

/** An update in force; what a test is about is given, the rest is made up. */
export function sampleUpdate(changes: Partial<Record<keyof UrgentUpdate, unknown>> = {}): UrgentUpdate {
  return UrgentUpdate.parse({
    updateId: newId(),
    broadcastId: newId(),
    brandId: 'kuuma',
    revision: 1,
    level: 'urgent',
    text: 'The sofa costs less.',
    previousText: null,
    facts: [],
    keywords: [],
    acknowledge: true,
    additions: [],
    source: { type: 'broadcast', personId: newId(), name: 'Sofia' },
    publishedAt: 0,
    revisedAt: 0,
    expiresAt: null,
    retractedAt: null,
    retractedReason: null,
    ...changes,
  });
}

export function priceFact(
  priceItemId: string,
  from: number,
  to: number,
  at = 0,
  settledIn: number | null = null,
) {
  const currency = 'EUR';
  return {
    type: 'priceChanged',
    priceItemId,
    title: priceItemId,
    from: { amountMinor: from, currency },
    to: { amountMinor: to, currency },
    at,
    settledIn,
  };
}
