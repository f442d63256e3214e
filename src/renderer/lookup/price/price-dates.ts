import type { EpochMs } from '../../../contract/model/time.ts';
import { dateFormat, dateLocale } from '../../ui/moment.ts';

/** How dates of a brand are written on the agent's screen: in the agent's language, on the brand's clock. */
export interface DateStyle {
  readonly language: string;
  readonly timeZone: string;
  /** The year is left out where it is this one. */
  readonly now: EpochMs;
}

function format(
  at: EpochMs,
  { timeZone }: DateStyle,
  locale: string,
  options: Intl.DateTimeFormatOptions,
): string {
  return dateFormat(locale, { timeZone, ...options }).format(at);
}

const yearOf = (at: EpochMs, style: DateStyle) => format(at, style, 'en-GB', { year: 'numeric' });

const isMidnight = (at: EpochMs, style: DateStyle) =>
  format(at, style, 'en-GB', { hour: '2-digit', minute: '2-digit' }) === '00:00';

function dayText(at: EpochMs, style: DateStyle, time: Intl.DateTimeFormatOptions): string {
  const year: Intl.DateTimeFormatOptions =
    yearOf(at, style) === yearOf(style.now, style) ? {} : { year: 'numeric' };
  return format(at, style, dateLocale(style.language), { day: 'numeric', month: 'short', ...year, ...time });
}

const withTime: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit' };

/**
 * The last moment of a period whose end is exclusive: one that ends at the brand's midnight is said to last
 * through the day before, any other names its time.
 */
export function lastDayText(until: EpochMs, style: DateStyle): string {
  return isMidnight(until, style) ? dayText(until - 1, style, {}) : dayText(until, style, withTime);
}

/** The first day of a period. */
export function firstDayText(from: EpochMs, style: DateStyle): string {
  return dayText(from, style, isMidnight(from, style) ? {} : withTime);
}

/** The day of something that happened. */
export function onDayText(at: EpochMs, style: DateStyle): string {
  return dayText(at, style, {});
}
