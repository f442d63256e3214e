import type { EpochMs } from '../../contract/model/time.ts';

/** How dates of a brand are written on the agent's screen: in the agent's language, on the brand's clock. */
export interface DateStyle {
  readonly language: string;
  readonly timeZone: string;
}

function parts(at: EpochMs, { language, timeZone }: DateStyle, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(language, { timeZone, ...options }).format(at);
}

const isMidnight = (at: EpochMs, { timeZone }: DateStyle) =>
  parts(at, { language: 'en-GB', timeZone }, { hour: '2-digit', minute: '2-digit' }) === '00:00';

/**
 * The last moment of a period whose end is exclusive: one that ends at the brand's midnight is said to last
 * through the day before, any other names its time.
 */
export function lastDayText(until: EpochMs, style: DateStyle): string {
  return isMidnight(until, style)
    ? parts(until - 1, style, { dateStyle: 'medium' })
    : parts(until, style, { dateStyle: 'medium', timeStyle: 'short' });
}

/** The first day of a period. */
export function firstDayText(from: EpochMs, style: DateStyle): string {
  return isMidnight(from, style)
    ? parts(from, style, { dateStyle: 'medium' })
    : parts(from, style, { dateStyle: 'medium', timeStyle: 'short' });
}
