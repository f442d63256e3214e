import type { ProductFamily } from '../../product-family.ts';
import { axis } from '../../variant-axis.ts';
import { calendar } from '../calendar.ts';
import { wood } from './finishes.ts';

export const storage: readonly ProductFamily[] = [
  {
    productId: 'kaappi-katko',
    skuCode: 'SAI-5001',
    name: 'Kätkö-vaatekaappi',
    category: 'Säilytys',
    unit: 'kpl',
    prices: [34900, 54900, 79900],
    axes: [
      axis('Leveys', [
        ['100', '100 cm'],
        ['150', '150 cm'],
        ['200', '200 cm'],
      ]),
      axis('Ovet', [
        ['VAL', 'valkoiset'],
        ['TAM', 'tammi'],
        ['PEI', 'peililiukuovet'],
      ]),
    ],
    note: 'Syvyys 60 cm, korkeus 210 cm. Sisältää tangon ja kaksi hyllyä, laatikot lisävarusteena. Kiinnitetään seinään.',
    keywords: ['vaatekomero', 'liukuovikaappi', 'garderobi'],
    popularity: 620,
  },
  {
    productId: 'hylly-tikas',
    skuCode: 'SAI-5020',
    name: 'Tikas-hylly',
    category: 'Säilytys',
    unit: 'kpl',
    prices: [11900, 15900, 19900],
    axes: [
      axis('Leveys', [
        ['060', '60 cm'],
        ['090', '90 cm'],
        ['120', '120 cm'],
      ]),
      wood,
    ],
    note: 'Viisi hyllyä, korkeus 185 cm, syvyys 32 cm. Hyllyn kantavuus 20 kg. Seinäkiinnitys mukana.',
    keywords: ['kirjahylly', 'avohylly', 'hyllykkö'],
    popularity: 540,
  },
  {
    productId: 'tv-taso-horisontti',
    skuCode: 'SAI-5040',
    name: 'Horisontti-TV-taso',
    category: 'Säilytys',
    unit: 'kpl',
    prices: [24900, 29900, 34900],
    axes: [
      axis('Leveys', [
        ['120', '120 cm'],
        ['160', '160 cm'],
        ['200', '200 cm'],
      ]),
      wood,
    ],
    note: 'Johtoaukot takana, sälepinta päästää kaukosäätimen signaalin läpi. Voi ripustaa seinälle.',
    keywords: ['tv-taso', 'televisiotaso', 'mediataso', 'telkkaritaso'],
    popularity: 570,
    campaign: { name: 'Olohuone kuntoon', percentOff: 15, ...calendar.over },
  },
  {
    productId: 'lipasto-katko',
    skuCode: 'SAI-5060',
    name: 'Kätkö-lipasto',
    category: 'Säilytys',
    unit: 'kpl',
    prices: [22900, 29900],
    axes: [
      axis('Koko', [
        ['3LA', '3 laatikkoa, 80 cm'],
        ['6LA', '6 laatikkoa, 140 cm'],
      ]),
      wood,
    ],
    note: 'Hidastetut laatikot. Kaatumiseste on pakkauksessa ja se pitää kiinnittää seinään.',
    keywords: ['laatikosto', 'senkki', 'piironki'],
    popularity: 420,
  },
  {
    productId: 'eteispenkki-kynnys',
    skuCode: 'ETE-5101',
    name: 'Kynnys-eteispenkki',
    category: 'Eteinen',
    unit: 'kpl',
    prices: 15900,
    axes: [wood],
    note: 'Kenkähylly istuimen alla, kahdeksan parin verran tilaa. Mitat 90 × 34 × 46 cm.',
    keywords: ['kenkäpenkki', 'kenkäteline', 'eteinen'],
    popularity: 330,
  },
  {
    productId: 'naulakko-kynnys',
    skuCode: 'ETE-5110',
    name: 'Kynnys-naulakko',
    category: 'Eteinen',
    unit: 'kpl',
    prices: 6900,
    axes: [wood],
    note: 'Kuusi koukkua ja hattuhylly, leveys 90 cm. Ruuvit betoni- ja puuseinään mukana.',
    keywords: ['seinänaulakko', 'vaatenaulakko', 'hattuhylly'],
    popularity: 250,
  },
];
