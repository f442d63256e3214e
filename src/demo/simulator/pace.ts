import type { DemoPace } from '../../contract/central/demo.ts';

export interface PaceLimits {
  /** No new customer comes while this many wait for an answer. */
  readonly maxWaiting: number;
  /** No new customer comes while this many conversations are unresolved. */
  readonly maxOpen: number;
  /** Shortest and longest pause between two new customers. */
  readonly gapMs: readonly [number, number];
}

/** An agent of four conversations is never buried: `calm` is one agent's first hour, `busy` a shift of several. */
export const PACE_LIMITS: Readonly<Record<DemoPace, PaceLimits>> = {
  paused: { maxWaiting: 0, maxOpen: 0, gapMs: [1_000, 1_000] },
  calm: { maxWaiting: 3, maxOpen: 6, gapMs: [20_000, 45_000] },
  normal: { maxWaiting: 5, maxOpen: 10, gapMs: [10_000, 25_000] },
  busy: { maxWaiting: 12, maxOpen: 24, gapMs: [4_000, 9_000] },
};

/** Before the first customers of a run, so that somebody who just started the demo sees it live at once. */
export const FIRST_GAPS_MS: readonly number[] = [800, 3_500, 7_000];
