import type { ProductFamily } from '../../product-family.ts';
import { axis } from '../../variant-axis.ts';
import { calendar } from '../calendar.ts';
import { clothingSize } from './sizes.ts';

const category = 'Klær';

export const clothing: readonly ProductFamily[] = [
  {
    productId: 'ulltroye-fjellro',
    skuCode: 'KLA-3101',
    name: 'Fjellro ulltrøye med glidelås',
    category: 'Ull',
    unit: 'stk.',
    prices: 79900,
    axes: [
      axis('Farge', [
        ['SVA', 'svart'],
        ['BLA', 'dempet blå'],
        ['ROD', 'tyttebærrød'],
      ]),
      clothingSize,
    ],
    note: '100 % merinoull, 200 g/m². Ullprogram 30 grader, aldri tøymykner.',
    keywords: ['ullundertøy', 'superundertøy', 'merino', 'stilongs'],
    popularity: 880,
    changes: {
      'ROD-XS': { availability: 'discontinued', note: 'Gått ut av sortimentet.', validTo: calendar.over.to },
    },
  },
  {
    productId: 'ullongs-fjellro',
    skuCode: 'KLA-3102',
    name: 'Fjellro ullongs',
    category: 'Ull',
    unit: 'stk.',
    prices: 69900,
    axes: [
      axis('Modell', [
        ['DAM', 'dame'],
        ['HER', 'herre'],
      ]),
      clothingSize,
    ],
    note: '100 % merinoull, 200 g/m². Forsterket bak og på knærne.',
    keywords: ['longs', 'ullbukse', 'stillongs', 'ullundertøy'],
    popularity: 740,
  },
  {
    productId: 'skalljakke-storm',
    skuCode: 'KLA-3201',
    name: 'Storm skalljakke',
    category,
    unit: 'stk.',
    prices: 349900,
    axes: [
      axis('Farge', [
        ['BLA', 'isblå'],
        ['ORA', 'oransje'],
        ['SVA', 'svart'],
      ]),
      clothingSize,
    ],
    note: 'Tre lag, vannsøyle 20 000 mm, lufting under armene. PFAS-fri impregnering.',
    keywords: ['regnjakke', 'turjakke', 'fjelljakke', 'hardshell'],
    popularity: 790,
    changes: { 'ORA-M': { availability: 'outOfStock', note: 'Utsolgt i M. Isblå og svart finnes.' } },
  },
  {
    productId: 'skallbukse-storm',
    skuCode: 'KLA-3202',
    name: 'Storm skallbukse',
    category,
    unit: 'stk.',
    prices: 259900,
    axes: [
      axis('Modell', [
        ['DAM', 'dame'],
        ['HER', 'herre'],
      ]),
      clothingSize,
    ],
    note: 'Lang glidelås i siden, snølås, avtakbare seler.',
    keywords: ['regnbukse', 'turbukse', 'fjellbukse'],
    popularity: 540,
  },
  {
    productId: 'dunjakke-rim',
    skuCode: 'KLA-3301',
    name: 'Rim dunjakke',
    category,
    unit: 'stk.',
    prices: 249900,
    axes: [
      axis('Farge', [
        ['SVA', 'svart'],
        ['GRO', 'granskog'],
        ['ROD', 'tyttebærrød'],
      ]),
      clothingSize,
    ],
    note: 'Sertifisert dun, 800 cuin. 340 g i str. M. Pakkes i egen lomme.',
    keywords: ['vinterjakke', 'boblejakke', 'isolasjonsjakke'],
    popularity: 700,
    campaign: { name: 'Kuldekampanje', percentOff: 20, ...calendar.running },
  },
  {
    productId: 'votter-rim',
    skuCode: 'KLA-3401',
    name: 'Rim votter',
    category,
    unit: 'par',
    prices: [59900, 69900],
    axes: [
      axis('Type', [
        ['VOT', 'votter'],
        ['HAN', 'hansker'],
      ]),
      axis('Størrelse', [
        ['7', '7'],
        ['8', '8'],
        ['9', '9'],
        ['10', '10'],
      ]),
    ],
    note: 'Geitskinn i håndflaten, uttakbar ullvott. Smøres med lærfett én gang i sesongen.',
    keywords: ['hansker', 'vinterhansker', 'skivotter'],
    popularity: 390,
  },
  {
    productId: 'ullsokker-fjellro',
    skuCode: 'KLA-3410',
    name: 'Fjellro ullsokker',
    category: 'Ull',
    unit: 'par',
    prices: [14900, 19900],
    axes: [
      axis('Tykkelse', [
        ['TYN', 'tynn'],
        ['TYK', 'tykk'],
      ]),
      axis('Størrelse', [
        ['36', '36–39'],
        ['40', '40–43'],
        ['44', '44–47'],
      ]),
    ],
    note: '70 % merinoull. Sømløs tå.',
    keywords: ['sokker', 'raggsokker', 'tursokker'],
    popularity: 420,
    campaign: { name: 'Sokkeuka', percentOff: 30, ...calendar.over },
  },
  {
    productId: 'lue-fjellro',
    skuCode: 'KLA-3420',
    name: 'Fjellro lue',
    category: 'Ull',
    unit: 'stk.',
    prices: 29900,
    axes: [
      axis('Farge', [
        ['SVA', 'svart'],
        ['BLA', 'dempet blå'],
        ['ROD', 'tyttebærrød'],
        ['NAT', 'naturhvit'],
      ]),
    ],
    note: 'Dobbel merinoull, strikket i Norge.',
    keywords: ['strikkelue', 'ullue', 'topplue'],
    popularity: 260,
  },
  {
    productId: 'barneull-fjellro',
    skuCode: 'BAR-3501',
    name: 'Fjellro ullsett for barn',
    category: 'Barn',
    unit: 'sett',
    prices: 59900,
    axes: [
      axis('Farge', [
        ['BLA', 'blå stripe'],
        ['ROS', 'rosa stripe'],
      ]),
      axis('Størrelse', [
        ['90', '90'],
        ['100', '100'],
        ['110', '110'],
        ['120', '120'],
        ['130', '130'],
        ['140', '140'],
      ]),
    ],
    note: 'Trøye og longs. Lange ribber som kan brettes opp, varer gjerne to sesonger.',
    keywords: ['barneull', 'ullundertøy barn', 'barnehage'],
    popularity: 650,
  },
  {
    productId: 'regntoy-plask',
    skuCode: 'BAR-3510',
    name: 'Plask regnsett for barn',
    category: 'Barn',
    unit: 'sett',
    prices: 54900,
    axes: [
      axis('Farge', [
        ['GUL', 'gul'],
        ['MAR', 'marineblå'],
      ]),
      axis('Størrelse', [
        ['90', '90'],
        ['100', '100'],
        ['110', '110'],
        ['120', '120'],
        ['130', '130'],
      ]),
    ],
    note: 'Sveisede sømmer, avtakbar hette, strikk under foten.',
    keywords: ['regntøy', 'regndress', 'barnehageklær', 'oljehyre'],
    popularity: 530,
    changes: { 'GUL-130': { availability: 'outOfStock', note: 'Utsolgt. Marineblå finnes i 130.' } },
  },
];
