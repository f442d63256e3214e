import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { localeStyle } from '../../../src/knowledge-import/columns/number-style.ts';
import { decimalsOf } from '../../../src/knowledge-import/values/currency-marks.ts';
import { answer, itemsOf, readList, type TestBrand } from '../price-list.ts';

const locales = [
  ['fi-FI', 'EUR', 'Europe/Helsinki'],
  ['nb-NO', 'NOK', 'Europe/Oslo'],
  ['pl-PL', 'PLN', 'Europe/Warsaw'],
  ['ru-RU', 'RUB', 'Europe/Moscow'],
  ['en-GB', 'GBP', 'Europe/London'],
  ['de-CH', 'CHF', 'Europe/Zurich'],
  ['sv-SE', 'SEK', 'Europe/Stockholm'],
  ['da-DK', 'DKK', 'Europe/Copenhagen'],
] as const;

const others = ['EUR', 'USD', 'JPY', 'KWD'] as const;
const amounts = fc.array(
  fc.oneof(
    fc.integer({ min: 0, max: 999 }),
    fc.integer({ min: 1000, max: 99_999_999 }),
    fc.integer({ min: 0, max: 10 ** 12 }),
  ),
  { minLength: 1, maxLength: 12 },
);

/** Reads the texts as prices; where they are ambiguous, the answer is how the locale writes numbers. */
async function readPrices(texts: readonly string[], brand: TestBrand) {
  const list = [
    'SKU\tName\tPrice incl. VAT',
    ...texts.map((text, index) => `S${index}\tThing\t${text}`),
  ].join('\n');
  let reading = await readList(list, brand);
  const [question] = reading.questions;
  if (question?.about === 'numberStyle') {
    const { decimal } = localeStyle(brand.locale);
    const option = question.options.find((each) => JSON.parse(each.answer).decimal === decimal);
    reading = await readList(list, brand, answer({}, reading, question, option?.answer ?? ''));
  }
  const items = itemsOf(reading);
  return { reading, prices: texts.map((_, index) => items[`S${index}`]?.price) };
}

/** `12345` cents as the exact decimal text `123.45`. */
function decimalText(minor: number, decimals: number): `${number}` {
  const digits = String(minor).padStart(decimals + 1, '0');
  const text = decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
  return text as `${number}`;
}

describe('a price that was formatted is read back as the same price', () => {
  describe.each(locales)('in %s', (locale, own, timeZone) => {
    it.each([own, ...others])('with the mark of %s', async (currency) => {
      const brand = { locale, currency, timeZone, domain: 'x.example' };
      const decimals = decimalsOf(currency);
      const format = new Intl.NumberFormat(locale, { style: 'currency', currency });
      await fc.assert(
        fc.asyncProperty(amounts, async (minors) => {
          const texts = minors.map((minor) => format.format(decimalText(minor, decimals)));
          const { prices } = await readPrices(texts, brand);
          expect(prices).toEqual(minors.map((amountMinor) => ({ amountMinor, currency })));
        }),
        { numRuns: 25 },
      );
    });

    it('without any mark, with and without decimals', async () => {
      const brand = { locale, currency: own, timeZone, domain: 'x.example' };
      const format = new Intl.NumberFormat(locale, { maximumFractionDigits: 2, useGrouping: true });
      await fc.assert(
        fc.asyncProperty(amounts, async (minors) => {
          const texts = minors.map((minor) => format.format(decimalText(minor, 2)));
          const { prices } = await readPrices(texts, brand);
          expect(prices).toEqual(minors.map((amountMinor) => ({ amountMinor, currency: own })));
        }),
        { numRuns: 40 },
      );
    });

    it('and so is a day', async () => {
      const brand = { locale, currency: own, timeZone, domain: 'x.example' };
      const format = new Intl.DateTimeFormat(locale, {
        timeZone: 'UTC',
        day: '2-digit',
        month: '2-digit',
        year: 'numeric',
      });
      const days = fc.array(
        fc.integer({ min: Date.UTC(2020, 0, 1) / 864e5, max: Date.UTC(2040, 0, 1) / 864e5 }),
        {
          minLength: 1,
          maxLength: 10,
        },
      );
      await fc.assert(
        fc.asyncProperty(days, async (numbers) => {
          const rows = numbers.map((day, index) => `S${index};Thing;5;${format.format(day * 864e5)}`);
          const list = ['SKU;Name;Price incl. VAT;Valid from', ...rows].join('\n');
          let reading = await readList(list, brand);
          const [question] = reading.questions;
          if (question) reading = await readList(list, brand, answer({}, reading, question, 'dmy'));
          const items = itemsOf(reading);
          const local = new Intl.DateTimeFormat('sv-SE', {
            timeZone,
            dateStyle: 'short',
            timeStyle: 'medium',
          });
          expect(numbers.map((_, index) => local.format(items[`S${index}`]?.validFrom ?? 0))).toEqual(
            numbers.map((day) => `${new Date(day * 864e5).toISOString().slice(0, 10)} 00:00:00`),
          );
        }),
        { numRuns: 25 },
      );
    });
  });
});
