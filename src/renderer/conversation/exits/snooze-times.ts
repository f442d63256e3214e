import { localTimeIn, momentInZone } from '../../ui/zoned-time.ts';

export type SnoozeChoice = 'halfHour' | 'twoHours' | 'tomorrow' | 'monday';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** Moments to choose from. Days are the brand's own, beginning to work at 9:00 on its clocks. */
export function snoozeTimes(now: number, timeZone: string): readonly { choice: SnoozeChoice; at: number }[] {
  return [
    { choice: 'halfHour', at: now + 30 * MINUTE_MS },
    { choice: 'twoHours', at: now + 120 * MINUTE_MS },
    { choice: 'tomorrow', at: nineOn(now, 1, timeZone) },
    { choice: 'monday', at: nineOn(now, daysToMonday(now, timeZone), timeZone) },
  ];
}

/** The next Monday, never today. */
function daysToMonday(now: number, timeZone: string): number {
  const weekday = new Date(`${localTimeIn(now, timeZone).slice(0, 10)}T00:00Z`).getUTCDay();
  return (8 - weekday) % 7 || 7;
}

function nineOn(now: number, daysLater: number, timeZone: string): number {
  const today = Date.parse(`${localTimeIn(now, timeZone).slice(0, 10)}T00:00Z`);
  const day = new Date(today + daysLater * DAY_MS).toISOString().slice(0, 10);
  return momentInZone(`${day}T09:00`, timeZone) ?? now + daysLater * DAY_MS;
}
