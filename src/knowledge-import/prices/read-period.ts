import type { DateStyle } from '../../contract/model/knowledge-import.ts';
import type { EpochMs } from '../../contract/model/time.ts';
import { type Cell, textOf } from '../tables/table.ts';
import { type Day, endOfDay, readDay, startOfDay } from '../values/day.ts';
import { type Read, read, refused } from './row-outcome.ts';

export interface PeriodReader {
  /** The first moment of the day in the cell; null for an empty cell. */
  readonly start: (cell: Cell | undefined, style: DateStyle | null) => Read<EpochMs | null>;
  /** The moment the day in the cell is over. */
  readonly end: (cell: Cell | undefined, style: DateStyle | null) => Read<EpochMs | null>;
}

/** Days are the brand's own. A list names few different days and many times each, so they are remembered. */
export function createPeriodReader(timeZone: string): PeriodReader {
  const starts = new Map<Day, EpochMs>();
  const ends = new Map<Day, EpochMs>();
  const days = new Map<string, Day | null>();
  const reader =
    (known: Map<Day, EpochMs>, moment: typeof startOfDay) =>
    (cell: Cell | undefined, style: DateStyle | null): Read<EpochMs | null> => {
      const text = textOf(cell).trim();
      if (text === '' || cell === undefined) return read(null);
      const day = dayIn(cell, text, style ?? 'ymd');
      if (day === null) {
        return refused(
          'notADate',
          text,
          `“${text}” is not a date. Write it like the other dates of its column.`,
        );
      }
      let found = known.get(day);
      if (found === undefined) {
        found = moment(day, timeZone);
        known.set(day, found);
      }
      return read(found);
    };
  function dayIn(cell: Cell, text: string, style: DateStyle): Day | null {
    if (typeof cell !== 'string') return cell.kind === 'date' ? cell.text : readDay(text, 'serial');
    const key = `${style} ${text}`;
    let day = days.get(key);
    if (day === undefined) {
      day = readDay(text, style);
      days.set(key, day);
    }
    return day;
  }
  return { start: reader(starts, startOfDay), end: reader(ends, endOfDay) };
}
