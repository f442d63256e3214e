import { Temporal } from 'temporal-polyfill';
import type { EpochMs } from '../../contract/model/time.ts';

/**
 * The moment of a local date and time at a brand; null when there is no such date or time of day. Where clocks are
 * put forward, a time that is skipped means as much later (02:30 becomes 03:30); where they are put back, a time that
 * comes twice means its first coming. That is what calendars do.
 */
export function brandMoment(local: string, timeZone: string): EpochMs | null {
  try {
    return Temporal.PlainDateTime.from(local).toZonedDateTime(timeZone, { disambiguation: 'compatible' })
      .epochMilliseconds;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
