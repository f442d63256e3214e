import { describe, expect, test } from 'vitest';
import type { BusinessCalendar, PromiseRule } from '../../../src/contract/model/business-calendar.ts';
import { whenPassed } from '../../../src/conversation-rules/business-time.ts';
import { type Promising, promisingBrand, weekdays } from './promising-brand.ts';

const utc = (text: string) => Date.parse(`${text}Z`);
const passed = (
  hours: number,
  counts: PromiseRule['counts'],
  from: string,
  promising: Promising = {},
): string =>
  new Date(whenPassed(hours, counts, promisingBrand(promising), utc(from))).toISOString().slice(0, 16);

// November 2026 in Helsinki is two hours ahead of UTC; the 27th is a Friday.
describe('hours of open days', () => {
  test('24 of them over a weekend are Monday at the same time', () => {
    expect(passed(24, 'openDays', '2026-11-27T13:00')).toBe('2026-11-30T13:00');
  });

  test('begin on Monday when they are promised at the weekend', () => {
    expect(passed(24, 'openDays', '2026-11-28T10:00')).toBe('2026-11-30T22:00');
    expect(passed(1, 'openDays', '2026-11-29T21:59')).toBe('2026-11-29T23:00');
  });

  test('leave a holiday out', () => {
    const calendar = { ...weekdays, holidays: [{ date: '2026-11-30', name: 'A day of its own' }] };
    expect(passed(24, 'openDays', '2026-11-27T13:00', { calendar })).toBe('2026-12-01T13:00');
  });

  test('count the night of a day whose opening hours are over', () => {
    expect(passed(4, 'openDays', '2026-11-26T20:00')).toBe('2026-11-27T00:00');
  });
});

describe('opening hours', () => {
  test('go on at the next opening', () => {
    expect(passed(2, 'openHours', '2026-11-27T14:00')).toBe('2026-11-30T08:00');
  });

  test('that are just used up end at closing time', () => {
    expect(passed(1, 'openHours', '2026-11-27T14:00')).toBe('2026-11-27T15:00');
  });

  test('leave a break at noon out, and count twice named hours once', () => {
    const day = [
      { from: '13:00', to: '17:00' },
      { from: '09:00', to: '12:00' },
      { from: '10:00', to: '12:00' },
    ];
    const calendar = { ...weekdays, week: [day, day, day, day, day, [], []] };
    expect(passed(5, 'openHours', '2026-11-26T07:00', { calendar })).toBe('2026-11-26T13:00');
  });
});

// Clocks go forward on 29 March 2026 and back on 25 October 2026, both Sundays, at 01:00 UTC.
describe('where clocks are changed', () => {
  const daily: BusinessCalendar = {
    week: Array.from({ length: 7 }, () => [{ from: '00:00', to: '24:00' }]),
    holidays: [],
  };

  test('a day is as long as it is', () => {
    expect(passed(24, 'openDays', '2026-03-28T22:00', { calendar: daily })).toBe('2026-03-29T22:00');
    expect(passed(23, 'openDays', '2026-03-28T22:00', { calendar: daily })).toBe('2026-03-29T21:00');
    expect(passed(24, 'openHours', '2026-10-24T21:00', { calendar: daily })).toBe('2026-10-25T21:00');
    expect(passed(25, 'openHours', '2026-10-24T21:00', { calendar: daily })).toBe('2026-10-25T22:00');
  });

  test('a closed Sunday with a change of clocks leaves Monday at the same time', () => {
    expect(passed(24, 'openDays', '2026-03-27T13:00')).toBe('2026-03-30T12:00');
    expect(passed(24, 'openDays', '2026-10-23T12:00')).toBe('2026-10-26T13:00');
  });

  test('a shop that opens in the hour that is left out opens when clocks have it', () => {
    const sunday = [{ from: '03:30', to: '06:00' }];
    const calendar = { week: [[], [], [], [], [], [], sunday], holidays: [] };
    expect(passed(1, 'openHours', '2026-03-28T22:00', { calendar })).toBe('2026-03-29T02:30');
  });
});

describe('a calendar that never opens', () => {
  const calendar = { week: Array.from({ length: 7 }, () => []), holidays: [] };

  test.each(['openDays', 'openHours'] as const)('lets %s pass on the clock', (counts) => {
    expect(passed(24, counts, '2026-11-27T13:00', { calendar })).toBe('2026-11-28T13:00');
  });
});

test('hours of the clock are no matter of a calendar', () => {
  expect(passed(24, 'always', '2026-11-27T13:00')).toBe('2026-11-28T13:00');
});

test('a brand without a calendar has one of office hours', () => {
  const { handling: _none, ...brand } = promisingBrand();
  const due = whenPassed(9, 'openHours', brand, utc('2026-11-27T07:00'));
  expect(new Date(due).toISOString().slice(0, 16)).toBe('2026-11-30T08:00');
});
