import type { ProductFamily } from '../../product-family.ts';
import { axis } from '../../variant-axis.ts';
import { calendar } from '../calendar.ts';
import { choice } from './choices.ts';

const walk = 'Амуниция';
const clothes = 'Одежда';
const trips = 'Переноски';
const unit = 'шт.';

const colour = axis('Цвет', [
  ['ORA', 'оранжевый'],
  ['SIN', 'синий'],
  ['ZEL', 'зелёный'],
  ['CHE', 'чёрный'],
]);

const coatSize = axis('Длина спины', [
  ['XS', '20–24 см'],
  ['S', '25–31 см'],
  ['M', '32–40 см'],
  ['L', '41–50 см'],
]);

export const walking: readonly ProductFamily[] = [
  {
    productId: 'collar',
    skuCode: 'AMU-801',
    name: '«Тропинка», ошейник со светоотражающей нитью',
    category: walk,
    unit,
    prices: [49000, 59000, 69000],
    axes: [
      axis('Обхват шеи', [
        ['S', '20–32 см'],
        ['M', '30–45 см'],
        ['L', '42–62 см'],
      ]),
      colour,
    ],
    note: 'Нейлон, металлическая пряжка. Между ошейником и шеей должны проходить два пальца.',
    keywords: ['ошейник', 'светоотражающий', 'нейлон'],
    popularity: 520,
  },
  {
    productId: 'leash',
    skuCode: 'AMU-810',
    name: '«Тропинка», поводок',
    category: walk,
    unit,
    prices: [59000, 69000, 89000],
    axes: [
      axis('Длина', [
        ['12', '1,2 м'],
        ['2', '2 м'],
        ['5', '5 м'],
      ]),
      colour,
    ],
    note: 'Ширина 20 мм, карабин выдерживает рывок собаки до 45 кг. Мягкая ручка.',
    keywords: ['поводок', 'карабин', 'для дрессировки'],
    popularity: 490,
    changes: { '5-ZEL': { availability: 'discontinued', note: 'Зелёный 5 м снят с производства.' } },
  },
  {
    productId: 'harness',
    skuCode: 'AMU-820',
    name: '«Тропинка», мягкая шлейка',
    category: walk,
    unit,
    prices: [99000, 109000, 129000, 149000],
    axes: [
      axis('Обхват груди', [
        ['XS', '28–36 см'],
        ['S', '36–48 см'],
        ['M', '48–64 см'],
        ['L', '64–84 см'],
      ]),
      axis('Цвет', [
        ['ORA', 'оранжевый'],
        ['SIN', 'синий'],
        ['CHE', 'чёрный'],
      ]),
    ],
    note: 'Две точки крепления, не давит на горло. Размер подбирают по обхвату груди за передними лапами.',
    keywords: ['шлейка', 'шлея', 'грудь', 'прогулка'],
    popularity: 600,
    changes: {
      'L-ORA': { availability: 'outOfStock', note: 'Оранжевый L закончился, есть синий и чёрный.' },
    },
  },
  {
    productId: 'retractable',
    skuCode: 'AMU-830',
    name: '«Тропинка», поводок-рулетка 5 м',
    category: walk,
    unit,
    prices: [129000, 159000, 199000],
    axes: [
      axis('Вес собаки', [
        ['S', 'до 12 кг'],
        ['M', 'до 25 кг'],
        ['L', 'до 50 кг'],
      ]),
      axis('Цвет', [
        ['SER', 'серый'],
        ['SIN', 'синий'],
      ]),
    ],
    note: 'Лента, а не трос. Стопор одной кнопкой. Гарантия 12 месяцев.',
    keywords: ['рулетка', 'лента', 'автоматический поводок'],
    popularity: 430,
  },
  {
    productId: 'address-tag',
    skuCode: 'AMU-840',
    name: 'Адресник с гравировкой',
    category: walk,
    unit,
    prices: [59000, 59000, 69000],
    axes: [
      axis('Форма', [
        ['KRU', 'круг'],
        ['KOS', 'косточка'],
        ['SER', 'сердце'],
      ]),
      axis('Металл', [
        ['STA', 'сталь'],
        ['LAT', 'латунь'],
      ]),
    ],
    note: 'Кличка и телефон, до 24 знаков. Гравировка входит в цену, готовность – 2 рабочих дня. Возврату не подлежит.',
    keywords: ['адресник', 'жетон', 'гравировка', 'кличка', 'медальон'],
    popularity: 390,
  },
  {
    productId: 'raincoat',
    skuCode: 'ODE-850',
    name: '«Тропинка», дождевик для собаки',
    category: clothes,
    unit,
    prices: [129000, 149000, 179000, 209000],
    axes: [
      coatSize,
      axis('Цвет', [
        ['ZHE', 'жёлтый'],
        ['SIN', 'синий'],
      ]),
    ],
    note: 'Мембрана 5000 мм, отверстие для поводка, на лапах резинки.',
    keywords: ['дождевик', 'плащ', 'дождь', 'одежда для собак'],
    popularity: 340,
    campaign: { name: 'Осенняя распродажа', percentOff: 25, ...calendar.over },
  },
  {
    productId: 'winter-suit',
    skuCode: 'ODE-860',
    name: '«Тропинка», зимний комбинезон',
    category: clothes,
    unit,
    prices: [219000, 249000, 289000, 339000],
    axes: [
      coatSize,
      axis('Цвет', [
        ['BOR', 'бордовый'],
        ['GRA', 'графитовый'],
      ]),
    ],
    note: 'До –20 °C. Мерить длину спины от холки до основания хвоста. Обмен размера – 14 дней.',
    keywords: ['комбинезон', 'зима', 'тёплый', 'одежда для собак', 'куртка'],
    popularity: 460,
    changes: { 'L-BOR': { availability: 'onOrder', note: 'Шьём под заказ, 10 дней.' } },
  },
  {
    productId: 'carrier',
    skuCode: 'PER-870',
    name: '«Попутчик», пластиковая переноска',
    category: trips,
    unit,
    prices: [199000, 279000, 459000],
    axes: [
      axis('Размер', [
        ['S', '48 × 31 × 30 см'],
        ['M', '58 × 38 × 37 см'],
        ['L', '80 × 56 × 58 см'],
      ]),
      choice('Цвет', [
        ['SER', 'серый', 0],
        ['BIR', 'бирюзовый', 0],
      ]),
    ],
    note: 'S – для кошек до 5 кг, M – до 10 кг, L – до 25 кг. Металлическая дверца.',
    keywords: ['переноска', 'бокс', 'самолёт', 'поезд', 'клиника'],
    popularity: 500,
  },
  {
    productId: 'backpack',
    skuCode: 'PER-880',
    name: '«Попутчик», рюкзак-переноска',
    category: trips,
    unit,
    prices: 349000,
    axes: [
      axis('Цвет', [
        ['SER', 'серый'],
        ['ZEL', 'зелёный'],
        ['PES', 'песочный'],
      ]),
    ],
    note: 'Для питомца до 7 кг. Сетка с трёх сторон, короткий поводок внутри.',
    keywords: ['рюкзак', 'сумка', 'переноска', 'окошко'],
    popularity: 400,
  },
];
