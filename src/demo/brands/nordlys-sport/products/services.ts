import type { ProductFamily } from '../../product-family.ts';
import { axis } from '../../variant-axis.ts';

/** Delivery, workshop, hire and gift cards. */
export const services: readonly ProductFamily[] = [
  {
    productId: 'frakt',
    skuCode: 'TJE-FRA',
    name: 'Frakt',
    category: 'Frakt',
    unit: 'ordre',
    prices: [7900, 14900, 19900, 39900],
    axes: [
      axis('Måte', [
        ['HEN', 'til hentested'],
        ['HJE', 'hjem på kvelden'],
        ['EKS', 'ekspress neste dag'],
        ['TUN', 'tungt gods over 20 kg'],
      ]),
    ],
    note: 'Én fraktpris per ordre i hele landet. Ekspress kun til større byer, bestilt før klokken 13.',
    keywords: ['levering', 'porto', 'sending', 'hjemlevering', 'fraktkostnad'],
    popularity: 990,
  },
  {
    productId: 'skiprepp',
    skuCode: 'TJE-PRE',
    name: 'Skiprepp',
    category: 'Verksted',
    unit: 'par',
    prices: [24900, 44900, 89900],
    axes: [
      axis('Nivå', [
        ['BAS', 'basis: rens og glid'],
        ['PLU', 'pluss: glid, struktur og feste'],
        ['STE', 'steinslip med glid'],
      ]),
    ],
    note: 'Basis og pluss over natta, steinslip 4–6 virkedager. Merk skiene med navn og telefon.',
    keywords: ['smøring', 'steinslip', 'skismøring', 'prepping', 'sliping'],
    popularity: 760,
  },
  {
    productId: 'montering-binding',
    skuCode: 'TJE-MON',
    name: 'Montering av binding',
    category: 'Verksted',
    unit: 'par',
    prices: 29900,
    axes: [],
    note: 'Gratis når ski og binding er kjøpt sammen hos oss. Klart neste virkedag.',
    keywords: ['binding', 'montere', 'bindingsmontering'],
    popularity: 520,
  },
  {
    productId: 'sykkelservice',
    skuCode: 'TJE-SYK',
    name: 'Sykkelservice',
    category: 'Verksted',
    unit: 'sykkel',
    prices: [69900, 129900, 149900],
    axes: [
      axis('Omfang', [
        ['LIT', 'liten'],
        ['STO', 'stor'],
        ['ELS', 'elsykkel med diagnose'],
      ]),
    ],
    note: 'Deler kommer i tillegg, vi ringer før vi bytter noe. 2–5 virkedager etter sesong.',
    keywords: ['service', 'sykkelreparasjon', 'girjustering'],
    popularity: 410,
  },
  {
    productId: 'fottilpasning',
    skuCode: 'TJE-FOT',
    name: 'Fottilpasning med såle',
    category: 'Verksted',
    unit: 'par',
    prices: [49900, 79900],
    axes: [
      axis('Type', [
        ['SAL', 'formet innersåle'],
        ['ALP', 'alpinstøvel tilpasset'],
      ]),
    ],
    note: 'Cirka 40 minutter, timebestilling i butikk.',
    keywords: ['såle', 'innleggssåle', 'bootfitting'],
    popularity: 260,
  },
  {
    productId: 'skileie',
    skuCode: 'TJE-LEI',
    name: 'Leie av skipakke',
    category: 'Utleie',
    unit: 'pakke',
    prices: [39900, 69900, 119900],
    axes: [
      axis('Periode', [
        ['DAG', 'én dag'],
        ['HEL', 'helg, fredag–søndag'],
        ['UKE', 'sju dager'],
      ]),
      axis('Pakke', [
        ['VOK', 'voksen'],
        ['BAR', 'barn inntil 12 år'],
      ]),
    ],
    note: 'Ski, sko og staver. Leveres tilbake innen klokken 18 siste dag. Legitimasjon kreves.',
    keywords: ['utleie', 'leie ski', 'skiutleie', 'leiepakke'],
    popularity: 570,
    changes: {
      'DAG-BAR': { amountMinor: 24900 },
      'HEL-BAR': { amountMinor: 44900 },
      'UKE-BAR': { amountMinor: 74900 },
    },
  },
  {
    productId: 'gavekort',
    skuCode: 'TJE-GAV',
    name: 'Gavekort',
    category: 'Gavekort',
    unit: 'stk.',
    prices: [20000, 50000, 100000, 200000],
    axes: [
      axis('Verdi', [
        ['200', '200 kr'],
        ['500', '500 kr'],
        ['1000', '1000 kr'],
        ['2000', '2000 kr'],
      ]),
    ],
    note: 'På e-post med en gang eller som kort i butikk. Gyldig i tre år, også på verkstedet.',
    keywords: ['gave', 'julegave', 'gavekort'],
    popularity: 280,
  },
];
