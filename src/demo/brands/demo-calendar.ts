import type { EpochMs } from '../../contract/model/time.ts';
import { DEMO_EPOCH } from './demo-brand.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

interface Period {
  readonly from: EpochMs;
  readonly to: EpochMs;
}

export interface DemoCalendar {
  /** Midnight where the brand is, that many days after the demo's epoch; negative for before. */
  readonly day: (offset: number) => EpochMs;
  /** From shortly before the epoch to the end of 2030. */
  readonly running: Period;
  /** Ended before the epoch. */
  readonly over: Period;
  /** Begins in 2031. */
  readonly ahead: Period;
}

/** The days lie in winter, so one offset from UTC is right for all of them. */
export function createDemoCalendar(winterUtcOffsetHours: number): DemoCalendar {
  const day = (offset: number) => DEMO_EPOCH + offset * DAY_MS - winterUtcOffsetHours * HOUR_MS;
  return {
    day,
    running: { from: day(-30), to: day(5 * 365 + 1) },
    over: { from: day(-62), to: day(-34) },
    ahead: { from: day(5 * 365 + 1), to: day(5 * 365 + 46) },
  };
}
