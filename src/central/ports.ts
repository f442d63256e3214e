import { v7 } from 'uuid';
import type { EpochMs } from '../contract/model/time.ts';

/** Where time comes from; tests bring their own. */
export interface Clock {
  readonly now: () => EpochMs;
}

/** Where new ids come from. */
export interface Ids {
  readonly next: () => string;
}

export type Log = (line: string) => void;

export const systemClock: Clock = { now: () => Date.now() };

export const timeOrderedIds: Ids = { next: () => v7() };

/** Standard output belongs to whoever started the service; news about it goes to standard error. */
export const logToStandardError: Log = (line) => {
  process.stderr.write(`${line}\n`);
};
