import { expect, test } from 'vitest';
import { brandMoment } from '../../src/central/schedules/brand-moment.ts';

const moment = (local: string, timeZone: string) => {
  const at = brandMoment(local, timeZone);
  return at === null ? null : new Date(at).toISOString();
};

test('the same local time is another moment in another time zone and season', () => {
  expect(moment('2026-12-01T00:00', 'Europe/Helsinki')).toBe('2026-11-30T22:00:00.000Z');
  expect(moment('2026-12-01T00:00', 'Europe/London')).toBe('2026-12-01T00:00:00.000Z');
  expect(moment('2026-07-01T00:00', 'Europe/Helsinki')).toBe('2026-06-30T21:00:00.000Z');
});

test('a time that is skipped when clocks are put forward means as much later', () => {
  expect(moment('2027-03-28T03:30', 'Europe/Helsinki')).toBe('2027-03-28T01:30:00.000Z');
  expect(moment('2027-03-28T04:30', 'Europe/Helsinki')).toBe('2027-03-28T01:30:00.000Z');
});

test('a time that comes twice when clocks are put back means its first coming', () => {
  expect(moment('2027-10-31T03:30', 'Europe/Helsinki')).toBe('2027-10-31T00:30:00.000Z');
});

test('a date that is none, or a time zone nobody knows, gives no moment', () => {
  expect(moment('2027-02-29T12:00', 'Europe/Helsinki')).toBeNull();
  expect(moment('2027-02-28T24:30', 'Europe/Helsinki')).toBeNull();
  expect(moment('2027-02-28T12:00', 'Europe/Atlantis')).toBeNull();
});
