import { describe, expect, it } from 'vitest';
import { DEMO_EPOCH, type DemoBrand, type ScenarioStep } from '../../src/demo/brands/demo-brand.ts';
import { demoBrands } from '../../src/demo/brands/demo-brands.ts';
import { currentPrice } from '../../src/demo/simulator/current-price.ts';
import { judgeAnswer } from '../../src/demo/simulator/judge-answer.ts';

const DAY_MS = 86_400_000;
/** When the demo may be run: soon after it was written, and years later. */
const RUNS = [DEMO_EPOCH + 30 * DAY_MS, DEMO_EPOCH + 1_000 * DAY_MS];

/** What a perfect agent would write. */
function goodAnswer(expects: ScenarioStep['expects'], { brand, priceItems }: DemoBrand, now: number): string {
  if (expects.kind === 'words') return expects.anyOf[0] ?? '';
  if (expects.kind === 'any') return '…';
  const item = priceItems.find((one) => one.priceItemId === expects.priceItemId);
  if (!item) return '';
  const price = currentPrice(item, now);
  const format = new Intl.NumberFormat(brand.locale, { style: 'currency', currency: price.currency });
  return `${item.sku}: ${format.format(price.amountMinor / 100)}`;
}

describe('the demo’s scenarios', () => {
  it('exist', () => {
    expect(demoBrands.flatMap(({ scenarios }) => scenarios).length).toBeGreaterThan(0);
  });

  it.each(demoBrands.map((demoBrand) => [demoBrand.brand.name, demoBrand] as const))(
    '%s: can be satisfied by an agent who answers well, whenever the demo is run',
    (_name, demoBrand) => {
      const items = new Map(demoBrand.priceItems.map((item) => [item.priceItemId, item]));
      for (const now of RUNS) {
        const ports = { priceItem: (id: string) => items.get(id), now: () => now };
        for (const { scenarioId, steps } of demoBrand.scenarios) {
          const judged = steps.map(({ expects }) =>
            judgeAnswer(expects, goodAnswer(expects, demoBrand, now), ports),
          );
          expect({ scenarioId, judged }).toEqual({ scenarioId, judged: steps.map(() => 'satisfied') });
        }
      }
    },
  );

  it.each(demoBrands.map((demoBrand) => [demoBrand.brand.name, demoBrand] as const))(
    '%s: questions a price that is a little off',
    (_name, demoBrand) => {
      const items = new Map(demoBrand.priceItems.map((item) => [item.priceItemId, item]));
      const [now = 0] = RUNS;
      const ports = { priceItem: (id: string) => items.get(id), now: () => now };
      for (const { expects } of demoBrand.scenarios.flatMap(({ steps }) => steps)) {
        const item = expects.kind === 'price' ? items.get(expects.priceItemId) : undefined;
        if (!item) continue;
        const { amountMinor, currency } = currentPrice(item, now);
        const format = new Intl.NumberFormat(demoBrand.brand.locale, { style: 'currency', currency });
        expect(judgeAnswer(expects, format.format((amountMinor + 100) / 100), ports)).toBe('wrong');
      }
    },
  );
});
