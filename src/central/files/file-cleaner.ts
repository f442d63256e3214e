import { on } from 'node:events';
import { Worker } from 'node:worker_threads';
// Its native part must be loaded here before a worker loads it, or Linux may unload it under the next one.
import 'sharp';
import { fileLimits } from '../../contract/model/attachment.ts';
import { createTurns } from '../imports/turns.ts';
import type { Log } from '../ports.ts';
import type { Cleaning } from './cleaned-file.ts';

export interface FileCleanerOptions {
  /** A file that takes longer is refused. */
  readonly seconds: number;
  /** Heap of one cleaning. Pixels lie beside it, and are limited by their number. */
  readonly megabytes: number;
  readonly log: Log;
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
 * Files may be hostile: each is read in a worker of its own, one at a time for each side, and whatever it does there,
 * the service goes on.
 */
export function createFileCleaner({ seconds, megabytes, log }: FileCleanerOptions): FileCleaner {
  const turns = { agent: createTurns(), customer: createTurns() };
  const closing = new AbortController();

  const cleanNow = async (bytes: Uint8Array): Promise<Cleaning> => {
    if (closing.signal.aborted) return { ok: false, refusal: 'tookTooLong' };
    const timeout = AbortSignal.timeout(seconds * 1000);
    const worker = new Worker(new URL('./cleaning-worker.ts', import.meta.url), {
      workerData: bytes,
      resourceLimits: { maxOldGenerationSizeMb: megabytes, stackSizeMb: 4 },
    });
    try {
      const signal = AbortSignal.any([timeout, closing.signal]);
      // An `error` event, such as for too little memory, ends the iteration by throwing it.
      const { value } = await on(worker, 'message', { signal, close: ['exit'] }).next();
      if (value) return value[0];
      throw new Error('the worker ended without a word');
    } catch (error) {
      if (timeout.aborted || closing.signal.aborted) return { ok: false, refusal: 'tookTooLong' };
      const isTooMuch =
        error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      if (!isTooMuch)
        log(`bug while cleaning a file: ${error instanceof Error ? error.stack : String(error)}`);
      return { ok: false, refusal: 'damaged' };
    } finally {
      await worker.terminate();
    }
  };

  return {
    clean: async (bytes, sender) => {
      // Known without looking inside.
      if (bytes.length === 0) return { ok: false, refusal: 'empty' };
      if (bytes.length > fileLimits.bytes) return { ok: false, refusal: 'tooLarge' };
      return turns[sender](() => cleanNow(bytes));
    },
    close: async () => {
      closing.abort();
      await Promise.all([turns.agent(async () => {}), turns.customer(async () => {})]);
    },
  };
}
