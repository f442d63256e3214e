import type { ProductFamily } from '../../product-family.ts';
import { axis } from '../../variant-axis.ts';
import { calendar } from '../calendar.ts';
import { choice } from './choices.ts';

const category = 'Supplements and snacks';

export const supplements: readonly ProductFamily[] = [
  {
    productId: 'whey',
    skuCode: 'SUP-801',
    name: 'Whey protein',
    category,
    unit: 'per bag',
    prices: 2400,
    axes: [
      axis('Flavour', [
        ['CHO', 'chocolate'],
        ['VAN', 'vanilla'],
        ['STR', 'strawberry'],
        ['PLA', 'unflavoured'],
      ]),
      choice('Size', [
        ['1K', '1 kg', 0],
        ['2K', '2.5 kg', 2900],
      ]),
    ],
    note: '23 g of protein a serving, batch-tested. Contains milk and soya. Gluten-free.',
    keywords: ['protein powder', 'whey', 'shake', 'protein'],
    popularity: 670,
    changes: {
      'STR-2K': { availability: 'outOfStock', note: 'Back on the shelf soon; the 1 kg bag is in.' },
    },
  },
  {
    productId: 'vegan-protein',
    skuCode: 'SUP-802',
    name: 'Pea and rice protein',
    category,
    unit: 'per bag',
    prices: 2600,
    axes: [
      axis('Flavour', [
        ['CHO', 'chocolate'],
        ['VAN', 'vanilla'],
        ['CAR', 'salted caramel'],
      ]),
      choice('Size', [
        ['1K', '1 kg', 0],
        ['2K', '2.5 kg', 3100],
      ]),
    ],
    note: '21 g of protein a serving. Vegan, no milk, no soya. Made where nuts are handled.',
    keywords: ['vegan protein', 'plant protein', 'dairy free', 'pea protein'],
    popularity: 480,
  },
  {
    productId: 'creatine',
    skuCode: 'SUP-810',
    name: 'Creatine monohydrate',
    category,
    unit: 'per tub',
    prices: [1600, 2700],
    axes: [
      axis('Size', [
        ['300', '300 g'],
        ['600', '600 g'],
      ]),
    ],
    note: 'Nothing added. One scoop is 3 g. For adults; ask your GP first if you take medicine.',
    keywords: ['creatine', 'strength', 'powder'],
    popularity: 530,
  },
  {
    productId: 'pre-workout',
    skuCode: 'SUP-820',
    name: 'Pre-workout drink powder',
    category,
    unit: 'per tub',
    prices: [2200, 2200, 2300],
    axes: [
      axis('Flavour', [
        ['BER', 'berry'],
        ['CIT', 'citrus'],
        ['COL', 'cola, caffeine-free'],
      ]),
    ],
    note: '30 servings. Berry and citrus hold 180 mg of caffeine each serving. Not for under-18s.',
    keywords: ['pre workout', 'energy', 'caffeine'],
    popularity: 400,
  },
  {
    productId: 'electrolytes',
    skuCode: 'SUP-830',
    name: 'Electrolyte tablets',
    category,
    unit: 'as stated',
    prices: [500, 500, 500],
    axes: [
      axis('Flavour', [
        ['LEM', 'lemon'],
        ['ORA', 'orange'],
        ['BER', 'berry'],
      ]),
      choice('Pack', [
        ['20', 'tube of 20', 0],
        ['60', 'three tubes', 800],
      ]),
    ],
    note: 'One tablet in half a litre of water. Sugar-free, vegan.',
    keywords: ['hydration', 'salts', 'electrolytes', 'cramp'],
    popularity: 370,
    campaign: { name: 'Top up', percentOff: 20, ...calendar.running },
  },
  {
    productId: 'bar',
    skuCode: 'SUP-840',
    name: 'Protein bar',
    category,
    unit: 'as stated',
    prices: 240,
    axes: [
      axis('Flavour', [
        ['PEA', 'peanut'],
        ['BRO', 'brownie'],
        ['LEM', 'lemon drizzle'],
        ['COC', 'coconut'],
      ]),
      choice('Pack', [
        ['01', 'single', 0],
        ['12', 'box of 12', 2160],
      ]),
    ],
    note: '20 g of protein. Contains milk; peanut also contains peanuts. Sold at every desk.',
    keywords: ['protein bar', 'snack', 'bar'],
    popularity: 580,
  },
  {
    productId: 'ready-shake',
    skuCode: 'SUP-850',
    name: 'Ready-made shake',
    category,
    unit: 'each',
    prices: [320, 320, 350],
    axes: [
      axis('Flavour', [
        ['CHO', 'chocolate'],
        ['BAN', 'banana'],
        ['OAT', 'oat and coffee, vegan'],
      ]),
    ],
    note: 'From the fridge at the desk. 330 ml, 25 g of protein.',
    keywords: ['shake', 'drink', 'protein drink', 'fridge'],
    popularity: 420,
  },
  {
    productId: 'vitamin-d',
    skuCode: 'SUP-860',
    name: 'Vitamin D and omega-3',
    category,
    unit: 'per pot',
    prices: [900, 1400, 1700],
    axes: [
      axis('Kind', [
        ['VID', 'vitamin D, 90 tablets'],
        ['OME', 'omega-3 from fish, 90 capsules'],
        ['ALG', 'omega-3 from algae, 60 capsules'],
      ]),
    ],
    note: 'One a day. Ask a pharmacist first if you are pregnant or take blood thinners.',
    keywords: ['vitamins', 'omega 3', 'fish oil', 'vitamin d'],
    popularity: 220,
  },
  {
    productId: 'mass-gainer',
    skuCode: 'SUP-890',
    name: 'Bulk-up powder',
    category,
    unit: 'per bag',
    prices: [3900, 3900],
    axes: [
      axis('Flavour', [
        ['CHO', 'chocolate'],
        ['VAN', 'vanilla'],
      ]),
    ],
    note: 'No longer made. Whey with oats and banana does the same for less.',
    keywords: ['mass gainer', 'weight gain', 'bulk'],
    popularity: 70,
    availability: 'discontinued',
    validTo: calendar.over.to,
  },
];
