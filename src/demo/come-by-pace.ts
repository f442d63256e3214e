import type { DemoPace } from '../contract/central/demo.ts';
import { between, type Random } from './simulator/random.ts';
import type { SimulatorTime } from './simulator/simulator-time.ts';

/** Nobody more comes while so many wait for an answer, and pauses are so long. */
interface Limits {
  readonly maxWaiting: number;
  readonly gapMs: readonly [number, number];
}

/** Letters and comments are rarer than chats, and nobody is buried in them. */
const LIMITS: Readonly<Record<DemoPace, Limits>> = {
  paused: { maxWaiting: 0, gapMs: [1_000, 1_000] },
  calm: { maxWaiting: 2, gapMs: [120_000, 240_000] },
  normal: { maxWaiting: 3, gapMs: [60_000, 120_000] },
  busy: { maxWaiting: 6, gapMs: [15_000, 40_000] },
};

const LOOK_AGAIN_MS = 1_000;

export interface ComingOptions {
  readonly pace: () => DemoPace;
  readonly time: SimulatorTime;
  readonly random: Random;
  /** Before the first ones, so that somebody who just started the demo sees them soon. */
  readonly firstGapsMs: readonly number[];
  /** How many wait for an answer. */
  readonly waiting: () => number;
  readonly signal: AbortSignal;
}

/** Calls `come` with 0, 1, 2… as the pace allows, until the signal aborts. */
export async function comeByPace(
  { firstGapsMs, pace, random, signal, time, waiting }: ComingOptions,
  come: (arrival: number) => Promise<void>,
): Promise<void> {
  for (let arrival = 0; !signal.aborted; arrival += 1) {
    await time.sleep(firstGapsMs[arrival] ?? between(random, ...LIMITS[pace()].gapMs), signal);
    while (waiting() >= LIMITS[pace()].maxWaiting && !signal.aborted) await time.sleep(LOOK_AGAIN_MS, signal);
    if (!signal.aborted) await come(arrival);
  }
}
