import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { BusinessCalendar, PromiseRule } from '../../../src/contract/model/business-calendar.ts';
import { whenPassed } from '../../../src/conversation-rules/business-time.ts';
import { promisingBrand } from './promising-brand.ts';

const QUARTER_MS = 15 * 60_000;
const HOUR_MS = 4 * QUARTER_MS;
const JANUARY_2026 = Date.UTC(2026, 0, 1);
const QUARTERS_OF_TWO_YEARS = 2 * 365 * 96;

// With changes of clocks in either half of the year, at midnight, by half an hour, and none.
const timeZone = fc.constantFrom(
  'Europe/Helsinki',
  'Europe/London',
  'America/Santiago',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'Europe/Moscow',
);
const time = (quarter: number) =>
  `${String(Math.floor(quarter / 4)).padStart(2, '0')}:${String((quarter % 4) * 15).padStart(2, '0')}`;
// Clocks are changed between eleven at night and four: no shop opens or closes then, save at midnight itself. When one
// that closes in an hour that comes twice really closes is no matter of counting.
const closing = fc.oneof(fc.integer({ min: 42, max: 92 }), fc.constant(96));
const openingHours = fc
  .tuple(fc.constantFrom(0, 20, 32, 36, 41), closing)
  .map(([from, to]) => ({ from: time(from), to: time(to) }));
const day: fc.Arbitrary<BusinessCalendar['week'][number]> = fc.oneof(
  { weight: 1, arbitrary: fc.constant<BusinessCalendar['week'][number]>([]) },
  { weight: 2, arbitrary: fc.array(openingHours, { minLength: 1, maxLength: 2 }) },
);
const holiday = fc
  .integer({ min: 0, max: 760 })
  .map((days) => new Date(JANUARY_2026 + days * 96 * QUARTER_MS).toISOString().slice(0, 10));
const calendar: fc.Arbitrary<BusinessCalendar> = fc
  .record({
    week: fc.array(day, { minLength: 7, maxLength: 7 }),
    holidays: fc.array(
      holiday.map((date) => ({ date, name: 'Holiday' })),
      { maxLength: 60 },
    ),
  })
  .filter(({ week }) => week.some((hours) => hours.length > 0));
const moment = fc
  .integer({ min: 0, max: QUARTERS_OF_TWO_YEARS })
  .map((quarters) => JANUARY_2026 + quarters * QUARTER_MS);
const situation = fc.record({
  calendar,
  timeZone,
  from: moment,
  hours: fc.integer({ min: 1, max: 60 }),
  counts: fc.constantFrom<Exclude<PromiseRule['counts'], 'always'>>('openDays', 'openHours'),
});

/** Whether a quarter of an hour counts, read off a wall clock that knows nothing of spans. */
function wallClock({ week, holidays }: BusinessCalendar, zone: string, counts: PromiseRule['counts']) {
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    dateStyle: 'short',
    timeStyle: 'short',
    hourCycle: 'h23',
  });
  return (at: number): boolean => {
    const [date = '', clock = ''] = format.format(at).split(', ');
    const hours = week[(new Date(`${date}T00:00Z`).getUTCDay() + 6) % 7] ?? [];
    if (hours.length === 0 || holidays.some((each) => each.date === date)) return false;
    return counts === 'openDays' || hours.some(({ from, to }) => from <= clock && clock < to);
  };
}

describe('the moment by which hours have passed', () => {
  test('is the one that counting quarter by quarter on a wall clock comes to', () => {
    fc.assert(
      fc.property(situation, ({ calendar, timeZone, from, hours, counts }) => {
        const isCounted = wallClock(calendar, timeZone, counts);
        let left = hours * 4;
        let at = from;
        while (left > 0) {
          if (isCounted(at)) left -= 1;
          at += QUARTER_MS;
        }
        expect(whenPassed(hours, counts, promisingBrand({ calendar, timeZone }), from)).toBe(at);
      }),
      { numRuns: 150 },
    );
  });

  test('is never in closed time, nor before its hours have passed on the clock', () => {
    fc.assert(
      fc.property(situation, fc.nat(QUARTER_MS), ({ calendar, timeZone, from, hours, counts }, odd) => {
        const due = whenPassed(hours, counts, promisingBrand({ calendar, timeZone }), from + odd);
        expect(due - from - odd).toBeGreaterThanOrEqual(hours * HOUR_MS);
        const isCounted = wallClock(calendar, timeZone, counts);
        // Up to a millisecond before it was open: closing time itself belongs to the day.
        expect(isCounted(due - 1)).toBe(true);
      }),
    );
  });

  test('is never earlier for who promises later, or for more hours', () => {
    fc.assert(
      fc.property(situation, fc.nat(10 * 24 * HOUR_MS), fc.nat(40), (one, later, more) => {
        const brand = promisingBrand(one);
        const due = (from: number, hours: number) => whenPassed(hours, one.counts, brand, from);
        const first = due(one.from, one.hours);
        expect(due(one.from + later, one.hours)).toBeGreaterThanOrEqual(first);
        expect(due(one.from, one.hours + more)).toBeGreaterThanOrEqual(first);
        if (more > 0) expect(due(one.from, one.hours + more)).toBeGreaterThan(first);
      }),
    );
  });

  test('is the same whether hours are promised at once or one after the other', () => {
    fc.assert(
      fc.property(situation, fc.integer({ min: 1, max: 20 }), ({ calendar, timeZone, ...one }, more) => {
        const brand = promisingBrand({ calendar, timeZone });
        const first = whenPassed(one.hours, one.counts, brand, one.from);
        expect(whenPassed(more, one.counts, brand, first)).toBe(
          whenPassed(one.hours + more, one.counts, brand, one.from),
        );
      }),
    );
  });
});
