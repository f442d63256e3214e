import type { ProductFamily } from '../../product-family.ts';
import { axis } from '../../variant-axis.ts';
import { calendar } from '../calendar.ts';

export const training: readonly ProductFamily[] = [
  {
    productId: 'yogamatte-ro',
    skuCode: 'TRE-6101',
    name: 'Ro treningsmatte',
    category: 'Trening',
    unit: 'stk.',
    prices: [29900, 39900, 49900],
    axes: [
      axis('Tykkelse', [
        ['4', '4 mm'],
        ['6', '6 mm'],
        ['10', '10 mm'],
      ]),
    ],
    note: 'Naturgummi. Skyll med kaldt vann, tørkes flatt.',
    keywords: ['yogamatte', 'treningsmatte', 'pilates'],
    popularity: 220,
  },
  {
    productId: 'kettlebell-lodd',
    skuCode: 'TRE-6110',
    name: 'Lodd kettlebell',
    category: 'Trening',
    unit: 'stk.',
    prices: [24900, 34900, 49900, 64900, 79900, 94900],
    axes: [
      axis('Vekt', [
        ['04', '4 kg'],
        ['08', '8 kg'],
        ['12', '12 kg'],
        ['16', '16 kg'],
        ['20', '20 kg'],
        ['24', '24 kg'],
      ]),
    ],
    note: 'Støpejern med gummibunn. Sendes som tungt gods fra 20 kg.',
    keywords: ['kettlebell', 'vekter', 'styrketrening'],
    popularity: 240,
    changes: {
      '04': { availability: 'discontinued', note: 'Gått ut av sortimentet.', validTo: calendar.over.to },
    },
  },
  {
    productId: 'strikk-drag',
    skuCode: 'TRE-6120',
    name: 'Drag treningsstrikk',
    category: 'Trening',
    unit: 'stk.',
    prices: [14900, 17900, 19900],
    axes: [
      axis('Motstand', [
        ['LET', 'lett'],
        ['MID', 'middels'],
        ['HAR', 'hard'],
      ]),
    ],
    note: 'Lateks, 208 cm rundt.',
    keywords: ['treningsstrikk', 'gummistrikk', 'motstandsbånd'],
    popularity: 160,
  },
  {
    productId: 'fotballsko-scoring',
    skuCode: 'BAL-6201',
    name: 'Scoring fotballsko for barn',
    category: 'Ballsport',
    unit: 'par',
    prices: 49900,
    axes: [
      axis('Størrelse', [
        ['30', '30'],
        ['31', '31'],
        ['32', '32'],
        ['33', '33'],
        ['34', '34'],
        ['35', '35'],
        ['36', '36'],
        ['37', '37'],
      ]),
    ],
    note: 'Knotter for kunstgress. Beregn 1 cm å vokse på.',
    keywords: ['fotballsko', 'barnefotballsko', 'knottesko'],
    popularity: 320,
  },
  {
    productId: 'fotball-scoring',
    skuCode: 'BAL-6210',
    name: 'Scoring fotball',
    category: 'Ballsport',
    unit: 'stk.',
    prices: 29900,
    axes: [
      axis('Størrelse', [
        ['3', 'str. 3, under 8 år'],
        ['4', 'str. 4, 8–12 år'],
        ['5', 'str. 5, fra 13 år'],
      ]),
    ],
    note: 'Limt, tåler kunstgress og grus. Leveres uten luft.',
    keywords: ['ball', 'fotball', 'treningsball'],
    popularity: 230,
  },
];
