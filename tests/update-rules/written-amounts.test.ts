import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findAmounts } from '../../src/update-rules/written-amounts.ts';

/** The likeliest readings of everything that is surely a price. */
const prices = (text: string, currency: string) =>
  findAmounts(text, currency).flatMap(({ readings, marked }) => (marked ? readings.slice(0, 1) : []));

describe('the amounts that stand in a text', () => {
  it.each([
    ['Se maksaa 1 299,00 €.', 'EUR', 129_900],
    ['1\u00a0299,00\u00a0€', 'EUR', 129_900],
    ['1\u202f299 €', 'EUR', 129_900],
    ['1.299,00 €', 'EUR', 129_900],
    ['€1,299.00', 'EUR', 129_900],
    ['hinta on 89,90e', 'EUR', 8_990],
    ['hinta on 89,90 euroa, sisältää alv', 'EUR', 8_990],
    ['EUR 15', 'EUR', 1_500],
    ['kr 449,-', 'NOK', 44_900],
    ['449 kr', 'NOK', 44_900],
    ['449kr.', 'NOK', 44_900],
    ['Den koster 1 299,– nå', 'NOK', 129_900],
    ['12 499,50 kroner', 'NOK', 1_249_950],
    ['kr. 1.299,00', 'NOK', 129_900],
    ['£45', 'GBP', 4_500],
    ['It is £45.00, all in', 'GBP', 4_500],
    ['£1,250', 'GBP', 125_000],
    ['45 pounds', 'GBP', 4_500],
    ['129,90 zł', 'PLN', 12_990],
    ['129,90zł', 'PLN', 12_990],
    ['Kosztuje 1 129,90 złotych.', 'PLN', 112_990],
    ['PLN 35', 'PLN', 3_500],
    ['1 290 ₽', 'RUB', 129_000],
    ['1290 руб.', 'RUB', 129_000],
    ['1 290 рублей за 3 кг', 'RUB', 129_000],
    ['1290 р.', 'RUB', 129_000],
    ['450,50 ₽', 'RUB', 45_050],
    ['9,5 €', 'EUR', 950],
  ])('reads %j in %s', (text, currency, minor) => {
    expect(prices(text, currency)).toEqual([minor]);
  });

  it('takes a bare number for a possible price only', () => {
    expect(findAmounts('45.00', 'GBP')).toEqual([{ readings: [4_500], marked: false }]);
    expect(findAmounts('1.299,00', 'EUR')).toEqual([{ readings: [129_900], marked: false }]);
    expect(findAmounts('it comes in 3 days', 'GBP')).toEqual([{ readings: [300], marked: false }]);
  });

  it('sees both readings where a space may separate two numbers', () => {
    expect(findAmounts('str 42 449 kr', 'NOK')).toEqual([{ readings: [4_244_900, 44_900], marked: true }]);
  });

  it('sees every amount of an answer', () => {
    expect(prices('Norm. 899 €, nyt 799,00 € (toimitus 49 €)', 'EUR')).toEqual([89_900, 79_900, 4_900]);
    expect(prices('449–599 kr', 'NOK')).toEqual([59_900]);
  });

  it.each([
    ['KK-SOF-1042', 'EUR'],
    ['20 % alennus', 'EUR'],
    ['скидка 15%', 'RUB'],
    ['no digits at all', 'GBP'],
    ['10 krukker', 'NOK'],
  ])('sees no price in %j', (text, currency) => {
    expect(prices(text, currency)).toEqual([]);
  });

  it('does not take another currency for its own', () => {
    expect(prices('£45', 'EUR')).toEqual([]);
  });

  it.each([
    ['fi-FI', 'EUR'],
    ['en-IE', 'EUR'],
    ['de-DE', 'EUR'],
    ['nb-NO', 'NOK'],
    ['en-GB', 'GBP'],
    ['pl-PL', 'PLN'],
    ['ru-RU', 'RUB'],
  ])('reads back whatever Intl writes for %s in %s', (locale, currency) => {
    const format = new Intl.NumberFormat(locale, { style: 'currency', currency });
    const digits = format.resolvedOptions().maximumFractionDigits ?? 2;
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999_999 }), (minor) => {
        expect(prices(`x ${format.format(minor / 10 ** digits)}.`, currency)).toEqual([minor]);
      }),
    );
  });
});
