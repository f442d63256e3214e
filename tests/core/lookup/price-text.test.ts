import { describe, expect, test } from 'vitest';
import { createPriceFormat, withUnit } from '../../../src/core/lookup/price-text.ts';

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

describe('a price', () => {
  const { price } = createPriceFormat();

  test.each([
    ['fi-FI', 'EUR', 123_450, '1 234,50 €'],
    ['en-GB', 'GBP', 4_900, '£49.00'],
    ['pl-PL', 'PLN', 1_299_900, '12 999,00 zł'],
    ['ru-RU', 'RUB', 199_900, '1 999,00 ₽'],
    ['en-US', 'JPY', 1_500, '¥1,500'],
    ['not a locale', 'EUR', 100, '€1.00'],
  ])('in %s and %s of %i is %s', (locale, currency, amountMinor, text) => {
    expect(plain(price({ amountMinor, currency }, locale))).toBe(text);
  });

  test.each([
    ['kpl', '9 €'],
    ['stk.', '9 €'],
    ['szt.', '9 €'],
    ['par', '9 €'],
    ['', '9 €'],
    ['kk', '9 € / kk'],
    ['month', '9 € / month'],
    ['mnd.', '9 € / mnd.'],
    ['мес.', '9 € / мес.'],
    ['os.', '9 € / os.'],
    ['100 g', '9 € / 100 g'],
    ['per guest', '9 € per guest'],
    ['za osobę', '9 € za osobę'],
  ])('with the unit %j reads %j', (unit, text) => {
    expect(withUnit('9 €', unit)).toBe(text);
  });
});
