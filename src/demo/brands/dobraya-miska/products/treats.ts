import type { ProductFamily } from '../../product-family.ts';
import { axis } from '../../variant-axis.ts';
import { calendar } from '../calendar.ts';
import { choice, taste } from './choices.ts';

const dogs = 'Лакомства для собак';
const cats = 'Лакомства для кошек';
const unit = 'уп.';

export const treats: readonly ProductFamily[] = [
  {
    productId: 'poldnik-dried',
    skuCode: 'LAK-601',
    name: '«Полдник», сушёные лакомства для собак',
    category: dogs,
    unit,
    prices: [28900, 24900, 35900, 31900, 29900],
    axes: [
      axis('Что внутри', [
        ['LEG', 'лёгкое говяжье'],
        ['RUB', 'рубец говяжий'],
        ['UHO', 'уши говяжьи'],
        ['TRA', 'трахея'],
        ['ZHI', 'жилы говяжьи'],
      ]),
      choice('Вес', [
        ['100', '100 г', 0],
        ['500', '500 г', 85000],
      ]),
    ],
    note: 'Только мясное сырьё, без соли и консервантов. Давать под присмотром, не больше 10 % дневного рациона.',
    keywords: ['сушёнка', 'погрызушки', 'лёгкое', 'рубец', 'уши', 'косточки'],
    popularity: 780,
    changes: { 'UHO-500': { availability: 'outOfStock', note: 'Крупная упаковка закончилась, 100 г есть.' } },
  },
  {
    productId: 'poldnik-training',
    skuCode: 'LAK-610',
    name: '«Полдник», кусочки для дрессировки',
    category: dogs,
    unit,
    prices: [19900, 49900],
    axes: [
      axis('Вес', [
        ['150', '150 г'],
        ['500', '500 г'],
      ]),
      taste(['UTK', 'KRO', 'YAG']),
    ],
    note: 'Мягкие кубики 1 см, не крошатся в кармане. Подходят щенкам с четырёх месяцев.',
    keywords: ['дрессировка', 'поощрение', 'кусочки', 'кубики', 'щенок'],
    popularity: 660,
  },
  {
    productId: 'poldnik-dental',
    skuCode: 'LAK-620',
    name: '«Полдник», палочки для чистки зубов',
    category: dogs,
    unit,
    prices: [22900, 26900, 31900],
    axes: [
      axis('Вес собаки', [
        ['S', 'до 10 кг'],
        ['M', '10–25 кг'],
        ['L', 'от 25 кг'],
      ]),
      choice('Упаковка', [
        ['7', '7 шт.', 0],
        ['28', '28 шт.', 50000],
      ]),
    ],
    note: 'Одна палочка в день. Не для щенков младше четырёх месяцев.',
    keywords: ['зубы', 'зубной камень', 'дентал', 'запах из пасти', 'палочки'],
    popularity: 730,
    campaign: { name: 'Белая улыбка', percentOff: 20, ...calendar.running },
  },
  {
    productId: 'poldnik-pillows',
    skuCode: 'LAK-650',
    name: '«Полдник», хрустящие подушечки для кошек',
    category: cats,
    unit,
    prices: [14900, 29900],
    axes: [
      axis('Вес', [
        ['60', '60 г'],
        ['150', '150 г'],
      ]),
      choice('Начинка', [
        ['LOS', 'лосось', 0],
        ['KUR', 'курица', 0],
        ['MYA', 'кошачья мята', 0],
        ['SHE', 'паста для вывода шерсти', 3000],
      ]),
    ],
    note: 'До десяти подушечек в день взрослой кошке.',
    keywords: ['подушечки', 'лакомство', 'вкусняшка', 'мята', 'вывод шерсти'],
    popularity: 620,
  },
  {
    productId: 'poldnik-cream',
    skuCode: 'LAK-660',
    name: '«Полдник», крем-лакомство в стиках',
    category: cats,
    unit,
    prices: [17900, 59900],
    axes: [
      choice('Упаковка', [
        ['5', '5 шт.', 0],
        ['20', '20 шт.', 0],
      ]),
      taste(['TUN', 'KUR', 'LOS']),
    ],
    note: 'Один-два стика по 15 г в день. Удобно прятать таблетку.',
    keywords: ['стик', 'крем', 'жидкое лакомство', 'дать таблетку'],
    popularity: 750,
  },
  {
    productId: 'poldnik-new-year',
    skuCode: 'LAK-690',
    name: '«Полдник», подарочный набор «Хвостатый праздник»',
    category: dogs,
    unit: 'набор',
    prices: [89000, 89000],
    axes: [
      axis('Для кого', [
        ['SOB', 'собаке'],
        ['KOT', 'кошке'],
      ]),
    ],
    note: 'Продажа откроется в 2031 году. До этого – подарочные карты.',
    keywords: ['подарок', 'новый год', 'набор', 'праздник'],
    popularity: 150,
    validFrom: calendar.ahead.from,
  },
];
