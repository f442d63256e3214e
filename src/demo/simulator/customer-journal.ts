import { chmod, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Journal } from './customer-record.ts';

/** Keeps the simulated customers of one data folder over a restart. */
export interface CustomerJournal {
  readonly read: () => Promise<Journal>;
  /** Saves the newest journal; saves that overlap are joined into one. */
  readonly write: (journal: Journal) => Promise<void>;
}

const EMPTY: Journal = { arrivals: 0, customers: [] };

/**
 * A JSON file that only its owner may read, since it holds customers' tokens. One that cannot be understood counts
 * as empty: its conversations stay in the queue and nobody speaks for their customers any more.
 */
export function createFileJournal(file: string): CustomerJournal {
  let last: Promise<void> = Promise.resolve();
  let waiting: Journal | null = null;

  const save = async () => {
    const journal = waiting;
    waiting = null;
    if (!journal) return;
    const fresh = `${file}.new`;
    await mkdir(dirname(file), { recursive: true });
    await writeFile(fresh, JSON.stringify(journal), { mode: 0o600 });
    await chmod(fresh, 0o600);
    await rename(fresh, file);
  };

  return {
    read: async () => {
      try {
        const parsed = Journal.safeParse(JSON.parse(await readFile(file, 'utf8')));
        return parsed.success ? parsed.data : EMPTY;
      } catch (error) {
        if (error instanceof SyntaxError || isMissingFile(error)) return EMPTY;
        throw error;
      }
    },
    write: (journal) => {
      waiting = journal;
      last = last.then(save);
      return last;
    },
  };
}

/** For simulations nobody resumes. */
export function createMemoryJournal(): CustomerJournal {
  let kept = EMPTY;
  return {
    read: async () => kept,
    write: async (journal) => {
      kept = structuredClone(journal);
    },
  };
}

function isMissingFile(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
