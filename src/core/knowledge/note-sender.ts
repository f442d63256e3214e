import type { KnowledgeNote } from '../../contract/model/knowledge-note.ts';
import { errorText } from '../kernel/background.ts';
import type { Clock } from '../kernel/clock.ts';
import type { Log } from '../kernel/log.ts';
import { retryDelay } from '../kernel/retry-delay.ts';
import type { CentralAnswer } from '../sync/central-connection.ts';
import type { NoteStore } from './knowledge-memory.ts';

/** Hands in notes that wait, while connected. */
export interface NoteSender {
  /** A note was added. */
  readonly kick: () => void;
  readonly setConnected: (connected: boolean) => void;
  /** Resolves when the request under way, if any, is over. */
  readonly close: () => Promise<void>;
}

export interface NoteSenderParts {
  readonly notes: NoteStore;
  readonly transaction: <Value>(run: () => Value) => Value;
  readonly handIn: (
    notes: KnowledgeNote[],
  ) => Promise<CentralAnswer<{ readonly taken: readonly string[] }, 'signInRequired'>>;
  readonly clock: Clock;
  readonly random: () => number;
  readonly loopback: boolean;
  readonly log: Log;
}

const BATCH = 200;
/** Notes are in no hurry; those of some seconds go together. */
const GATHER_MS = 2_000;

export function createNoteSender(parts: NoteSenderParts): NoteSender {
  const { notes, transaction, handIn, clock, random, loopback, log } = parts;
  let connected = false;
  let closed = false;
  let failures = 0;
  let batch = BATCH;
  let running: Promise<void> | null = null;
  /** Asked for while running: the run may be past noticing. */
  let again = false;
  let timer: { readonly at: number; readonly cancel: () => void } | null = null;

  const remove = (sent: readonly KnowledgeNote[]) =>
    transaction(() => notes.remove(sent.map(({ noteId }) => noteId)));

  /** After how long to go on; null when nothing is left to do. */
  const sendOnce = async (): Promise<number | null> => {
    const due = notes.due(clock.now(), batch);
    if (due.length === 0) {
      const next = notes.nextMoment();
      return next === null ? null : Math.max(GATHER_MS, next - clock.now());
    }
    const answer = await handIn([...due]);
    if (answer.ok) {
      // What was left out belongs to brands that are not this person's, for good.
      remove(due);
      failures = 0;
      batch = BATCH;
      return 0;
    }
    log('info', 'notesNotTaken', { code: answer.code, notes: due.length });
    if (answer.code === 'refused' && due.length > 1) {
      // One of them is not understood there. Alone it shows which.
      batch = 1;
      return 0;
    }
    if (answer.code === 'refused') {
      remove(due);
      batch = BATCH;
    }
    // A service that refuses every one of them is not asked in a hurry either.
    failures += 1;
    return retryDelay({ failures, random, loopback, retryAfterSeconds: answer.retryAfterSeconds });
  };

  const run = async (): Promise<void> => {
    let wait: number | null = 0;
    try {
      while (wait === 0 && connected && !closed) wait = await sendOnce();
    } catch (error) {
      failures += 1;
      log('error', 'notesBroke', { error: errorText(error) });
      wait = retryDelay({ failures, random, loopback });
    }
    running = null;
    if (again && failures === 0) wait = Math.min(wait ?? GATHER_MS, GATHER_MS);
    again = false;
    if (wait !== null && wait > 0) startIn(wait);
  };

  const stopTimer = () => {
    timer?.cancel();
    timer = null;
  };

  /** Starts then, or earlier when that was planned already. */
  const startIn = (ms: number) => {
    const at = clock.monotonic() + ms;
    if (!connected || closed || running || (timer && timer.at <= at)) return;
    stopTimer();
    const cancel = clock.setTimer(ms, () => {
      timer = null;
      running = run();
    });
    timer = { at, cancel };
  };

  return {
    kick: () => {
      if (running) again = true;
      // After a failure the retry keeps its patience.
      else if (failures === 0) startIn(GATHER_MS);
    },
    setConnected: (now) => {
      connected = now;
      failures = 0;
      stopTimer();
      if (now) startIn(GATHER_MS);
    },
    close: async () => {
      closed = true;
      stopTimer();
      await running;
    },
  };
}
