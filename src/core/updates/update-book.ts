import type { BrandId, UpdateId } from '../../contract/model/ids.ts';
import { nextMoment } from '../../update-rules/fact-moments.ts';
import type { Clock } from '../kernel/clock.ts';
import { createListeners } from '../kernel/listeners.ts';
import type { KnownUpdate, UpdateStore } from './update-store.ts';

/** The updates on this machine, held in memory: every look-up asks for them. */
export interface UpdateBook {
  readonly find: (updateId: UpdateId) => KnownUpdate | null;
  readonly all: () => readonly KnownUpdate[];
  readonly ofBrand: (brandId: BrandId) => readonly KnownUpdate[];
  /** What is on disk is otherwise; call it after the transaction. */
  readonly changed: () => void;
  /** Updates changed, or a moment came at which a fact begins or ends, or an update expires. */
  readonly onChange: (listener: () => void) => () => void;
  readonly close: () => void;
}

export interface UpdateBookParts {
  readonly updates: UpdateStore;
  readonly clock: Clock;
  /** Called every hour. */
  readonly forgetOld: () => void;
}

/** The wall clock may jump while a timer waits, so no wait is longer than this. */
const LOOK_AGAIN_MS = 60 * 60_000;

export function createUpdateBook({ updates, clock, forgetOld }: UpdateBookParts): UpdateBook {
  const listeners = createListeners<void>();
  let held: ReadonlyMap<BrandId, readonly KnownUpdate[]> | null = null;
  let cancelTimer = () => {};
  let closed = false;

  const byBrand = () => {
    held ??= Map.groupBy(updates.all(), ({ update }) => update.brandId);
    return held;
  };
  const all = () => [...byBrand().values()].flat();

  const schedule = () => {
    cancelTimer();
    if (closed) return;
    const now = clock.now();
    const next = nextMoment(
      all().map(({ update }) => update),
      now,
    );
    cancelTimer = clock.setTimer(Math.min(LOOK_AGAIN_MS, (next ?? Infinity) - now), () => {
      if (next === null || clock.now() < next) forgetOld();
      held = null;
      schedule();
      listeners.emit();
    });
  };

  const changed = () => {
    held = null;
    schedule();
    listeners.emit();
  };
  schedule();

  return {
    find: (updateId) => all().find(({ update }) => update.updateId === updateId) ?? null,
    all,
    ofBrand: (brandId) => byBrand().get(brandId) ?? [],
    changed,
    onChange: listeners.add,
    close: () => {
      closed = true;
      cancelTimer();
    },
  };
}
