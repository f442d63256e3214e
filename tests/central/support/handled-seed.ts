import type { CentralSeed } from '../../../src/central/central-seed.ts';
import { Brand } from '../../../src/contract/model/brand.ts';
import { lamps, testSeed } from './test-seed.ts';

/** The test's brands, of which the lamps say how they want their conversations handled. */
export function handledSeed(): CentralSeed {
  const seed = testSeed();
  return {
    ...seed,
    brands: seed.brands.map((entry) =>
      entry.brand.brandId === lamps ? { ...entry, brand: handled(entry.brand) } : entry,
    ),
  };
}

function handled(brand: Brand): Brand {
  return Brand.parse({
    ...brand,
    dispositions: [
      { code: 'answered', label: 'Answered' },
      {
        code: 'sold',
        label: 'Sold',
        fields: [
          { fieldId: 'orderNumber', label: 'Order number', required: true },
          { fieldId: 'channel', label: 'Where', required: false, options: ['shop', 'web'] },
        ],
      },
    ],
    handling: {
      escalation: { reasons: [{ code: 'safety', label: 'Somebody may be hurt' }], slack: true },
      skipReasons: [{ code: 'language', label: 'I do not speak it' }],
      tags: ['vip', 'refund'],
    },
  });
}
