import { on } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { ImportProblem } from '../../contract/model/knowledge-import.ts';
import type { Log } from '../ports.ts';
import { createTurns } from './turns.ts';
import type { FromWorker, PackSliceRow, ReadingBegins, ToWorker } from './worker-messages.ts';

export interface ImportReaderOptions {
  /** A file that takes longer is given up. */
  readonly seconds: number;
  /** Memory of one reading, beside the files themselves. */
  readonly megabytes: number;
  readonly log: Log;
}

export const defaultReading = { seconds: 60, megabytes: 1024 } as const;

export type Finding = Exclude<FromWorker, { type: 'end' }>;

export interface Reading {
  /** Called when it is this reading's turn, since files take memory. */
  readonly begin: () => Promise<ReadingBegins>;
  /** The present rows of the pack that the files are compared with. */
  readonly pack: () => AsyncIterable<readonly PackSliceRow[]>;
  /** Given one finding at a time, each after the one before was dealt with. */
  readonly take: (finding: Finding) => Promise<void>;
}

export interface ImportReader {
  /** Reads files in a worker, one import at a time. Gives the problem that ended it early, or null. */
  read(reading: Reading): Promise<ImportProblem | null>;
  /** Ends a reading that is under way. */
  close(): Promise<void>;
}

/** Files may be hostile: whatever one does to its worker, the service goes on and says what happened. */
export function createImportReader({ seconds, megabytes, log }: ImportReaderOptions): ImportReader {
  const inTurn = createTurns();
  const closing = new AbortController();

  return {
    read: (reading) =>
      inTurn(async () => {
        const begins = await reading.begin();
        const timeout = AbortSignal.timeout(seconds * 1000);
        const signal = AbortSignal.any([timeout, closing.signal]);
        const worker = new Worker(new URL('./import-worker.ts', import.meta.url), {
          workerData: begins,
          transferList: begins.files.map(({ bytes }) => bytes.buffer),
          resourceLimits: { maxOldGenerationSizeMb: megabytes, stackSizeMb: 4 },
        });
        try {
          const ended = await converse(worker, reading, signal);
          return ended && problemOf(ended.error, { timeout, closing: closing.signal, seconds, log });
        } finally {
          await worker.terminate();
        }
      }),
    close: async () => {
      closing.abort();
      await inTurn(async () => {});
    },
  };
}

/** Gives what ended the worker before its findings did, or null. What `pack` and `take` throw is no fault of the file. */
async function converse(
  worker: Worker,
  { pack, take }: Reading,
  signal: AbortSignal,
): Promise<{ readonly error: unknown } | null> {
  const say = (message: ToWorker) => worker.postMessage(message);
  // An `error` event, such as for too little memory, ends the iteration by throwing it.
  const findings = on(worker, 'message', { signal, close: ['exit'] });
  const next = async (): Promise<{ readonly finding: FromWorker } | { readonly error: unknown }> => {
    try {
      say({ type: 'more' });
      const { value } = await findings.next();
      return value ? { finding: value[0] } : { error: new Error('the worker ended without a word') };
    } catch (error) {
      return { error };
    }
  };
  for await (const rows of pack()) {
    if (signal.aborted) return { error: signal.reason };
    say({ type: 'pack', rows });
  }
  say({ type: 'packEnds' });
  for (;;) {
    const said = await next();
    if ('error' in said) return said;
    if (said.finding.type === 'end') return null;
    await take(said.finding);
  }
}

function problemOf(
  error: unknown,
  context: {
    readonly timeout: AbortSignal;
    readonly closing: AbortSignal;
    readonly seconds: number;
    readonly log: Log;
  },
): ImportProblem {
  if (context.closing.aborted) {
    return {
      code: 'incomplete',
      file: null,
      sentence: 'The central service was stopped while it read. Nothing was changed. Read the files again.',
    };
  }
  if (context.timeout.aborted) {
    return {
      code: 'tookTooLong',
      file: null,
      sentence: `Reading took longer than ${context.seconds} seconds and was given up. Nothing was changed. Import the file in parts.`,
    };
  }
  if (error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY') {
    return {
      code: 'tooLarge',
      file: null,
      sentence:
        'Reading needs more memory than one import may have. Nothing was changed. Import the file in parts.',
    };
  }
  context.log(`bug while reading an import: ${error instanceof Error ? error.stack : String(error)}`);
  return {
    code: 'damaged',
    file: null,
    sentence:
      'The files cannot be read. Nothing was changed. Save them anew from the program they come from.',
  };
}
