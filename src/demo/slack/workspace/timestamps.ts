import type { SlackClock } from './slack-clock.ts';

export interface Timestamps {
  /** `1767225600.000100`: later than every one before, also when the clock stands still or goes back. */
  readonly next: () => string;
  /**
   * When an edit happened, as Slack writes it: whole seconds with `.000000`. Two edits in one second read the same,
   * so a change of `edited.ts` alone does not tell all edits apart.
   */
  readonly ofEdit: () => string;
}

/** One for the whole workspace: messages and events of all channels are in one order. */
export function createTimestamps(clock: SlackClock): Timestamps {
  let last = 0;
  const next = () => {
    // A simulated clock may stand between two milliseconds.
    last = Math.max(Math.floor(clock.now() * 1000), last + 1);
    return microsToTs(last);
  };
  return { next, ofEdit: () => `${Math.floor(clock.now() / 1000)}.000000` };
}

/** Microseconds since 1970, exact until the year 2255; null when the text is not a timestamp. */
export function tsToMicros(ts: string): number | null {
  const match = /^(\d{1,10})(?:\.(\d{1,6}))?$/.exec(ts);
  if (!match) return null;
  return Number(match[1]) * 1_000_000 + Number((match[2] ?? '').padEnd(6, '0'));
}

function microsToTs(micros: number): string {
  const seconds = Math.floor(micros / 1_000_000);
  return `${seconds}.${String(micros % 1_000_000).padStart(6, '0')}`;
}
