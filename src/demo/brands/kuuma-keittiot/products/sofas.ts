import type { ProductFamily } from '../../product-family.ts';
import { axis } from '../../variant-axis.ts';
import { calendar } from '../calendar.ts';
import { fabric, fewFabrics } from './finishes.ts';

export const sofas: readonly ProductFamily[] = [
  {
    productId: 'sohva-saari',
    skuCode: 'SOF-1042',
    name: 'Saari-sohva',
    category: 'Sohvat',
    unit: 'kpl',
    prices: [79900, 99900, 149000],
    axes: [
      axis('Koko', [
        ['2IS', '2-istuttava'],
        ['3IS', '3-istuttava'],
        ['KUL', 'kulmasohva'],
      ]),
      fabric,
    ],
    note: 'Irrotettava, 30 asteessa pestävä verhoilu. Istuinsyvyys 58 cm. Toimitusaika 2–3 viikkoa.',
    keywords: ['soffa', 'kulmasohva', 'kangassohva', 'olohuone'],
    popularity: 980,
    changes: {
      '3IS-TER': { availability: 'onOrder', note: 'Valmistetaan tilauksesta, toimitusaika 7–8 viikkoa.' },
      'KUL-OLI': { availability: 'outOfStock', note: 'Seuraava erä tulossa keväällä, kysy ennakkovarausta.' },
    },
  },
  {
    productId: 'sohva-utu',
    skuCode: 'SOF-1051',
    name: 'Utu-vuodesohva',
    category: 'Sohvat',
    unit: 'kpl',
    prices: [89900, 109900],
    axes: [
      axis('Vuoteen leveys', [
        ['120', '120 cm'],
        ['140', '140 cm'],
      ]),
      fewFabrics,
    ],
    note: 'Avautuu yhdellä vedolla, patjan paksuus 12 cm. Vuodevaatelaatikko istuimen alla. Toimitusaika 2–3 viikkoa.',
    keywords: ['levitettävä sohva', 'vierassänky', 'sohvasänky', 'soffa'],
    popularity: 900,
    campaign: { name: 'Vierasviikot', percentOff: 20, ...calendar.running },
    changes: {
      '120-SIN': { availability: 'outOfStock', note: 'Varasto loppu, uutta erää ei ole vielä vahvistettu.' },
    },
  },
  {
    productId: 'sohva-karhula',
    skuCode: 'SOF-1067',
    name: 'Karhula-nahkasohva',
    category: 'Sohvat',
    unit: 'kpl',
    prices: [159000, 199000],
    axes: [
      axis('Koko', [
        ['2IS', '2-istuttava'],
        ['3IS', '3-istuttava'],
      ]),
      axis('Nahka', [
        ['KON', 'konjakki'],
        ['MUS', 'musta'],
        ['TUM', 'tummanruskea'],
      ]),
    ],
    note: 'Semianiliininahka istuinpinnoissa, sivuilla ja takana pinnoitettu nahka. Toimitusaika 4–5 viikkoa.',
    keywords: ['nahkasoffa', 'nahkainen sohva', 'laatusohva'],
    popularity: 520,
  },
  {
    productId: 'sohva-ulappa',
    skuCode: 'SOF-1080',
    name: 'Ulappa-divaanisohva',
    category: 'Sohvat',
    unit: 'kpl',
    prices: 129000,
    axes: [
      axis('Divaani', [
        ['VAS', 'vasemmalla'],
        ['OIK', 'oikealla'],
      ]),
      fewFabrics,
    ],
    note: 'Mitat 262 × 158 × 84 cm. Divaanin puoli katsotaan sohvan edestä päin. Toimitusaika 3–4 viikkoa.',
    keywords: ['divaani', 'lepotuoli', 'kulmasoffa', 'iso sohva'],
    popularity: 760,
  },
  {
    productId: 'nojatuoli-hetki',
    skuCode: 'NOJ-1210',
    name: 'Hetki-nojatuoli',
    category: 'Nojatuolit ja rahit',
    unit: 'kpl',
    prices: 39900,
    axes: [
      fabric,
      axis('Jalat', [
        ['TAM', 'tammi'],
        ['MUS', 'musta'],
      ]),
    ],
    note: 'Korkea selkänoja, istuinkorkeus 44 cm. Jalat kierretään paikalleen ilman työkaluja.',
    keywords: ['lepotuoli', 'lukutuoli', 'nojari'],
    popularity: 610,
    changes: {
      'TER-MUS': { availability: 'discontinued', note: 'Poistunut mallistosta.', validTo: calendar.over.to },
    },
  },
  {
    productId: 'rahi-hetki',
    skuCode: 'RAH-1215',
    name: 'Hetki-rahi',
    category: 'Nojatuolit ja rahit',
    unit: 'kpl',
    prices: 14900,
    axes: [fabric],
    note: 'Sopii Hetki-nojatuoliin. Mitat 56 × 44 × 40 cm.',
    keywords: ['jalkatuki', 'palli', 'rahi'],
    popularity: 300,
  },
];
