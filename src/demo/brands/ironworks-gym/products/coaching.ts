import type { ProductFamily } from '../../product-family.ts';
import { axis } from '../../variant-axis.ts';
import { calendar } from '../calendar.ts';
import { choice } from './choices.ts';

const category = 'Personal training';
const recovery = 'Recovery and advice';

const coach = axis('Coach', [
  ['COA', 'coach'],
  ['SEN', 'senior coach'],
  ['LEA', 'lead coach'],
]);

export const coaching: readonly ProductFamily[] = [
  {
    productId: 'pt-single',
    skuCode: 'PTR-601',
    name: 'Personal training, one session',
    category,
    unit: 'per session',
    prices: [3800, 4600, 5600],
    axes: [
      coach,
      choice('Length', [
        ['60', '60 minutes', 0],
        ['30', '30 minutes', -1500],
      ]),
    ],
    note: 'In any club. Free to move up to 24 hours before. Non-members need a day pass as well.',
    keywords: ['pt', 'personal trainer', 'one to one', '1-1', 'coaching'],
    popularity: 880,
  },
  {
    productId: 'pt-pack',
    skuCode: 'PTR-602',
    name: 'Personal training pack, 60 minutes',
    category,
    unit: 'per pack',
    prices: [18000, 22000, 27000],
    axes: [
      coach,
      axis('Sessions', [
        ['05', 'five'],
        ['10', 'ten'],
        ['20', 'twenty'],
      ]),
    ],
    note: 'One person, one coach. Five are valid for three months, ten for six, twenty for a year.',
    keywords: ['pt pack', 'block of sessions', 'personal training package', 'bundle'],
    popularity: 740,
    changes: {
      'COA-10': { amountMinor: 34000 },
      'COA-20': { amountMinor: 64000 },
      'SEN-10': { amountMinor: 41500 },
      'SEN-20': { amountMinor: 78000 },
      'LEA-10': { amountMinor: 51000 },
      'LEA-20': { amountMinor: 96000 },
    },
  },
  {
    productId: 'pt-duo',
    skuCode: 'PTR-610',
    name: 'Personal training for two',
    category,
    unit: 'for both',
    prices: [5400, 6400, 7600],
    axes: [
      coach,
      choice('Sessions', [
        ['01', 'one', 0],
        ['05', 'five', 19500],
      ]),
    ],
    note: 'Two people who train together, 60 minutes. Levels need not match.',
    changes: { 'SEN-05': { amountMinor: 29500 }, 'LEA-05': { amountMinor: 35000 } },
    keywords: ['duo', 'couple training', 'with a friend', 'partner session'],
    popularity: 480,
  },
  {
    productId: 'small-group',
    skuCode: 'PTR-620',
    name: 'Small Group coaching',
    category,
    unit: 'per month',
    prices: [6900, 11900],
    axes: [
      axis('Sessions', [
        ['1W', 'once a week'],
        ['2W', 'twice a week'],
      ]),
      choice('Group', [
        ['STR', 'strength', 0],
        ['RET', 'return from injury', 0],
        ['SIX', 'over sixties', 0],
      ]),
    ],
    note: 'Four people, same faces, same hour every week. Starts on the first Monday of the month.',
    keywords: ['semi-private', 'group training', 'team training'],
    popularity: 450,
    campaign: { name: 'Stronger together', percentOff: 15, ...calendar.running },
  },
  {
    productId: 'starter',
    skuCode: 'PTR-630',
    name: 'Starter three',
    category,
    unit: 'per pack',
    prices: 8900,
    axes: [],
    note: 'Three sessions with a coach in your first two months: a plan, the technique, a check. Once per member.',
    keywords: ['starter pack', 'new member', 'first sessions', 'introductory'],
    popularity: 700,
  },
  {
    productId: 'online-coaching',
    skuCode: 'PTR-640',
    name: 'Online coaching',
    category,
    unit: 'per month',
    prices: [4900, 8900],
    axes: [
      axis('Plan', [
        ['PLA', 'programme and monthly call'],
        ['WEE', 'programme and weekly call'],
      ]),
    ],
    note: 'For people who train alone. Videos checked within two working days. No membership needed.',
    keywords: ['remote coaching', 'app', 'programme', 'distance'],
    popularity: 320,
  },
  {
    productId: 'programme',
    skuCode: 'PTR-650',
    name: 'Written programme',
    category,
    unit: 'each',
    prices: [3500, 5500, 4500],
    axes: [
      axis('Length', [
        ['06W', 'six weeks'],
        ['12W', 'twelve weeks'],
        ['TRA', 'travel, no equipment'],
      ]),
    ],
    note: 'Written by a senior coach after a half-hour chat. Delivered within five working days.',
    keywords: ['training plan', 'workout plan', 'programme'],
    popularity: 310,
  },
  {
    productId: 'technique-check',
    skuCode: 'PTR-660',
    name: 'Technique check',
    category,
    unit: 'per check',
    prices: [2000, 2000, 2000, 2600],
    axes: [
      axis('Lift', [
        ['SQU', 'squat'],
        ['DEA', 'deadlift'],
        ['PRE', 'press'],
        ['SWI', 'front crawl, filmed'],
      ]),
    ],
    note: '20 minutes on one movement, filmed on your own phone. Front crawl in Sheffield and Newcastle only.',
    keywords: ['form check', 'technique', 'squat form', 'video'],
    popularity: 280,
  },
  {
    productId: 'body-scan',
    skuCode: 'REC-701',
    name: 'Body composition scan',
    category: recovery,
    unit: 'as stated',
    prices: [1800, 4500],
    axes: [
      axis('Scans', [
        ['ONE', 'one'],
        ['THR', 'three, within a year'],
      ]),
    ],
    note: 'Ten minutes, shoes off, results on paper and explained. Not with a pacemaker or in pregnancy.',
    keywords: ['body fat', 'inbody', 'scan', 'measurement'],
    popularity: 330,
  },
  {
    productId: 'massage',
    skuCode: 'REC-710',
    name: 'Sports massage',
    category: recovery,
    unit: 'per session',
    prices: [3400, 3200, 3200, 3000],
    axes: [
      axis('Club', [
        ['SHE', 'Sheffield'],
        ['LEE', 'Leeds'],
        ['NEW', 'Newcastle'],
        ['CAR', 'Cardiff'],
      ]),
      choice('Length', [
        ['30', '30 minutes', 0],
        ['45', '45 minutes', 1200],
        ['60', '60 minutes', 2200],
      ]),
    ],
    note: 'Open to everyone. Move it free of charge up to 24 hours before, half price after that.',
    keywords: ['massage', 'deep tissue', 'sore', 'recovery', 'therapist'],
    popularity: 490,
    changes: {
      'CAR-60': {
        availability: 'outOfStock',
        note: 'Cardiff offers 30 and 45 minutes until a second therapist starts.',
      },
    },
  },
  {
    productId: 'physio',
    skuCode: 'REC-720',
    name: 'Physiotherapy',
    category: recovery,
    unit: 'per session',
    prices: [5800, 4400],
    axes: [
      axis('Visit', [
        ['FIR', 'first visit, 45 minutes'],
        ['FOL', 'follow-up, 30 minutes'],
      ]),
      choice('Club', [
        ['SHE', 'Sheffield', 0],
        ['NEW', 'Newcastle', -200],
      ]),
    ],
    note: 'Chartered physiotherapist, no referral needed. Receipts suit most health insurers.',
    keywords: ['physio', 'injury', 'rehab', 'knee', 'shoulder'],
    popularity: 360,
  },
  {
    productId: 'nutrition',
    skuCode: 'REC-730',
    name: 'Nutrition advice',
    category: recovery,
    unit: 'as stated',
    prices: [5500, 3000, 11500],
    axes: [
      axis('Visit', [
        ['FIR', 'first hour'],
        ['FOL', 'follow-up half hour'],
        ['PAC', 'first hour and three follow-ups'],
      ]),
    ],
    note: 'Registered nutritionist, in the club or by video. A food diary of three days helps.',
    keywords: ['nutritionist', 'diet plan', 'meal plan', 'food'],
    popularity: 300,
  },
];
