import type { ProductFamily } from '../../product-family.ts';
import { axis } from './axes.ts';

const category = 'Akcesoria';
const unit = 'szt.';

export const accessories: readonly ProductFamily[] = [
  {
    productId: 'pedzel',
    skuCode: 'AKC-201',
    name: 'Pędzel do makijażu Wegański',
    category,
    unit,
    prices: [3499, 3299, 2999, 2499, 1999, 14999],
    axes: [
      axis(
        'Przeznaczenie',
        ['POD', 'do podkładu'],
        ['PUD', 'do pudru'],
        ['ROZ', 'do różu'],
        ['CIE', 'do cieni'],
        ['BRW', 'do brwi'],
        ['ZES', 'zestaw 8 pędzli w etui'],
      ),
    ],
    popularity: 340,
    note: 'Włosie syntetyczne, trzonek z bambusa.',
    keywords: ['pędzle', 'aplikator'],
  },
  {
    productId: 'gabka',
    skuCode: 'AKC-202',
    name: 'Gąbeczka do makijażu Łezka',
    category,
    unit,
    prices: [1999, 4499],
    axes: [axis('Opakowanie', ['1', '1 sztuka'], ['3', 'zestaw 3 sztuk'])],
    popularity: 350,
    note: 'Używać na mokro, wymieniać co trzy miesiące.',
    keywords: ['beauty sponge', 'gąbka'],
  },
];
