import type { ProductFamily } from '../../product-family.ts';
import { axis } from '../../variant-axis.ts';
import { calendar } from '../calendar.ts';
import { shoeSize } from './sizes.ts';

export const outdoor: readonly ProductFamily[] = [
  {
    productId: 'tursko-varde',
    skuCode: 'TUR-4101',
    name: 'Varde tursko',
    category: 'Tur',
    unit: 'par',
    prices: [169900, 219900],
    axes: [
      axis('Modell', [
        ['LAV', 'lav'],
        ['HOY', 'høy med membran'],
      ]),
      shoeSize,
    ],
    note: 'Fettlær, kan settes opp i ny såle. Gå dem inn noen kvelder før langturen.',
    keywords: ['fjellsko', 'turstøvler', 'fjellstøvler'],
    popularity: 820,
    changes: { 'HOY-45': { availability: 'onOrder', note: 'Bestillingsvare, 5–7 virkedager.' } },
  },
  {
    productId: 'telt-vidde',
    skuCode: 'TUR-4201',
    name: 'Vidde tunneltelt',
    category: 'Tur',
    unit: 'stk.',
    prices: [449900, 549900, 649900],
    axes: [
      axis('Antall', [
        ['2P', '2 personer'],
        ['3P', '3 personer'],
        ['4P', '4 personer'],
      ]),
    ],
    note: 'Fire sesonger, vekt 2,6 / 3,2 / 3,9 kg. Ytter- og innertelt settes opp samtidig.',
    keywords: ['fjelltelt', 'helårstelt', 'telttur'],
    popularity: 460,
    changes: {
      '2P': { validFrom: calendar.ahead.from, availability: 'onOrder', note: 'Ny modell, kommer i 2031.' },
    },
  },
  {
    productId: 'sovepose-hi',
    skuCode: 'TUR-4210',
    name: 'Hi sovepose',
    category: 'Tur',
    unit: 'stk.',
    prices: [149900, 249900, 399900],
    axes: [
      axis('Komfort', [
        ['P5', '+5 grader'],
        ['M5', '−5 grader'],
        ['M18', '−18 grader'],
      ]),
      axis('Lengde', [
        ['NOR', 'inntil 185 cm'],
        ['LAN', 'inntil 200 cm'],
      ]),
    ],
    note: 'Syntet i +5, dun i de kalde. Luftes og henges opp, oppbevares aldri i pakkposen.',
    keywords: ['pose', 'dunpose', 'vintersovepose'],
    popularity: 440,
  },
  {
    productId: 'liggeunderlag-hi',
    skuCode: 'TUR-4220',
    name: 'Hi liggeunderlag',
    category: 'Tur',
    unit: 'stk.',
    prices: [49900, 129900],
    axes: [
      axis('Type', [
        ['SKU', 'skum, R 2,0'],
        ['LUF', 'luft, R 4,8'],
      ]),
    ],
    note: 'Begge sammen holder til vintertelt. Lapper følger med det luftfylte.',
    keywords: ['underlag', 'sitteunderlag', 'luftmadrass'],
    popularity: 310,
  },
  {
    productId: 'sekk-vidde',
    skuCode: 'TUR-4230',
    name: 'Vidde ryggsekk',
    category: 'Tur',
    unit: 'stk.',
    prices: [99900, 179900, 229900],
    axes: [
      axis('Volum', [
        ['25', '25 liter'],
        ['45', '45 liter'],
        ['65', '65 liter'],
      ]),
      axis('Farge', [
        ['GRA', 'grå'],
        ['GRO', 'granskog'],
      ]),
    ],
    note: '45 og 65 liter har justerbar rygglengde. Regntrekk i bunnlommen.',
    keywords: ['tursekk', 'dagstursekk', 'fjellsekk'],
    popularity: 510,
    campaign: { name: 'Hyttetur', percentOff: 20, ...calendar.running },
  },
  {
    productId: 'kokeapparat-bal',
    skuCode: 'TUR-4240',
    name: 'Bål kokeapparat',
    category: 'Tur',
    unit: 'stk.',
    prices: [69900, 159900],
    axes: [
      axis('Brensel', [
        ['GAS', 'gass'],
        ['MUL', 'multifuel'],
      ]),
    ],
    note: 'Gass til sommeren, multifuel når det er under −5. Brensel sendes ikke i posten, kun hent i butikk.',
    keywords: ['primus', 'stormkjøkken', 'brenner'],
    popularity: 270,
  },
  {
    productId: 'hodelykt-glimt',
    skuCode: 'TUR-4250',
    name: 'Glimt hodelykt',
    category: 'Tur',
    unit: 'stk.',
    prices: [59900, 149900],
    axes: [
      axis('Lysstyrke', [
        ['400', '400 lumen'],
        ['1200', '1200 lumen'],
      ]),
    ],
    note: 'Lades med USB-C. 1200 varer to timer på fullt og ti på middels.',
    keywords: ['lommelykt', 'hodelampe', 'løpelykt', 'lykt'],
    popularity: 490,
  },
  {
    productId: 'sykkelhjelm-sving',
    skuCode: 'SYK-5101',
    name: 'Sving sykkelhjelm',
    category: 'Sykkel',
    unit: 'stk.',
    prices: 89900,
    axes: [
      axis('Størrelse', [
        ['S', 'S, 51–55 cm'],
        ['M', 'M, 55–59 cm'],
        ['L', 'L, 59–63 cm'],
      ]),
      axis('Farge', [
        ['SVA', 'svart'],
        ['HVI', 'hvit'],
        ['GUL', 'refleksgul'],
      ]),
    ],
    note: 'Rotasjonsbeskyttelse, lys bak. Byttes etter fall.',
    keywords: ['hjelm', 'sykkelhjelm', 'byhjelm'],
    popularity: 380,
  },
  {
    productId: 'elsykkel-bris',
    skuCode: 'SYK-5201',
    name: 'Bris elsykkel',
    category: 'Sykkel',
    unit: 'stk.',
    prices: 2499900,
    axes: [
      axis('Ramme', [
        ['S', 'S, 155–168 cm'],
        ['M', 'M, 168–180 cm'],
        ['L', 'L, 180–195 cm'],
      ]),
      axis('Farge', [
        ['BLA', 'midnattsblå'],
        ['SAN', 'sand'],
      ]),
    ],
    note: 'Batteri 625 Wh, 70–120 km. Første service er inkludert. Hentes ferdig montert i butikk.',
    keywords: ['el-sykkel', 'bysykkel', 'pendlersykkel'],
    popularity: 340,
  },
  {
    productId: 'piggdekk-grep',
    skuCode: 'SYK-5301',
    name: 'Grep piggdekk til sykkel',
    category: 'Sykkel',
    unit: 'stk.',
    prices: 69900,
    axes: [
      axis('Dimensjon', [
        ['26', '26 tommer'],
        ['275', '27,5 tommer'],
        ['28', '28 tommer'],
      ]),
    ],
    note: '240 pigger. Pris per dekk, vi legger dem på i verkstedet.',
    keywords: ['vinterdekk', 'piggdekk', 'sykkeldekk'],
    popularity: 300,
    campaign: { name: 'Pigg på', percentOff: 15, ...calendar.running },
  },
  {
    productId: 'rulleski-rull',
    skuCode: 'SKI-5401',
    name: 'Rull rulleski',
    category: 'Langrenn',
    unit: 'par',
    prices: [279900, 299900],
    axes: [
      axis('Type', [
        ['KLA', 'klassisk'],
        ['SKO', 'skøyting'],
      ]),
    ],
    note: 'Sperrehjul på klassisk. Binding kommer i tillegg.',
    keywords: ['rulleski', 'barmarkstrening'],
    popularity: 290,
  },
];
