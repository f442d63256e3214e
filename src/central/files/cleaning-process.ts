import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Cleaning } from './cleaned-file.ts';
import { createCleaningReader, mostOutputBytes } from './cleaning-frames.ts';
import { bareEnvironment, confinement } from './confinement.ts';

const script = fileURLToPath(new URL('./cleaning-child.ts', import.meta.url));

/** A page that takes longer to draw has no thumbnail. */
const DRAWING_MS = 5_000;
/** Of what it says of its own end. */
const MOST_WORDS = 4_000;

export interface CleaningEnd {
  /** Null where it ended without having cleaned the file. */
  readonly cleaning: Cleaning | null;
  /** `unstarted`: the machine has no room for another process, which is nothing of the file's. */
  readonly why: 'itself' | 'time' | 'size' | 'unstarted';
  /** What it said at its end, such as which bug it was, or else how it ended. */
  readonly words: string;
}

/** A process that waits for one file. */
export interface CleaningProcess {
  readonly isAlive: () => boolean;
  /** Resolves when the process is gone. */
  readonly clean: (bytes: Uint8Array, milliseconds: number) => Promise<CleaningEnd>;
  readonly kill: () => void;
}

/**
 * Starts a process that has nothing but the bytes it is given: an empty environment, no files but its own code, no
 * further processes, and a heap of so many megabytes. Pixels lie beside the heap and are limited by their number.
 */
export function startCleaningProcess(megabytes: number): CleaningProcess {
  const child = spawn(process.execPath, [...confinement(megabytes), script], {
    env: bareEnvironment(),
    stdio: ['pipe', 'ignore', 'pipe', 'pipe'],
    windowsHide: true,
  });
  const [input, , errors, output] = child.stdio;
  if (!input || !errors || !output || !('read' in output)) throw new Error('a process without its pipes');
  let alive = true;
  let words = '';
  let why: CleaningEnd['why'] = 'itself';
  const gone = new Promise<void>((resolve) => {
    const end = (how: string) => {
      alive = false;
      words ||= how;
      resolve();
    };
    // Once all that it wrote has been read.
    child.once('close', (code, signal) => end(signal ?? `exit code ${code}`));
    child.on('error', (error) => {
      // What cannot be killed is told here too, and is gone already.
      if (child.pid !== undefined) return;
      why = 'unstarted';
      end(error.message);
    });
  });
  const kill = () => {
    child.kill('SIGKILL');
  };
  errors.on('data', (chunk: Buffer) => {
    words = (words + chunk).slice(0, MOST_WORDS);
  });
  // It may be gone before it has read anything.
  input.on('error', () => {});

  return {
    isAlive: () => alive && child.exitCode === null && child.signalCode === null,
    kill,
    clean: async (bytes, milliseconds) => {
      const endFor = (reason: CleaningEnd['why']) => () => {
        why = reason;
        kill();
      };
      const limit = setTimeout(endFor('time'), milliseconds);
      let drawing: ReturnType<typeof setTimeout> | undefined;
      const reader = createCleaningReader();
      let length = 0;
      output.on('data', (chunk: Buffer) => {
        reader.add(chunk);
        length += chunk.length;
        if (length > mostOutputBytes) endFor('size')();
        // The file is there, and only what is drawn of it is still to come.
        if (reader.cleaning()) drawing ??= setTimeout(kill, DRAWING_MS);
      });
      input.end(bytes);
      await gone;
      clearTimeout(limit);
      clearTimeout(drawing);
      return { cleaning: reader.cleaning(), why, words };
    },
  };
}
