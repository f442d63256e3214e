import { expect, it } from 'vitest';
import { firstDayText, lastDayText } from '../../../src/renderer/lookup/price/price-dates.ts';

const helsinki = { language: 'en', timeZone: 'Europe/Helsinki', now: Date.UTC(2026, 0, 15) };

it('says the last day of a campaign that ends at the brand’s midnight', () => {
  expect(lastDayText(Date.UTC(2026, 1, 28, 22), helsinki)).toBe('28 Feb');
});

it('names the hour of a campaign that ends within a day', () => {
  expect(lastDayText(Date.UTC(2026, 1, 28, 12), helsinki)).toBe('28 Feb, 14:00');
});

it('says the first day on the brand’s clock', () => {
  expect(firstDayText(Date.UTC(2026, 1, 28, 22), helsinki)).toBe('1 Mar');
});

it('names the year when it is another one there', () => {
  expect(lastDayText(Date.UTC(2026, 11, 31, 22), helsinki)).toBe('31 Dec');
  expect(firstDayText(Date.UTC(2026, 11, 31, 22), helsinki)).toBe('1 Jan 2027');
});
