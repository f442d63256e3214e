import { describe, expect, test } from 'vitest';
import type { BusinessCalendar, PromiseRule } from '../../../src/contract/model/business-calendar.ts';
import { withinInWords } from '../../../src/conversation-rules/promise-words.ts';
import { promisingBrand, weekdays } from './promising-brand.ts';

const withHolidays: BusinessCalendar = { ...weekdays, holidays: [{ date: '2026-12-25', name: 'Christmas' }] };

const words = (
  locale: string,
  hours: number,
  counts: PromiseRule['counts'],
  calendar: BusinessCalendar = weekdays,
) => withinInWords({ hours, counts }, promisingBrand({ locale, calendar }));

describe.each([
  {
    locale: 'en-GB',
    hours: ['within 1 hour', 'within 2 hours', 'within 5 hours', 'within 21 hours'],
    weekend: 'within 24 hours, Saturday and Sunday excluded',
    holidays: 'within 24 hours, Saturday, Sunday and public holidays excluded',
    openHours: ['within 1 opening hour', 'within 8 opening hours'],
  },
  {
    locale: 'nb-NO',
    hours: ['innen 1 time', 'innen 2 timer', 'innen 5 timer', 'innen 21 timer'],
    weekend: 'innen 24 timer, lørdag og søndag ikke medregnet',
    holidays: 'innen 24 timer, lørdag, søndag og helligdager ikke medregnet',
    openHours: ['innen 1 åpningstime', 'innen 8 åpningstimer'],
  },
  {
    locale: 'sv-SE',
    hours: ['inom 1 timme', 'inom 2 timmar', 'inom 5 timmar', 'inom 21 timmar'],
    weekend: 'inom 24 timmar, lördag och söndag undantagna',
    holidays: 'inom 24 timmar, lördag, söndag och helgdagar undantagna',
    openHours: ['inom 1 timme under våra öppettider', 'inom 8 timmar under våra öppettider'],
  },
  {
    locale: 'fi-FI',
    hours: ['1 tunnin kuluessa', '2 tunnin kuluessa', '5 tunnin kuluessa', '21 tunnin kuluessa'],
    weekend: '24 tunnin kuluessa, lauantaita ja sunnuntaita lukuun ottamatta',
    holidays: '24 tunnin kuluessa, lauantaita, sunnuntaita ja pyhäpäiviä lukuun ottamatta',
    openHours: ['1 aukiolotunnin kuluessa', '8 aukiolotunnin kuluessa'],
  },
  {
    locale: 'pl-PL',
    hours: ['w ciągu 1 godziny', 'w ciągu 2 godzin', 'w ciągu 5 godzin', 'w ciągu 21 godzin'],
    weekend: 'w ciągu 24 godzin, z wyłączeniem soboty i niedzieli',
    holidays: 'w ciągu 24 godzin, z wyłączeniem soboty, niedzieli i dni świątecznych',
    openHours: ['w ciągu 1 godziny pracy', 'w ciągu 8 godzin pracy'],
  },
  {
    locale: 'ru-RU',
    hours: ['в течение 1 часа', 'в течение 2 часов', 'в течение 5 часов', 'в течение 21 часа'],
    weekend: 'в течение 24 часов, не считая субботы и воскресенья',
    holidays: 'в течение 24 часов, не считая субботы, воскресенья и праздничных дней',
    openHours: ['в течение 1 рабочего часа', 'в течение 8 рабочих часов'],
  },
])('in $locale', ({ locale, hours, weekend, holidays, openHours }) => {
  test('a number of hours has the form its number wants', () => {
    expect([1, 2, 5, 21].map((count) => words(locale, count, 'always'))).toEqual(hours);
  });

  test('closed days are named, and holidays where there are any', () => {
    expect(words(locale, 24, 'openDays')).toBe(weekend);
    expect(words(locale, 24, 'openDays', withHolidays)).toBe(holidays);
  });

  test('opening hours are called so', () => {
    expect([1, 8].map((count) => words(locale, count, 'openHours'))).toEqual(openHours);
  });
});

test('the closed days are those of the brand’s week, a single one too', () => {
  const open = [{ from: '10:00', to: '18:00' }];
  const calendar = { week: [[], open, open, open, open, open, open], holidays: [] };
  expect(words('en-GB', 48, 'openDays', calendar)).toBe('within 48 hours, Monday excluded');
  expect(words('pl-PL', 48, 'openDays', calendar)).toBe('w ciągu 48 godzin, z wyłączeniem poniedziałku');
});

test('a brand that never closes excludes nothing', () => {
  const open = [{ from: '00:00', to: '24:00' }];
  const calendar = { week: Array.from({ length: 7 }, () => open), holidays: [] };
  expect(words('fi-FI', 24, 'openDays', calendar)).toBe('24 tunnin kuluessa');
});

test('Norwegian is known by its older names, and a language that is not known here is English throughout', () => {
  expect(words('no', 24, 'openDays')).toBe('innen 24 timer, lørdag og søndag ikke medregnet');
  expect(words('nn-NO', 1, 'always')).toBe('innen 1 time');
  expect(words('de-DE', 24, 'openDays')).toBe('within 24 hours, Saturday and Sunday excluded');
});
