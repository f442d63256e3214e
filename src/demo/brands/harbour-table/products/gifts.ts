import type { ProductFamily } from '../../product-family.ts';
import { axis } from '../../variant-axis.ts';
import { calendar } from '../calendar.ts';
import { choice } from './choices.ts';

const category = 'Gifts';

const byEmailOrBoxed = choice('Delivery', [
  ['EML', 'by e-mail', 0],
  ['BOX', 'boxed, by post', 450],
]);

/** Gift cards, classes, things to take home, and deposits. */
export const gifts: readonly ProductFamily[] = [
  {
    productId: 'gift-card',
    skuCode: 'GIF-501',
    name: 'Gift card',
    category,
    unit: 'each',
    prices: [2500, 5000, 7500, 10000, 15000, 20000],
    axes: [
      axis('Value', [
        ['025', '£25'],
        ['050', '£50'],
        ['075', '£75'],
        ['100', '£100'],
        ['150', '£150'],
        ['200', '£200'],
      ]),
      byEmailOrBoxed,
    ],
    note: 'Valid for two years in all four restaurants. Boxed cards are posted within two working days.',
    keywords: ['voucher', 'gift voucher', 'present', 'gift certificate'],
    popularity: 920,
  },
  {
    productId: 'experience',
    skuCode: 'GIF-510',
    name: 'Experience voucher',
    category,
    unit: 'each',
    prices: [6200, 14000, 22500, 13500],
    axes: [
      axis('Experience', [
        ['TEA', 'afternoon tea for two'],
        ['TID', 'five-course Tide Tasting for two'],
        ['TIW', 'five-course Tide Tasting with wine for two'],
        ['SUN', 'two-course Sunday Lunch for four'],
      ]),
      byEmailOrBoxed,
    ],
    note: 'Valid for eighteen months in any restaurant, whatever the menu costs there.',
    keywords: ['voucher', 'afternoon tea voucher', 'tasting voucher', 'present'],
    popularity: 680,
  },
  {
    productId: 'masterclass',
    skuCode: 'GIF-520',
    name: 'Kitchen masterclass',
    category,
    unit: 'per guest',
    prices: [8500, 7500, 6500, 7000],
    axes: [
      axis('Class', [
        ['FIS', 'fish filleting'],
        ['OYS', 'oysters and fizz'],
        ['BRE', 'bread'],
        ['WIN', 'wine and cheese'],
      ]),
      axis('Restaurant', [
        ['WHI', 'Whitby'],
        ['LEI', 'Leith'],
      ]),
    ],
    note: 'Saturdays 10 am to 1 pm, lunch included. Ages 16 and over, wine class 18 and over.',
    keywords: ['cookery class', 'cooking course', 'workshop', 'class'],
    popularity: 420,
    campaign: { name: 'Learn by the sea', percentOff: 20, ...calendar.running },
    changes: { 'OYS-LEI': { availability: 'outOfStock', note: 'Fully booked this season.' } },
  },
  {
    productId: 'hamper',
    skuCode: 'GIF-530',
    name: 'Harbour hamper',
    category,
    unit: 'each',
    prices: [4500, 7500, 12500],
    axes: [
      axis('Size', [
        ['S', 'Tea'],
        ['M', 'Supper'],
        ['L', 'Feast'],
      ]),
    ],
    note: 'Sent chilled on Tuesdays to Fridays anywhere in Great Britain, delivery included.',
    keywords: ['food hamper', 'gift basket', 'hamper'],
    popularity: 330,
    campaign: { name: 'Easter hampers', percentOff: 15, ...calendar.ahead },
  },
  {
    productId: 'at-home',
    skuCode: 'GIF-540',
    name: 'Harbour at Home box',
    category,
    unit: 'per box',
    prices: [2800, 3400, 3000],
    axes: [
      axis('Dish', [
        ['PIE', 'fish pie'],
        ['CUR', 'monkfish curry'],
        ['LAS', 'squash lasagne'],
      ]),
      choice('Size', [
        ['2G', 'for two', 0],
        ['4G', 'for four', 2200],
      ]),
    ],
    note: 'Ready to heat, collected from any restaurant after 3 pm. Keeps three days in the fridge.',
    keywords: ['takeaway', 'meal kit', 'ready meal', 'collection'],
    popularity: 350,
  },
  {
    productId: 'larder',
    skuCode: 'GIF-550',
    name: 'From the larder',
    category,
    unit: 'each',
    prices: [650, 750, 850, 600, 1250, 2500],
    axes: [
      axis('Item', [
        ['CHU', 'rhubarb chutney'],
        ['BUT', 'seaweed butter'],
        ['SAL', 'smoked sea salt'],
        ['FUD', 'salted fudge'],
        ['OIL', 'dill oil'],
        ['BOO', 'the Harbour Table cookbook'],
      ]),
    ],
    note: 'At the till in every restaurant. Posted with any hamper.',
    keywords: ['shop', 'chutney', 'cookbook', 'souvenir'],
    popularity: 140,
  },
  {
    productId: 'table-club',
    skuCode: 'CLU-601',
    name: 'Table Club membership',
    category: 'Bookings',
    unit: 'per year',
    prices: [4900, 7900],
    axes: [
      axis('Membership', [
        ['ONE', 'one person'],
        ['TWO', 'two at one address'],
      ]),
    ],
    note: 'Tables released two weeks early, a welcome glass each visit, and four members’ suppers a year.',
    keywords: ['membership', 'loyalty', 'club', 'members'],
    popularity: 270,
  },
  {
    productId: 'deposit',
    skuCode: 'CLU-610',
    name: 'Booking deposit',
    category: 'Bookings',
    unit: 'per guest',
    prices: [1000, 2500, 3000],
    axes: [
      axis('Booking', [
        ['SIX', 'table of six or more'],
        ['TAS', 'tasting menu or Chef’s Counter'],
        ['PRI', 'private room'],
      ]),
    ],
    note: 'Taken off the bill. Returned in full when the booking is cancelled in time.',
    keywords: ['deposit', 'prepayment', 'card details', 'cancellation fee'],
    popularity: 850,
  },
];
