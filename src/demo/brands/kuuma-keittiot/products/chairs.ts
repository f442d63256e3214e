import type { ProductFamily } from '../../product-family.ts';
import { axis } from '../../variant-axis.ts';
import { calendar } from '../calendar.ts';
import { fabric, fewFabrics } from './finishes.ts';

export const chairs: readonly ProductFamily[] = [
  {
    productId: 'tuoli-kaisla',
    skuCode: 'TUO-3001',
    name: 'Kaisla-tuoli',
    category: 'Tuolit',
    unit: 'kpl',
    prices: 8900,
    axes: [
      axis('Istuin', [
        ['TAM', 'tammi'],
        ['MUS', 'musta'],
        ['VAL', 'valkoinen'],
        ['SAL', 'salvianvihreä'],
        ['RUO', 'ruosteenpunainen'],
        ['LUO', 'luonnonvärinen paperinaru'],
      ]),
      axis('Jalat', [
        ['TAM', 'tammi'],
        ['MUS', 'musta'],
      ]),
    ],
    note: 'Istuinkorkeus 45 cm, pinottava. Toimitetaan koottuna kahden tuolin pakkauksessa, hinta on yhdelle.',
    keywords: ['ruokapöydän tuoli', 'keittiön tuoli', 'puutuoli'],
    popularity: 870,
    changes: {
      'LUO-TAM': { amountMinor: 11900 },
      'LUO-MUS': {
        amountMinor: 11900,
        availability: 'onOrder',
        note: 'Käsin punottu istuin, toimitusaika 5 viikkoa.',
      },
      'RUO-MUS': { availability: 'discontinued', note: 'Poistunut mallistosta.', validTo: calendar.over.to },
    },
  },
  {
    productId: 'tuoli-sammal',
    skuCode: 'TUO-3014',
    name: 'Sammal-tuoli, pehmustettu',
    category: 'Tuolit',
    unit: 'kpl',
    prices: 13900,
    axes: [fabric],
    note: 'Verhoiltu istuin ja selkänoja, mustat metallijalat. Kestää 40 000 hankauskierrosta.',
    keywords: ['pehmeä tuoli', 'verhoiltu tuoli', 'ruokapöydän tuoli'],
    popularity: 560,
    campaign: { name: 'Neljäs tuoli mukaan', percentOff: 25, ...calendar.running },
  },
  {
    productId: 'jakkara-orsi',
    skuCode: 'TUO-3040',
    name: 'Orsi-baarijakkara',
    category: 'Tuolit',
    unit: 'kpl',
    prices: [10900, 11900],
    axes: [
      axis('Istuinkorkeus', [
        ['65', '65 cm'],
        ['75', '75 cm'],
      ]),
      axis('Väri', [
        ['TAM', 'tammi'],
        ['MUS', 'musta'],
        ['VAL', 'valkoinen'],
        ['SAL', 'salvianvihreä'],
      ]),
    ],
    note: '65 cm sopii 90 cm korkean saarekkeen ääreen, 75 cm korkealle baaritasolle.',
    keywords: ['baarituoli', 'saareketuoli', 'korkea jakkara'],
    popularity: 480,
  },
  {
    productId: 'tyotuoli-ryhti',
    skuCode: 'TYO-3105',
    name: 'Ryhti-työtuoli',
    category: 'Työpiste',
    unit: 'kpl',
    prices: [24900, 29900],
    axes: [
      axis('Malli', [
        ['ILM', 'ilman käsinojia'],
        ['KAS', 'käsinojilla'],
      ]),
      axis('Väri', [
        ['MUS', 'musta'],
        ['HAR', 'harmaa'],
        ['OLI', 'oliivinvihreä'],
      ]),
    ],
    note: 'Säädettävä ristiselän tuki ja istuinsyvyys. Suositeltu käyttäjän paino enintään 130 kg.',
    keywords: ['toimistotuoli', 'ergonominen tuoli', 'etätyö'],
    popularity: 430,
  },
  {
    productId: 'penkki-talkoot',
    skuCode: 'TUO-3060',
    name: 'Talkoot-penkki',
    category: 'Tuolit',
    unit: 'kpl',
    prices: [17900, 19900, 22900],
    axes: [
      axis('Pituus', [
        ['120', '120 cm'],
        ['160', '160 cm'],
        ['200', '200 cm'],
      ]),
      axis('Pinta', [
        ['TAM', 'tammi'],
        ['VAL', 'valkoinen'],
      ]),
    ],
    note: 'Mahtuu pöydän alle. 160 cm penkki kuuluu 180 cm Talkoot-pöytään.',
    keywords: ['ruokapöydän penkki', 'istuinpenkki'],
    popularity: 280,
  },
  {
    productId: 'istuinpehmuste-kaisla',
    skuCode: 'TUO-3091',
    name: 'Kaisla-istuinpehmuste',
    category: 'Tuolit',
    unit: 'kpl',
    prices: 2490,
    axes: [fewFabrics],
    note: 'Nauhakiinnitys, konepesu 40 asteessa.',
    keywords: ['tuolityyny', 'istuintyyny'],
    popularity: 190,
  },
];
