import type { ProductFamily } from '../../product-family.ts';
import { axis } from '../../variant-axis.ts';
import { choice } from './choices.ts';

const rodents = 'Грызунам и кроликам';
const birds = 'Птицам';
const fish = 'Аквариум';
const unit = 'уп.';

export const smallPets: readonly ProductFamily[] = [
  {
    productId: 'zernyshko-rodent',
    skuCode: 'GRY-501',
    name: '«Зёрнышко», корм для грызунов и кроликов',
    category: rodents,
    unit,
    prices: [18900, 21900, 22900, 25900],
    axes: [
      axis('Для кого', [
        ['HOM', 'хомяки'],
        ['SVI', 'морские свинки'],
        ['KRO', 'кролики'],
        ['SHI', 'шиншиллы'],
      ]),
      choice('Вес', [
        ['05', '0,5 кг', 0],
        ['1', '1 кг', 14000],
      ]),
    ],
    note: 'Зерно, травяные гранулы, сушёные овощи. Морским свинкам – с витамином C.',
    keywords: ['хомяк', 'морская свинка', 'кролик', 'шиншилла', 'грызун'],
    popularity: 420,
  },
  {
    productId: 'zernyshko-hay',
    skuCode: 'GRY-510',
    name: '«Зёрнышко», луговое сено',
    category: rodents,
    unit,
    prices: [29000, 69000],
    axes: [
      axis('Вес', [
        ['1', '1 кг'],
        ['3', '3 кг'],
      ]),
      choice('Состав', [
        ['LUG', 'без добавок', 0],
        ['ROM', 'с ромашкой', 4000],
        ['YAB', 'с яблоком', 6000],
      ]),
    ],
    note: 'Основа рациона кроликов и морских свинок: сено должно лежать в клетке всегда.',
    keywords: ['сено', 'трава', 'кролик', 'свинка'],
    popularity: 360,
  },
  {
    productId: 'zernyshko-bedding',
    skuCode: 'GRY-520',
    name: '«Зёрнышко», опилки для клетки',
    category: rodents,
    unit,
    prices: [24900, 54900],
    axes: [
      axis('Объём', [
        ['10', '10 л'],
        ['30', '30 л'],
      ]),
    ],
    note: 'Осиновая стружка, обеспыленная. Слой 3–5 см, полная замена раз в неделю.',
    keywords: ['опилки', 'подстилка', 'стружка', 'клетка'],
    popularity: 300,
  },
  {
    productId: 'zernyshko-bird',
    skuCode: 'PTI-530',
    name: '«Зёрнышко», корм для птиц',
    category: birds,
    unit,
    prices: [16900, 19900, 24900, 17900],
    axes: [
      axis('Для кого', [
        ['VOL', 'волнистые попугаи'],
        ['SRE', 'средние попугаи'],
        ['KRU', 'крупные попугаи'],
        ['KAN', 'канарейки'],
      ]),
      choice('Вес', [
        ['05', '0,5 кг', 0],
        ['1', '1 кг', 12000],
      ]),
    ],
    note: 'Просо нескольких сортов, семена трав, ракушечник. В период линьки добавляйте минеральный камень.',
    keywords: ['попугай', 'канарейка', 'зерносмесь', 'птица'],
    popularity: 380,
  },
  {
    productId: 'tihiy-omut-fish',
    skuCode: 'AKV-540',
    name: '«Тихий омут», корм для аквариумных рыб',
    category: fish,
    unit,
    prices: [24900, 27900, 31900],
    axes: [
      axis('Вид', [
        ['HLO', 'хлопья'],
        ['GRA', 'гранулы'],
        ['TAB', 'таблетки для донных'],
      ]),
      choice('Объём', [
        ['100', '100 мл', 0],
        ['250', '250 мл', 21000],
      ]),
    ],
    note: 'Кормить столько, сколько рыбы съедают за две минуты, один-два раза в день.',
    keywords: ['рыбки', 'аквариум', 'хлопья', 'сомики', 'гуппи'],
    popularity: 260,
    changes: { 'TAB-250': { availability: 'onOrder', note: 'Под заказ, 5–7 дней.' } },
  },
];
