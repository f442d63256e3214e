import fc from 'fast-check';
import { expect, test } from 'vitest';
import { amountField, readAmount } from '../../../../src/renderer/updates/lead/write/amount-text.ts';

const minor = (text: string, currency = 'NOK', locale = 'nb-NO') =>
  readAmount(text, currency, locale)?.amountMinor ?? null;

test('An amount is read as people of the brand’s locale write it', () => {
  expect(minor('449')).toBe(44_900);
  expect(minor('449,90')).toBe(44_990);
  expect(minor('449,9')).toBe(44_990);
  expect(minor('1 449,00 kr')).toBe(144_900);
  expect(minor('kr 449')).toBe(44_900);
  expect(minor('44.90 €', 'EUR', 'fi-FI')).toBe(4_490);
  expect(minor('£1,449.50', 'GBP', 'en-GB')).toBe(144_950);
  expect(minor('1.449,50 €', 'EUR', 'de-DE')).toBe(144_950);
  expect(minor('12 500', 'JPY', 'ja-JP')).toBe(12_500);
});

test('What is not one amount of that currency is refused rather than guessed', () => {
  for (const text of ['', 'free', '449,999', '4 or 5', '-3', '1,2,3', '449,-5'])
    expect(minor(text)).toBeNull();
  // In English three digits after the point would be a fraction of a penny.
  expect(minor('1.234', 'GBP', 'en-GB')).toBeNull();
  expect(minor('1,234', 'EUR', 'fi-FI')).toBeNull();
  expect(minor('1,5', 'JPY', 'ja-JP')).toBeNull();
});

test('Every amount that is put into a field is read back as it was', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 100_000_000 }),
      fc.constantFrom(
        ['NOK', 'nb-NO'],
        ['EUR', 'fi-FI'],
        ['GBP', 'en-GB'],
        ['PLN', 'pl-PL'],
        ['RUB', 'ru-RU'],
      ),
      (amountMinor, [currency = '', locale = '']) => {
        const money = { amountMinor, currency };
        expect(readAmount(amountField(money, locale), currency, locale)).toEqual(money);
      },
    ),
  );
});
