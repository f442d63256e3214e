/**
 * Why a database could not be opened.
 * - `newer`: a later version of the program wrote it.
 * - `unreadable`: damaged, cut short, or its journal stands alone.
 * - `keyWrong`: its first page does not open with this key. The cipher cannot tell a wrong key from a damaged
 *   first page, so this code means either.
 * - `notOurs`: a readable database that another program or another kind of file of ours made.
 * - `unwritable`: folder or file may not be written, or the disk is full.
 */
export type DatabaseOpenCode = 'newer' | 'unreadable' | 'keyWrong' | 'notOurs' | 'unwritable';

/** A database file was refused. The file itself is as it was before. */
export class DatabaseOpenError extends Error {
  readonly code: DatabaseOpenCode;
  readonly path: string;

  constructor(code: DatabaseOpenCode, path: string, cause?: unknown) {
    super(`database ${code}: ${path}`, { cause });
    this.name = 'DatabaseOpenError';
    this.code = code;
    this.path = path;
  }
}

/** Whether a write failed because there is no room, in SQLite or in a plain file. */
export function isDiskFull(error: unknown): boolean {
  return errorCodeOf(error).startsWith('SQLITE_FULL') || ['ENOSPC', 'EDQUOT'].includes(errorCodeOf(error));
}

/** Whether SQLite or its cipher found that bytes of the file are not what was written. */
export function isDamaged(error: unknown): boolean {
  const code = errorCodeOf(error);
  return (
    code.startsWith('SQLITE_CORRUPT') ||
    code.startsWith('SQLITE_NOTADB') ||
    code === 'SQLITE_IOERR_SHORT_READ'
  );
}

/** The code that SQLite and Node put on their errors; empty when there is none. */
export function errorCodeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}
