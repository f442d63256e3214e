import type { UpdateId } from '../../contract/model/ids.ts';
import type { ReceiptState } from '../../contract/model/urgent-update.ts';
import type { Clock } from '../kernel/clock.ts';
import { DiskFullError } from '../kernel/disk-full.ts';
import { failed, type Outcome, succeeded } from '../kernel/outcome.ts';
import type { ReceiptStore } from './receipt-store.ts';
import type { KnownUpdate, UpdateStore } from './update-store.ts';

/** An update is not acknowledged by a key that was meant for something else: it has to be on the screen so long. */
export const MIN_SHOWN_MS = 1_500;

export interface OfRevision {
  readonly updateId: UpdateId;
  readonly revision: number;
}

/** What the agent does with updates. On disk, with its receipt, when it returns. */
export interface UpdateReading {
  readonly shown: (which: OfRevision) => void;
  readonly read: (updateId: UpdateId) => void;
  readonly acknowledge: (
    which: OfRevision,
  ) => Outcome<Record<string, never>, 'unknownUpdate' | 'revised' | 'notShown' | 'diskFull'>;
}

export interface UpdateReadingParts {
  readonly updates: UpdateStore;
  readonly receipts: ReceiptStore;
  readonly transaction: <Value>(run: () => Value) => Value;
  /** Also says whether the update's brand is still this person's. */
  readonly find: (updateId: UpdateId) => KnownUpdate | null;
  readonly clock: Pick<Clock, 'now' | 'monotonic'>;
  readonly onChange: () => void;
}

export function createUpdateReading(parts: UpdateReadingParts): UpdateReading {
  const { updates, receipts, transaction, find, clock, onChange } = parts;
  /** When each revision came on the screen in this run; the wall clock may jump meanwhile. */
  const shownSince = new Map<string, number>();
  const keyOf = ({ updateId, revision }: OfRevision) => `${updateId} ${revision}`;

  /** False when the disk is full, and then nothing has happened. */
  const keep = (known: KnownUpdate, reached: readonly ReceiptState[]): boolean => {
    const { updateId, brandId, revision } = known.update;
    try {
      transaction(() => {
        updates.save(known);
        // The central service does not know what was heard from Slack alone; its version brings the receipts.
        if (known.provisional) return;
        for (const state of reached) {
          receipts.append({ updateId, brandId, revision, state, at: clock.now() });
        }
      });
    } catch (error) {
      if (error instanceof DiskFullError) return false;
      throw error;
    }
    onChange();
    return true;
  };

  return {
    shown: (which) => {
      const known = find(which.updateId);
      if (known?.update.revision !== which.revision) return;
      const key = keyOf(which);
      if (!shownSince.has(key)) shownSince.set(key, clock.monotonic());
      // Without room on the disk it is told once more when it is acknowledged.
      if (known.shownAt === null) keep({ ...known, shownAt: clock.now() }, ['shown']);
    },
    read: (updateId) => {
      const known = find(updateId);
      if (known?.unread) keep({ ...known, unread: false }, []);
    },
    acknowledge: (which) => {
      const known = find(which.updateId);
      if (!known) return failed('unknownUpdate');
      if (known.update.revision !== which.revision) return failed('revised');
      if (known.acknowledgedAt !== null) return succeeded({});
      const since = shownSince.get(keyOf(which));
      if (since === undefined || clock.monotonic() - since < MIN_SHOWN_MS) return failed('notShown');
      const at = clock.now();
      const acknowledged = { ...known, shownAt: known.shownAt ?? at, acknowledgedAt: at, unread: false };
      if (!keep(acknowledged, ['shown', 'acknowledged'])) return failed('diskFull');
      shownSince.delete(keyOf(which));
      return succeeded({});
    },
  };
}
