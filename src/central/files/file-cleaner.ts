import { fileLimits } from '../../contract/model/attachment.ts';
import { createTurns } from '../imports/turns.ts';
import type { Log } from '../ports.ts';
import type { Cleaning } from './cleaned-file.ts';
import { type CleaningEnd, type CleaningProcess, startCleaningProcess } from './cleaning-process.ts';

export interface FileCleanerOptions {
  /** A file that takes longer is refused. */
  readonly seconds: number;
  /** Heap of one cleaning. Pixels lie beside it, and are limited by their number. */
  readonly megabytes: number;
  readonly log: Log;
  readonly start?: typeof startCleaningProcess;
}

export const defaultCleaning = { seconds: 20, megabytes: 256 } as const;

/** Whose file it is. What customers send never keeps an agent's waiting. */
export type FileSender = 'agent' | 'customer';

export interface FileCleaner {
  /** What is kept of a file, or why it is not taken. */
  clean(bytes: Uint8Array, sender: FileSender): Promise<Cleaning>;
  /** Ends what is under way. */
  close(): Promise<void>;
}

/**
 * Files may be hostile, and what reads them has flaws: each is read in a process of its own, one at a time for each
 * side, and whatever it does there, the service goes on. One process is kept ready for the next file.
 */
export function createFileCleaner({
  seconds,
  megabytes,
  log,
  start = startCleaningProcess,
}: FileCleanerOptions): FileCleaner {
  const turns = { agent: createTurns(), customer: createTurns() };
  const working = new Set<CleaningProcess>();
  let ready: CleaningProcess | null = null;
  let closed = false;

  const takeReady = (): CleaningProcess => {
    const taken = ready?.isAlive() ? ready : start(megabytes);
    ready = null;
    return taken;
  };

  /** After a file and not before: it takes as long as a photo does, on the same cores. */
  const makeReady = () => {
    if (ready?.isAlive()) return;
    try {
      ready = start(megabytes);
    } catch (error) {
      // The file before is clean all the same, and the next one tries again.
      log(`no process to clean files could be started: ${error instanceof Error ? error.message : error}`);
    }
  };

  const cleanNow = async (bytes: Uint8Array): Promise<Cleaning> => {
    if (closed) return { ok: false, refusal: 'tookTooLong' };
    const cleaning = takeReady();
    working.add(cleaning);
    const end = await cleaning.clean(bytes, seconds * 1000);
    working.delete(cleaning);
    if (closed) return { ok: false, refusal: 'tookTooLong' };
    makeReady();
    return judged(end, log);
  };

  return {
    clean: async (bytes, sender) => {
      // Known without looking inside.
      if (bytes.length === 0) return { ok: false, refusal: 'empty' };
      if (bytes.length > fileLimits.bytes) return { ok: false, refusal: 'tooLarge' };
      return turns[sender](() => cleanNow(bytes));
    },
    close: async () => {
      closed = true;
      ready?.kill();
      for (const cleaning of working) cleaning.kill();
      await Promise.all([turns.agent(async () => {}), turns.customer(async () => {})]);
    },
  };
}

function judged({ cleaning, why, words }: CleaningEnd, log: Log): Cleaning {
  switch (why) {
    case 'size':
      return { ok: false, refusal: 'tooLarge' };
    case 'time':
      return cleaning ?? { ok: false, refusal: 'tookTooLong' };
    case 'itself':
      if (cleaning) return cleaning;
      // That a file needs too much memory is the file's doing, and nothing to be looked into.
      if (!words.includes('out of memory'))
        log(`the process that cleaned a file ended before it was done: ${words}`);
      return { ok: false, refusal: 'damaged' };
    case 'unstarted':
      throw new Error(`no process to clean a file could be started: ${words}`);
    default:
      return why satisfies never;
  }
}
