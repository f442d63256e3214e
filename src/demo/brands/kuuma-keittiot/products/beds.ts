import type { ProductFamily } from '../../product-family.ts';
import { axis } from '../../variant-axis.ts';
import { calendar } from '../calendar.ts';
import { fewFabrics, wood } from './finishes.ts';

const mattressWidth = axis('Leveys', [
  ['080', '80 cm'],
  ['090', '90 cm'],
  ['120', '120 cm'],
  ['140', '140 cm'],
  ['160', '160 cm'],
]);

export const beds: readonly ProductFamily[] = [
  {
    productId: 'sanky-lepo',
    skuCode: 'SAN-4001',
    name: 'Lepo-sängynrunko',
    category: 'Sängyt ja patjat',
    unit: 'kpl',
    prices: [29900, 39900, 44900, 49900],
    axes: [
      axis('Leveys', [
        ['090', '90 cm'],
        ['140', '140 cm'],
        ['160', '160 cm'],
        ['180', '180 cm'],
      ]),
      wood,
    ],
    note: 'Pituus 200 cm, sälepohja mukana, patja myydään erikseen. Sängyn alle jää 26 cm siivoustilaa.',
    keywords: ['sänky', 'parisänky', 'puusänky', 'sängynrunko'],
    popularity: 690,
    changes: { '180-VAL': { availability: 'onOrder', note: 'Tilaustuote, toimitusaika 5–6 viikkoa.' } },
  },
  {
    productId: 'patja-yopuu',
    skuCode: 'PAT-4101',
    name: 'Yöpuu-runkopatja',
    category: 'Sängyt ja patjat',
    unit: 'kpl',
    prices: [34900, 37900, 49900, 59900, 69900],
    axes: [
      mattressWidth,
      axis('Jämäkkyys', [
        ['PEH', 'pehmeä'],
        ['KES', 'keskikova'],
        ['KOV', 'kova'],
      ]),
    ],
    note: 'Kaksi jousikerrosta, korkeus 32 cm ilman jalkoja. Jalat eivät sisälly. 60 yön kokeiluaika.',
    keywords: ['jenkkisänky', 'joustinpatja', 'sänky', 'runkopatja'],
    popularity: 780,
  },
  {
    productId: 'petauspatja-yopuu',
    skuCode: 'PAT-4120',
    name: 'Yöpuu-petauspatja',
    category: 'Sängyt ja patjat',
    unit: 'kpl',
    prices: [9900, 10900, 13900, 15900, 17900],
    axes: [
      mattressWidth,
      axis('Täyte', [
        ['VAA', 'vaahtomuovi'],
        ['LAT', 'lateksi'],
      ]),
    ],
    note: 'Päällinen irtoaa vetoketjulla ja pestään 60 asteessa. Lateksi on hieman joustavampi ja painavampi.',
    keywords: ['sijauspatja', 'päällyspatja', 'petari'],
    popularity: 510,
    campaign: { name: 'Univiikot', percentOff: 20, ...calendar.running },
  },
  {
    productId: 'paaty-lepo',
    skuCode: 'SAN-4040',
    name: 'Lepo-sängynpääty',
    category: 'Sängyt ja patjat',
    unit: 'kpl',
    prices: [17900, 19900, 22900],
    axes: [
      axis('Leveys', [
        ['140', '140 cm'],
        ['160', '160 cm'],
        ['180', '180 cm'],
      ]),
      fewFabrics,
    ],
    note: 'Verhoiltu, korkeus 110 cm. Kiinnittyy Lepo-runkoon ja Yöpuu-patjaan, ruuvit mukana.',
    keywords: ['sängyn pääty', 'pääty', 'verhoiltu pääty'],
    popularity: 350,
  },
  {
    productId: 'kerrossanky-pesa',
    skuCode: 'SAN-4070',
    name: 'Pesä-kerrossänky',
    category: 'Lastenhuone',
    unit: 'kpl',
    prices: 44900,
    axes: [
      axis('Väri', [
        ['MAN', 'lakattu mänty'],
        ['VAL', 'valkoinen'],
      ]),
    ],
    note: 'Kaksi 80 × 200 cm makuupaikkaa. Yläpeti yli 6-vuotiaille. Kiinnitetään seinään.',
    keywords: ['lasten sänky', 'kerrossänky', 'lastenhuone'],
    popularity: 260,
  },
  {
    productId: 'juniorisanky-pesa',
    skuCode: 'SAN-4075',
    name: 'Pesä-juniorisänky, jatkettava',
    category: 'Lastenhuone',
    unit: 'kpl',
    prices: 27900,
    axes: [
      axis('Väri', [
        ['MAN', 'lakattu mänty'],
        ['VAL', 'valkoinen'],
      ]),
    ],
    note: 'Kasvaa lapsen mukana: pituus 130, 165 tai 200 cm. Kolmiosainen patja ostetaan erikseen.',
    keywords: ['lasten sänky', 'jatkettava sänky', 'kasvava sänky'],
    popularity: 240,
    changes: {
      MAN: { validFrom: calendar.ahead.from, availability: 'onOrder', note: 'Uutuus, tulee myyntiin 2031.' },
    },
  },
];
