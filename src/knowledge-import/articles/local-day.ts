import { Temporal } from 'temporal-polyfill';
import type { EpochMs } from '../../contract/model/time.ts';

/** The first moment of a day, `2026-11-30`, where the brand is; null for what is no day. */
export function localDayStart(day: string, timeZone: string): EpochMs | null {
  try {
    return Temporal.PlainDate.from(day).toZonedDateTime(timeZone).epochMilliseconds;
  } catch {
    return null;
  }
}
