import { expect, it } from 'vitest';
import { firstDayText, lastDayText } from '../../../src/renderer/lookup/price-dates.ts';

const helsinki = { language: 'en-GB', timeZone: 'Europe/Helsinki' };

it('says the last day of a campaign that ends at the brand’s midnight', () => {
  expect(lastDayText(Date.UTC(2026, 1, 28, 22), helsinki)).toBe('28 Feb 2026');
});

it('names the hour of a campaign that ends within a day', () => {
  expect(lastDayText(Date.UTC(2026, 1, 28, 12), helsinki)).toBe('28 Feb 2026, 14:00');
});

it('says the first day on the brand’s clock', () => {
  expect(firstDayText(Date.UTC(2026, 1, 28, 22), helsinki)).toBe('1 Mar 2026');
});
