import type { ProductFamily } from '../../product-family.ts';
import { axis } from '../../variant-axis.ts';
import { calendar } from '../calendar.ts';
import { clothingSize, shoeSize } from './sizes.ts';

const category = 'Løping';

export const running: readonly ProductFamily[] = [
  {
    productId: 'terrengsko-fjellbris',
    skuCode: 'LOP-1103',
    name: 'Fjellbris terrengsko',
    category,
    unit: 'par',
    prices: 159900,
    axes: [
      axis('Farge', [
        ['BLA', 'blå'],
        ['GRA', 'grå'],
      ]),
      shoeSize,
    ],
    note: 'Dropp 6 mm, 4 mm knotter. Normal i størrelsen; velg en halv opp hvis du bruker tykke ullsokker.',
    keywords: ['joggesko', 'løpesko terreng', 'stisko', 'trailsko'],
    popularity: 980,
    changes: {
      'BLA-42': {
        availability: 'outOfStock',
        note: 'Utsolgt på nett. Ny levering er på vei, men uten bekreftet dato.',
      },
      'GRA-46': { availability: 'onOrder', note: 'Bestillingsvare, 5–7 virkedager.' },
    },
  },
  {
    productId: 'lopesko-kystfart',
    skuCode: 'LOP-1110',
    name: 'Kystfart løpesko',
    category,
    unit: 'par',
    prices: 139900,
    axes: [
      axis('Farge', [
        ['HVI', 'hvit'],
        ['SVA', 'svart'],
      ]),
      shoeSize,
    ],
    note: 'Mengdetrener for asfalt, dropp 8 mm, 265 g i str. 42. Nøytral passform.',
    keywords: ['joggesko', 'asfaltsko', 'mengdesko'],
    popularity: 930,
    campaign: { name: 'Løpestart', percentOff: 25, ...calendar.running },
    changes: { 'SVA-37': { availability: 'outOfStock', note: 'Utsolgt. Hvit finnes fortsatt i 37.' } },
  },
  {
    productId: 'lopetights-lett',
    skuCode: 'LOP-1201',
    name: 'Lett løpetights',
    category,
    unit: 'stk.',
    prices: 69900,
    axes: [
      axis('Modell', [
        ['DAM', 'dame'],
        ['HER', 'herre'],
      ]),
      clothingSize,
    ],
    note: 'Lomme til mobil på låret, refleks bak på leggen. Børstet innside fra høsten.',
    keywords: ['tights', 'løpebukse', 'joggebukse'],
    popularity: 520,
  },
  {
    productId: 'lopejakke-motvind',
    skuCode: 'LOP-1210',
    name: 'Motvind løpejakke',
    category,
    unit: 'stk.',
    prices: 99900,
    axes: [
      axis('Farge', [
        ['GUL', 'refleksgul'],
        ['BLA', 'nattblå'],
      ]),
      clothingSize,
    ],
    note: 'Vindtett foran, luftig bak. Tåler lett regn. Kan pakkes i egen lomme.',
    keywords: ['vindjakke', 'treningsjakke', 'joggejakke'],
    popularity: 480,
  },
  {
    productId: 'pannebaand-motvind',
    skuCode: 'LOP-1230',
    name: 'Motvind pannebånd',
    category,
    unit: 'stk.',
    prices: 24900,
    axes: [
      axis('Farge', [
        ['SVA', 'svart'],
        ['BLA', 'blå'],
        ['GUL', 'refleksgul'],
      ]),
    ],
    note: 'Én størrelse. Vindtett over ørene.',
    keywords: ['headband', 'ørevarmer'],
    popularity: 210,
  },
  {
    productId: 'klokke-takt',
    skuCode: 'LOP-1301',
    name: 'Takt sportsklokke',
    category,
    unit: 'stk.',
    prices: [299900, 449900],
    axes: [
      axis('Modell', [
        ['2', 'Takt 2'],
        ['PRO', 'Takt Pro med kart'],
      ]),
      axis('Farge', [
        ['SVA', 'svart'],
        ['SAN', 'sand'],
      ]),
    ],
    note: 'Puls på håndleddet, GPS i 26 timer (Pro 48 timer). Skiprogrammer for klassisk og skøyting.',
    keywords: ['pulsklokke', 'gps-klokke', 'treningsklokke'],
    popularity: 640,
  },
  {
    productId: 'lopevest-kilde',
    skuCode: 'LOP-1310',
    name: 'Kilde løpevest',
    category,
    unit: 'stk.',
    prices: [69900, 89900],
    axes: [
      axis('Volum', [
        ['5L', '5 liter'],
        ['12L', '12 liter'],
      ]),
    ],
    note: 'To myke drikkeflasker à 0,5 liter følger med.',
    keywords: ['drikkevest', 'løpesekk', 'drikkebelte'],
    popularity: 330,
  },
];
