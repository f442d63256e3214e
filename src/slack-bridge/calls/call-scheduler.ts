import type { Clock } from '../../core/kernel/clock.ts';
import { createOneAtATime } from '../../core/kernel/one-at-a-time.ts';
import type { SlackAnswer } from '../ports/slack-port.ts';
import type { CallBudget, CallBudgets, SlackMethod } from './call-budgets.ts';

/** Calls of one method one after the other, within its budget, and none while Slack has asked for patience. */
export interface CallScheduler {
  /** Makes the call when its time has come; again when Slack refused it for its rate, a few times. */
  readonly run: <Value>(
    method: SlackMethod,
    call: () => Promise<SlackAnswer<Value>>,
  ) => Promise<SlackAnswer<Value>>;
}

export interface CallSchedulerParts {
  readonly clock: Clock;
  readonly random: () => number;
  readonly budgets: CallBudgets;
}

const MOST_ATTEMPTS = 3;
/** What Slack asks for is obeyed within these; a refusal that does not say for how long means the first of them. */
const PATIENCE_MS = { unsaid: 30_000, least: 1_000, most: 900_000 };

export function createCallScheduler({ clock, random, budgets }: CallSchedulerParts): CallScheduler {
  const lanes = new Map<SlackMethod, Lane>();
  const laneOf = (method: SlackMethod): Lane => {
    const lane = lanes.get(method) ?? createLane(clock, budgets[method]);
    lanes.set(method, lane);
    return lane;
  };
  return {
    run: (method, call) => {
      const lane = laneOf(method);
      return lane.inTurn(async () => {
        for (let attempt = 1; ; attempt += 1) {
          await lane.mayStart();
          const answer = await call();
          lane.ended();
          if (answer.ok || answer.code !== 'rateLimited') return answer;
          const asked = answer.retryAfterMs ?? PATIENCE_MS.unsaid * (1 + random());
          lane.pause(Math.min(Math.max(asked, PATIENCE_MS.least), PATIENCE_MS.most));
          if (attempt === MOST_ATTEMPTS) return answer;
        }
      });
    },
  };
}

interface Lane {
  readonly inTurn: ReturnType<typeof createOneAtATime>;
  readonly mayStart: () => Promise<void>;
  readonly ended: () => void;
  readonly pause: (ms: number) => void;
}

/**
 * Counts a call by when it ended: Slack counts it by when it arrived, which was before, and the next one arrives
 * after it begins. So the span at Slack's is never shorter than here.
 */
function createLane(clock: Clock, { calls, perMs }: CallBudget): Lane {
  const ends: number[] = [];
  let pausedUntil = 0;
  const waitMs = (): number => {
    const now = clock.monotonic();
    const oldest = ends.length < calls ? Number.NEGATIVE_INFINITY : (ends[0] ?? now);
    return Math.max(oldest + perMs, pausedUntil) - now;
  };
  return {
    inTurn: createOneAtATime(),
    mayStart: async () => {
      for (let ms = waitMs(); ms > 0; ms = waitMs()) {
        await new Promise<void>((resolve) => clock.setTimer(Math.ceil(ms), resolve));
      }
    },
    ended: () => {
      ends.push(clock.monotonic());
      if (ends.length > calls) ends.shift();
    },
    pause: (ms) => {
      pausedUntil = clock.monotonic() + ms;
    },
  };
}
