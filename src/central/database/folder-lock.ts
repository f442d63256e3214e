import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import * as z from 'zod';
import { CentralStartError } from '../central-start-error.ts';

const Owner = z.object({ pid: z.int(), startedAt: z.string().nullable() });
type Owner = z.infer<typeof Owner>;

/** A service that is just shutting down gets this long to let go of its folder. */
const WAIT_FOR_OWNER_MS = 5_000;
const LOOK_AGAIN_MS = 100;
const SETTLE_MS = 50;
/** A lock file without content that is younger than this is being written right now. */
const WRITING_MS = 2_000;

const heldHere = new Set<string>();

/**
 * Makes this process the only one that works in `folder`, creating the folder when there is none. Two embedded
 * databases on the same files would destroy them. The lock of a process that no longer lives is taken over.
 */
export async function lockFolder(folder: string): Promise<{ release(): void }> {
  createFolder(folder);
  const file = join(folder, 'owner.json');
  const deadline = performance.now() + WAIT_FOR_OWNER_MS;
  while (!(await tryLock(file))) {
    const owner = readOwner(file);
    if (!isAlive(owner, file)) {
      rmSync(file, { force: true });
      continue;
    }
    if (performance.now() > deadline) throw inUse(folder, file, owner);
    await wait(LOOK_AGAIN_MS);
  }
  return {
    release: () => {
      if (!heldHere.delete(file)) return;
      rmSync(file, { force: true });
    },
  };
}

function createFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch (cause) {
    throw unreadable(folder, cause);
  }
}

async function tryLock(file: string): Promise<boolean> {
  if (heldHere.has(file)) return false;
  const self: Owner = { pid: process.pid, startedAt: startOf(process.pid) };
  try {
    writeFileSync(file, JSON.stringify(self), { flag: 'wx', mode: 0o600 });
  } catch (cause) {
    if (isErrno(cause, 'EEXIST')) return false;
    throw unreadable(file, cause);
  }
  heldHere.add(file);
  // Another process may have judged the same dead owner a moment ago and remove what it takes for that one's lock.
  await wait(SETTLE_MS);
  if (isOurs(file)) return true;
  heldHere.delete(file);
  return false;
}

function isOurs(file: string): boolean {
  const owner = readOwner(file);
  return owner?.pid === process.pid && owner.startedAt === startOf(process.pid);
}

/** Null when there is none any more, or when it is not complete. */
function readOwner(file: string): Owner | null {
  try {
    const parsed = Owner.safeParse(JSON.parse(readFileSync(file, 'utf8')));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

function isAlive(owner: Owner | null, file: string): boolean {
  if (!owner) return isBeingWritten(file);
  if (owner.pid === process.pid) return heldHere.has(file);
  try {
    process.kill(owner.pid, 0);
  } catch (cause) {
    return isErrno(cause, 'EPERM');
  }
  // Process ids are used again, in containers at every start, so the id alone does not prove that it lives.
  return owner.startedAt === null || owner.startedAt === startOf(owner.pid);
}

function isBeingWritten(file: string): boolean {
  const stat = statSync(file, { throwIfNoEntry: false });
  return stat !== undefined && Date.now() - stat.mtimeMs < WRITING_MS;
}

/** When the process started, as Linux counts it; null where that cannot be asked for. */
function startOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The second field is the program's name in brackets and may hold spaces; the start is the 22nd.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
  } catch {
    return null;
  }
}

function inUse(folder: string, file: string, owner: Owner | null): CentralStartError {
  return new CentralStartError(
    'dataFolderInUse',
    `The data folder ${folder} is in use by process ${owner?.pid ?? 'unknown'}. ` +
      `Stop that one or choose another folder. If you are sure that it is gone, delete ${file}.`,
  );
}

function unreadable(path: string, cause: unknown): CentralStartError {
  return new CentralStartError(
    'dataFolderUnreadable',
    `${path} cannot be written to (${cause instanceof Error ? cause.message : String(cause)}). ` +
      'Check that the folder exists, belongs to you and that its disk is not full, or choose another folder.',
    { cause },
  );
}

function isErrno(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
