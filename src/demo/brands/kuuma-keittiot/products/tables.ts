import type { ProductFamily } from '../../product-family.ts';
import { axis } from '../../variant-axis.ts';
import { calendar } from '../calendar.ts';
import { wood } from './finishes.ts';

export const tables: readonly ProductFamily[] = [
  {
    productId: 'poyta-talkoot',
    skuCode: 'POY-2001',
    name: 'Talkoot-ruokapöytä',
    category: 'Pöydät',
    unit: 'kpl',
    prices: [49900, 64900, 84900],
    axes: [
      axis('Pituus', [
        ['140', '140 cm'],
        ['180', '180 cm'],
        ['220', '220 cm'],
      ]),
      wood,
    ],
    note: 'Leveys 90 cm, korkeus 74 cm. 180 cm pöytään mahtuu kuusi, 220 cm pöytään kahdeksan. Toimitusaika 1–2 viikkoa.',
    keywords: ['ruokailuryhmä', 'keittiönpöytä', 'iso pöytä'],
    popularity: 940,
    changes: { '220-PAH': { availability: 'onOrder', note: 'Tilaustuote, toimitusaika 6 viikkoa.' } },
  },
  {
    productId: 'poyta-vieras',
    skuCode: 'POY-2010',
    name: 'Vieras-jatkopöytä',
    category: 'Pöydät',
    unit: 'kpl',
    prices: [59900, 74900],
    axes: [
      axis('Pituus', [
        ['120', '120–160 cm'],
        ['160', '160–240 cm'],
      ]),
      wood,
    ],
    note: 'Jatkolevy kulkee kannen alla. Mukana yksi jatkopala pienemmässä, kaksi isommassa koossa.',
    keywords: ['jatkettava ruokapöytä', 'jatkettava pöytä', 'jatkopala'],
    popularity: 830,
    campaign: { name: 'Vierasviikot', percentOff: 15, ...calendar.running },
  },
  {
    productId: 'poyta-kehra',
    skuCode: 'POY-2020',
    name: 'Kehrä, pyöreä ruokapöytä',
    category: 'Pöydät',
    unit: 'kpl',
    prices: [39900, 49900],
    axes: [
      axis('Halkaisija', [
        ['090', '90 cm'],
        ['120', '120 cm'],
      ]),
      wood,
    ],
    note: 'Pilarijalka, joten tuolit mahtuvat vapaasti ympärille. 120 cm pöytään istuu neljä tai viisi.',
    keywords: ['pyöreä pöytä', 'pieni ruokapöytä', 'pilaripöytä'],
    popularity: 640,
  },
  {
    productId: 'poyta-lampi',
    skuCode: 'POY-2105',
    name: 'Lampi-sohvapöytä',
    category: 'Pöydät',
    unit: 'kpl',
    prices: [19900, 24900],
    axes: [
      axis('Koko', [
        ['S', '80 × 60 cm'],
        ['L', '110 × 70 cm'],
      ]),
      wood,
    ],
    note: 'Pehmeästi pyöristetyt kulmat. Korkeus 42 cm.',
    keywords: ['olohuoneen pöytä', 'soffapöytä', 'kahvipöytä'],
    popularity: 590,
  },
  {
    productId: 'poyta-pikku-lampi',
    skuCode: 'POY-2106',
    name: 'Pikku-Lampi-sivupöytä',
    category: 'Pöydät',
    unit: 'kpl',
    prices: 9900,
    axes: [wood],
    note: 'Halkaisija 45 cm, korkeus 50 cm. Sopii limittäin Lampi-sohvapöydän kanssa.',
    keywords: ['apupöytä', 'lamppupöytä', 'yöpöytä'],
    popularity: 340,
  },
  {
    productId: 'tyopoyta-tuuma',
    skuCode: 'TYO-2203',
    name: 'Tuuma-työpöytä',
    category: 'Työpiste',
    unit: 'kpl',
    prices: [22900, 26900, 29900],
    axes: [
      axis('Leveys', [
        ['100', '100 cm'],
        ['120', '120 cm'],
        ['140', '140 cm'],
      ]),
      axis('Kansi', [
        ['TAM', 'tammi'],
        ['VAL', 'valkoinen'],
      ]),
    ],
    note: 'Syvyys 60 cm. Johtokouru ja kaksi läpivientiä mukana.',
    keywords: ['kirjoituspöytä', 'läppäripöytä', 'etätyö'],
    popularity: 450,
  },
  {
    productId: 'tyopoyta-nousu',
    skuCode: 'TYO-2210',
    name: 'Nousu-sähköpöytä',
    category: 'Työpiste',
    unit: 'kpl',
    prices: [54900, 59900, 66900],
    axes: [
      axis('Leveys', [
        ['120', '120 cm'],
        ['140', '140 cm'],
        ['160', '160 cm'],
      ]),
      wood,
    ],
    note: 'Korkeus 62–127 cm, neljä muistipaikkaa, kantavuus 120 kg. Moottorilla 5 vuoden takuu.',
    keywords: ['sähköpöytä', 'seisomapöytä', 'säädettävä työpöytä'],
    popularity: 720,
    changes: {
      '160-PAH': { availability: 'outOfStock', note: 'Seuraava erä tulee noin neljän viikon päästä.' },
    },
  },
];
