import { Temporal } from 'temporal-polyfill';
import type { DateStyle } from '../../contract/model/knowledge-import.ts';
import type { EpochMs } from '../../contract/model/time.ts';

/** A day as `2026-12-01`. */
export type Day = string;

const LONGEST = 40;
const threeNumbers = /^(\d{1,4})[./ -]{1,2}(\d{1,2})[./ -]{1,2}(\d{1,4})\.?(?:$|[T ,]+[\d:.,Z+ -]+$)/i;
const eightDigits = /^(\d{4})(\d{2})(\d{2})$/;
/** Spreadsheets count days from here; day 60 is a leap day that never was, and no price list is that old. */
const serialStart = Temporal.PlainDate.from('1899-12-30');

/** The day a text names when read in this style; null where it is none. */
export function readDay(text: string, style: DateStyle): Day | null {
  const trimmed = text.trim();
  if (trimmed.length > LONGEST) return null;
  if (style === 'serial') {
    if (!/^\d{4,6}(?:[.,]0+)?$/.test(trimmed)) return null;
    return serialStart.add({ days: Number.parseInt(trimmed, 10) }).toString();
  }
  const match = threeNumbers.exec(trimmed) ?? (style === 'ymd' ? eightDigits.exec(trimmed) : null);
  if (!match) return null;
  const [, first = '', second = '', third = ''] = match;
  switch (style) {
    case 'ymd':
      return first.length === 4 ? dayOf(first, second, third) : null;
    case 'dmy':
      return first.length <= 2 ? dayOf(third, second, first) : null;
    case 'mdy':
      return first.length <= 2 ? dayOf(third, first, second) : null;
    default:
      return style satisfies never;
  }
}

function dayOf(year: string, month: string, day: string): Day | null {
  if (year.length !== 4 && year.length !== 2) return null;
  if (month.length > 2 || day.length > 2) return null;
  const full = year.length === 2 ? 2000 + Number(year) : Number(year);
  try {
    return Temporal.PlainDate.from(
      { year: full, month: Number(month), day: Number(day) },
      { overflow: 'reject' },
    ).toString();
  } catch {
    return null;
  }
}

/** The first moment of a day in a time zone; it is not always midnight. */
export function startOfDay(day: Day, timeZone: string): EpochMs {
  return Math.max(0, Temporal.PlainDate.from(day).toZonedDateTime({ timeZone }).epochMilliseconds);
}

/** The moment a day is over: what is valid to that day is valid until here. */
export function endOfDay(day: Day, timeZone: string): EpochMs {
  return startOfDay(Temporal.PlainDate.from(day).add({ days: 1 }).toString(), timeZone);
}
