import type { CallFailureCode } from '../../../../src/core/sync/central-connection.ts';
import type { Chance } from './chance.ts';

type LineAnswer<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly code: CallFailureCode };

/** The process is gone at this very point. */
export class Crash extends Error {}

/** A network that loses, repeats and delays, and a process that may end between any two steps. */
export interface LossyLine {
  readonly call: <Value>(run: () => Value) => Promise<LineAnswer<Value>>;
  /** Passed at every step of the workstation's; throws when it ends here. */
  readonly mayCrash: () => void;
  /** Copies of requests that were on their way arrive now. */
  readonly deliverLate: () => void;
  /** From now on nothing is lost and nothing ends. */
  readonly calmDown: () => void;
}

export function createLossyLine(chance: Chance): LossyLine {
  const late: (() => unknown)[] = [];
  let calm = false;
  const mayCrash = () => {
    if (!calm && chance.happens(0.015)) throw new Crash();
  };
  return {
    mayCrash,
    call: async (run) => {
      mayCrash();
      if (!calm && chance.happens(0.1)) return { ok: false, code: 'offline' };
      if (!calm && chance.happens(0.1)) {
        // Lost, or only on its way for long.
        if (chance.happens(0.5)) late.push(run);
        return { ok: false, code: 'timeout' };
      }
      const value = run();
      if (!calm && chance.happens(0.1)) late.push(run);
      mayCrash();
      return !calm && chance.happens(0.15) ? { ok: false, code: 'interrupted' } : { ok: true, value };
    },
    deliverLate: () => {
      for (const run of late.splice(0)) run();
    },
    calmDown: () => {
      calm = true;
    },
  };
}
