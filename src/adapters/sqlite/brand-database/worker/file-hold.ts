/**
 * Two words of memory that the core's thread and the worker share for one open cache. Whoever closes a cache must not
 * go on before the worker has let go of its file, and cannot wait for a message without giving way.
 */
export type FileHold = SharedArrayBuffer;

const STOP = 0;
const BUSY = 1;

/** A worker that has not let go by then never will. */
const PATIENCE_MS = 10_000;

/** The cache was closed or lost; what was being written is undone. */
export class StoppedError extends Error {
  constructor() {
    super('the cache was closed meanwhile');
    this.name = 'StoppedError';
  }
}

export function createFileHold(): FileHold {
  return new SharedArrayBuffer(8);
}

/** The worker's side: takes the file, or throws `StoppedError`. */
export function takeFile(hold: FileHold): void {
  const words = new Int32Array(hold);
  // In this order, and the other side in the opposite one, so that never both go on.
  Atomics.store(words, BUSY, 1);
  try {
    goOnOrStop(hold);
  } catch (error) {
    letGoOfFile(hold);
    throw error;
  }
}

export function letGoOfFile(hold: FileHold): void {
  const words = new Int32Array(hold);
  Atomics.store(words, BUSY, 0);
  Atomics.notify(words, BUSY);
}

/** Whether the cache was closed. */
export function isStopped(hold: FileHold): boolean {
  return Atomics.load(new Int32Array(hold), STOP) === 1;
}

/** Called between slices of a work of any length. */
export function goOnOrStop(hold: FileHold): void {
  if (isStopped(hold)) throw new StoppedError();
}

/** The core's side: no work on the file begins from now on, and what was under way has ended. */
export function stopAndWait(hold: FileHold): void {
  const words = new Int32Array(hold);
  Atomics.store(words, STOP, 1);
  while (Atomics.load(words, BUSY) === 1) {
    if (Atomics.wait(words, BUSY, 1, PATIENCE_MS) === 'timed-out') return;
  }
}
