import { Temporal } from 'temporal-polyfill';
import type { Brand } from '../contract/model/brand.ts';
import type { BusinessCalendar, PromiseRule } from '../contract/model/business-calendar.ts';
import type { EpochMs } from '../contract/model/time.ts';

const HOUR_MS = 3_600_000;
/** A calendar that opens for less than its longest promise in ten years is a mistake; its clock then always counts. */
const MOST_DAYS = 3_660;

const NINE_TO_FIVE = [{ from: '09:00', to: '17:00' }];
const OFFICE_HOURS: BusinessCalendar = {
  week: [NINE_TO_FIVE, NINE_TO_FIVE, NINE_TO_FIVE, NINE_TO_FIVE, NINE_TO_FIVE, [], []],
  holidays: [],
};

/** A brand's calendar, or that of an office for one that names none. */
export const calendarOf = ({ handling }: Pick<Brand, 'handling'>): BusinessCalendar =>
  handling?.calendar ?? OFFICE_HOURS;

/** The moment at which that many hours that count have passed, on the brand's own clocks and days. */
export function whenPassed(
  hours: number,
  counts: PromiseRule['counts'],
  brand: Pick<Brand, 'handling' | 'timeZone'>,
  from: EpochMs,
): EpochMs {
  let left = hours * HOUR_MS;
  /** Opening hours that overlap count once. */
  let reached = from;
  if (counts === 'always') return from + left;
  const calendar = calendarOf(brand);
  let day = Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(brand.timeZone).toPlainDate();
  for (let seen = 0; seen < MOST_DAYS; seen += 1) {
    for (const span of spansOf(day, counts, calendar, brand.timeZone)) {
      const start = Math.max(span.start, reached);
      const length = span.end - start;
      if (length <= 0) continue;
      reached = span.end;
      if (left <= length) return start + left;
      left -= length;
    }
    day = day.add({ days: 1 });
  }
  return from + hours * HOUR_MS;
}

interface Span {
  readonly start: EpochMs;
  readonly end: EpochMs;
}

/** What counts of a day. Where clocks are put forward or back the day is an hour shorter or longer, as it is. */
function spansOf(
  day: Temporal.PlainDate,
  counts: Exclude<PromiseRule['counts'], 'always'>,
  { week, holidays }: BusinessCalendar,
  timeZone: string,
): readonly Span[] {
  const hours = week[day.dayOfWeek - 1] ?? [];
  const date = day.toString();
  if (hours.length === 0 || holidays.some((holiday) => holiday.date === date)) return [];
  const at = (time: string): EpochMs =>
    (time === '24:00'
      ? day.add({ days: 1 }).toZonedDateTime(timeZone)
      : day.toZonedDateTime({ timeZone, plainTime: time })
    ).epochMilliseconds;
  if (counts === 'openDays') return [{ start: at('00:00'), end: at('24:00') }];
  return hours
    .map(({ from, to }) => ({ start: at(from), end: at(to) }))
    .toSorted((one, other) => one.start - other.start);
}
