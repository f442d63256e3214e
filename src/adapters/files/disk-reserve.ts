import { randomFillSync } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, openSync, rmSync, statfsSync, statSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

export interface DiskReserve {
  /** `full` from the moment the reserve was given up until it could be set aside again. */
  readonly state: () => 'ok' | 'full';
  /**
   * Does a write that must succeed. If there is no room for it, gives the reserve up and does it once more: even
   * deleting rows needs room in the journal.
   */
  readonly keep: <Result>(write: () => Result) => Result;
  /** Tries to set the reserve aside again; call it now and then while `full`. */
  readonly restore: () => 'ok' | 'full';
}

export interface DiskReserveOptions {
  readonly file: string;
  readonly isDiskFull: (error: unknown) => boolean;
  readonly onChange: (state: 'ok' | 'full') => void;
  readonly bytes?: number;
}

const RESERVE_BYTES = 16 * 1024 * 1024;

/**
 * Holds room on the disk by a file of random bytes (zeros would cost nothing on a compressing file system), to be
 * given up when the disk is full so that what an agent writes is still kept.
 */
export function openDiskReserve(options: DiskReserveOptions): DiskReserve {
  const { file, isDiskFull, onChange, bytes = RESERVE_BYTES } = options;
  let state: 'ok' | 'full' = 'ok';
  const become = (next: 'ok' | 'full') => {
    if (state === next) return state;
    state = next;
    onChange(next);
    return state;
  };

  const isSetAside = () => existsSync(file) && statSync(file).size === bytes;
  const setAside = (): 'ok' | 'full' => {
    if (isSetAside()) return become('ok');
    try {
      // As much again must stay free, or the next write would give the reserve up at once.
      const { bavail, bsize } = statfsSync(dirname(file));
      if (bavail * bsize < bytes * 2) return become('full');
      fill(file, bytes);
      return become('ok');
    } catch (error) {
      rmSync(file, { force: true });
      if (isDiskFull(error)) return become('full');
      throw error;
    }
  };

  setAside();
  return {
    state: () => state,
    keep: (write) => {
      try {
        return write();
      } catch (error) {
        if (!isDiskFull(error)) throw error;
        const had = existsSync(file);
        rmSync(file, { force: true });
        become('full');
        if (!had) throw error;
        return write();
      }
    },
    restore: setAside,
  };
}

function fill(file: string, bytes: number): void {
  const block = Buffer.alloc(1024 * 1024);
  const handle = openSync(file, 'w', 0o600);
  try {
    for (let left = bytes; left > 0; ) {
      randomFillSync(block);
      left -= writeSync(handle, block, 0, Math.min(block.length, left));
    }
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
