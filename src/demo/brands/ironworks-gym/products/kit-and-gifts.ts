import type { ProductFamily } from '../../product-family.ts';
import { axis } from '../../variant-axis.ts';
import { calendar } from '../calendar.ts';
import { choice } from './choices.ts';

const category = 'Kit';
const gifts = 'Gifts and hire';

const size = axis('Size', [
  ['XS', 'XS'],
  ['S', 'S'],
  ['M', 'M'],
  ['L', 'L'],
  ['XL', 'XL'],
]);

const colour = axis('Colour', [
  ['SLA', 'slate'],
  ['RUS', 'rust'],
]);

export const kitAndGifts: readonly ProductFamily[] = [
  {
    productId: 't-shirt',
    skuCode: 'KIT-901',
    name: 'Ironworks T-shirt',
    category,
    unit: 'each',
    prices: 1800,
    axes: [colour, size],
    note: 'Recycled polyester and cotton, straight cut for everyone. Wash at 30 degrees.',
    keywords: ['tee', 'top', 't shirt', 'shirt', 'merch'],
    popularity: 440,
    changes: { 'RUS-XL': { availability: 'onOrder', note: 'Reaches the club in about a week.' } },
  },
  {
    productId: 'hoodie',
    skuCode: 'KIT-910',
    name: 'Ironworks hoodie',
    category,
    unit: 'each',
    prices: 3800,
    axes: [colour, size],
    note: 'Heavy organic cotton with a zip pocket for the wristband. Comes up large: take a size down if in doubt.',
    keywords: ['hooded top', 'jumper', 'sweatshirt', 'merch'],
    popularity: 410,
    campaign: { name: 'Cold-weather kit', percentOff: 20, ...calendar.running },
    changes: { 'SLA-XS': { availability: 'outOfStock', note: 'Sold out in slate; rust is in.' } },
  },
  {
    productId: 'leggings',
    skuCode: 'KIT-920',
    name: 'Training leggings',
    category,
    unit: 'each',
    prices: [3200, 3200],
    axes: [
      axis('Length', [
        ['FUL', 'full'],
        ['CRO', 'cropped'],
      ]),
      size,
    ],
    note: 'Squat-proof, high waist, side pocket for a phone.',
    keywords: ['tights', 'leggings', 'bottoms'],
    popularity: 360,
  },
  {
    productId: 'shorts',
    skuCode: 'KIT-925',
    name: 'Training shorts',
    category,
    unit: 'each',
    prices: 2400,
    axes: [size],
    note: 'Slate only, with a zip pocket. Quick to dry.',
    keywords: ['shorts', 'bottoms'],
    popularity: 300,
  },
  {
    productId: 'bottle',
    skuCode: 'KIT-930',
    name: 'Bottle or shaker',
    category,
    unit: 'each',
    prices: [800, 1600, 700],
    axes: [
      axis('Kind', [
        ['PLA', 'squeeze bottle, 750 ml'],
        ['STE', 'steel bottle, 750 ml'],
        ['SHA', 'shaker, 600 ml'],
      ]),
    ],
    note: 'Filling stations on every floor. Plastic is BPA-free.',
    keywords: ['water bottle', 'shaker', 'flask'],
    popularity: 390,
  },
  {
    productId: 'belt',
    skuCode: 'KIT-940',
    name: 'Lifting belt',
    category,
    unit: 'each',
    prices: 3900,
    axes: [
      axis('Size', [
        ['S', 'S'],
        ['M', 'M'],
        ['L', 'L'],
        ['XL', 'XL'],
      ]),
    ],
    note: 'Leather, 10 mm. Measure round the navel, not by your jeans. Loan belts hang by the racks.',
    keywords: ['weight belt', 'powerlifting belt', 'back support'],
    popularity: 250,
  },
  {
    productId: 'accessories',
    skuCode: 'KIT-950',
    name: 'Small training kit',
    category,
    unit: 'each',
    prices: [900, 1200, 2600, 700, 1100, 600],
    axes: [
      axis('Item', [
        ['STR', 'lifting straps'],
        ['GLO', 'training gloves'],
        ['SLE', 'knee sleeves, pair'],
        ['WRA', 'hand wraps, pair'],
        ['ROP', 'skipping rope'],
        ['CHA', 'liquid chalk'],
      ]),
    ],
    note: 'At the desk in every club. Dry chalk is not allowed on the gym floor, liquid chalk is.',
    keywords: ['straps', 'gloves', 'chalk', 'wraps', 'jump rope', 'knee support'],
    popularity: 310,
  },
  {
    productId: 'bands',
    skuCode: 'KIT-955',
    name: 'Resistance band',
    category,
    unit: 'each',
    prices: [500, 800, 1100, 1900],
    axes: [
      axis('Strength', [
        ['LIG', 'light'],
        ['MED', 'medium'],
        ['STR', 'strong'],
        ['SET', 'set of three'],
      ]),
    ],
    note: 'Natural rubber; not for anyone with a latex allergy.',
    keywords: ['band', 'elastic', 'exercise band', 'home workout'],
    popularity: 240,
    campaign: { name: 'Train at home', percentOff: 20, ...calendar.ahead },
  },
  {
    productId: 'swim-kit',
    skuCode: 'KIT-960',
    name: 'Swim kit',
    category,
    unit: 'each',
    prices: [500, 1200, 300, 900],
    axes: [
      axis('Item', [
        ['CAP', 'silicone cap'],
        ['GOG', 'goggles'],
        ['NOS', 'nose clip'],
        ['FLO', 'pull buoy'],
      ]),
    ],
    note: 'In Sheffield and Newcastle. Caps are required in the lanes.',
    keywords: ['swimming cap', 'goggles', 'swim hat'],
    popularity: 230,
  },
  {
    productId: 'own-towel',
    skuCode: 'KIT-970',
    name: 'Ironworks towel',
    category,
    unit: 'each',
    prices: [900, 1900],
    axes: [
      axis('Size', [
        ['GYM', 'gym, 40 × 80 cm'],
        ['BAT', 'bath, 70 × 140 cm'],
      ]),
      choice('Colour', [
        ['SLA', 'slate', 0],
        ['RUS', 'rust', 0],
      ]),
    ],
    note: 'To keep. Organic cotton, loop for the hook.',
    keywords: ['towel', 'buy a towel', 'sweat towel'],
    popularity: 280,
  },
  {
    productId: 'bag',
    skuCode: 'KIT-980',
    name: 'Gym bag',
    category,
    unit: 'each',
    prices: [2900, 4200, 700],
    axes: [
      axis('Kind', [
        ['HOL', 'holdall, 35 litres'],
        ['BAC', 'backpack, 28 litres'],
        ['LOC', 'padlock for day lockers'],
      ]),
    ],
    note: 'Both bags have a wet pocket and fit a half-height locker.',
    keywords: ['holdall', 'backpack', 'rucksack', 'padlock'],
    popularity: 210,
  },
  {
    productId: 'gift-card',
    skuCode: 'GIF-951',
    name: 'Gift card',
    category: gifts,
    unit: 'each',
    prices: [2000, 4000, 6000, 10000],
    axes: [
      axis('Value', [
        ['020', '£20'],
        ['040', '£40'],
        ['060', '£60'],
        ['100', '£100'],
      ]),
      choice('Delivery', [
        ['EML', 'by e-mail', 0],
        ['PST', 'card by post', 250],
      ]),
    ],
    note: 'Good for anything in all four clubs, for two years. Cards go out by post the next working day.',
    keywords: ['voucher', 'gift voucher', 'present'],
    popularity: 350,
  },
  {
    productId: 'studio-hire',
    skuCode: 'GIF-960',
    name: 'Studio hire',
    category: gifts,
    unit: 'per hour',
    prices: [4500, 4200, 4200, 3800],
    axes: [
      axis('Club', [
        ['SHE', 'Sheffield'],
        ['LEE', 'Leeds'],
        ['NEW', 'Newcastle'],
        ['CAR', 'Cardiff'],
      ]),
      choice('Day', [
        ['WEE', 'Monday–Friday', 0],
        ['END', 'Saturday–Sunday', 1000],
      ]),
    ],
    note: 'Mirrors, sound and mats, up to 25 people. From two hours, booked a week ahead.',
    keywords: ['hire a room', 'studio', 'rehearsal', 'space'],
    popularity: 180,
  },
  {
    productId: 'party',
    skuCode: 'GIF-970',
    name: 'Birthday pool party',
    category: gifts,
    unit: 'per party',
    prices: [16500, 15500],
    axes: [
      axis('Club', [
        ['SHE', 'Sheffield'],
        ['NEW', 'Newcastle'],
      ]),
      choice('Children', [
        ['12', 'up to 12', 0],
        ['20', 'up to 20', 6000],
      ]),
    ],
    note: 'Sunday 3 pm to 5 pm: an hour in the pool with inflatables, an hour in the studio. Ages 6 to 12, two lifeguards.',
    keywords: ['kids party', 'birthday', 'children’s party', 'pool party'],
    popularity: 200,
  },
];
