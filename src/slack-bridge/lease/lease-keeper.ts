import type { Clock } from '../../core/kernel/clock.ts';
import { createOneAtATime } from '../../core/kernel/one-at-a-time.ts';
import type { BridgeCentral, LeaseAnswer } from '../ports/bridge-central.ts';

export const LEASE_MS = 30_000;
export const RENEW_EVERY_MS = 10_000;

/** Asks for the lease, keeps it, and knows at every moment whether it still has it. */
export interface LeaseKeeper {
  readonly start: () => void;
  /** The number to show, as long as the lease surely lasts this much longer; null otherwise. */
  readonly fencing: (forMs?: number) => number | null;
  /** The last answer, whoever has the lease. */
  readonly lastAnswer: () => LeaseAnswer | null;
  /** Asks now instead of when it is due. Whether the last answer is one to this. */
  readonly renew: () => Promise<boolean>;
  /** Somebody else shall have it; asks again after the pause. */
  readonly letGo: (pauseMs: number) => Promise<void>;
  /** Lets go for good. */
  readonly close: () => Promise<void>;
}

export interface LeaseKeeperParts {
  readonly central: Pick<BridgeCentral, 'lease'>;
  readonly teamId: string;
  /** Of this process's life: another one of the same workstation is another holder. */
  readonly holderId: string;
  readonly clock: Clock;
  readonly random: () => number;
  /** For work nobody waits for. */
  readonly background: (what: string, work: Promise<unknown>) => void;
  /** Each time the lease is got; not when it is renewed. */
  readonly onGot: () => void;
  /** It was lost: everything that needs it ends now. Called once for each `onGot`. */
  readonly onLost: () => void;
  /** After every answer, also of those who do not have it. */
  readonly onAnswer: () => void;
}

/**
 * Whichever comes first: a wall clock may be set back, and a monotonic one stands still while the machine sleeps,
 * after which it would go on with a lease that others have had since.
 */
interface LeaseEnds {
  readonly monotonic: number;
  readonly wall: number;
}

export function createLeaseKeeper(parts: LeaseKeeperParts): LeaseKeeper {
  const { central, teamId, holderId, clock, random } = parts;
  let held: { readonly fencing: number; readonly ends: LeaseEnds } | null = null;
  let last: LeaseAnswer | null = null;
  let cancelNext = () => {};
  let cancelEnd = () => {};
  let closed = false;
  /** What was to be asked before letting go is not asked any more, and answers to it say nothing. */
  let round = 0;

  const lose = () => {
    if (!held) return;
    held = null;
    cancelEnd();
    parts.onLost();
  };
  const get = (fencing: number, ends: LeaseEnds) => {
    const isNew = held?.fencing !== fencing;
    if (held && isNew) lose();
    held = { fencing, ends };
    cancelEnd();
    cancelEnd = clock.setTimer(Math.max(0, ends.monotonic - clock.monotonic()), lose);
    if (isNew) parts.onGot();
  };
  const ask = async (mine: number): Promise<boolean> => {
    if (closed || mine !== round) return false;
    cancelNext();
    // The service counts from when it was asked, which is later than this.
    const ends = { monotonic: clock.monotonic() + LEASE_MS, wall: clock.now() + LEASE_MS };
    const answer = await central.lease({ teamId, holderId, fencing: held?.fencing ?? null, release: false });
    if (closed || mine !== round) return false;
    if (answer.ok) take(answer.value, ends);
    else if (answer.code !== 'unavailable') lose();
    cancelNext = clock.setTimer(RENEW_EVERY_MS * (0.8 + 0.2 * random()), askAgain);
    return answer.ok;
  };
  const take = (value: LeaseAnswer, ends: LeaseEnds) => {
    last = value;
    if (value.granted && value.lease) get(value.lease.fencing, ends);
    else lose();
    parts.onAnswer();
  };
  const inTurn = createOneAtATime();
  const askInTurn = () => {
    const mine = round;
    return inTurn(() => ask(mine));
  };
  const askAgain = () => parts.background('slackLease', askInTurn());
  const release = async () => {
    round += 1;
    cancelNext();
    const fencing = held?.fencing ?? null;
    lose();
    if (fencing !== null) await central.lease({ teamId, holderId, fencing, release: true });
  };

  return {
    start: askAgain,
    fencing: (forMs = 0) => {
      if (!held) return null;
      const { fencing, ends } = held;
      return Math.min(ends.monotonic - clock.monotonic(), ends.wall - clock.now()) > forMs ? fencing : null;
    },
    lastAnswer: () => last,
    renew: askInTurn,
    letGo: async (pauseMs) => {
      await release();
      if (!closed) cancelNext = clock.setTimer(pauseMs, askAgain);
    },
    close: async () => {
      closed = true;
      await release();
    },
  };
}
