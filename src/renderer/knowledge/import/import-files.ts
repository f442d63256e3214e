import type { ImportSubject } from '../../../contract/model/knowledge-import.ts';

/** A file somebody chose: read piece by piece, never whole. */
export interface ImportFile {
  /** With the folders it was in, parted by slashes. */
  readonly path: string;
  readonly bytes: number;
  readonly read: (from: number, to: number) => Promise<Uint8Array>;
}

/** Why files cannot be brought in; the central service would refuse them too, after the upload. */
export type FilesProblem = 'nothing' | 'tooMany' | 'fileTooLarge' | 'tooLarge';

const MEGABYTE = 1024 * 1024;
const fileLimits = { files: 2_000, fileBytes: 20 * MEGABYTE, totalBytes: 60 * MEGABYTE };

export function bytesOf(files: readonly ImportFile[]): number {
  return files.reduce((sum, { bytes }) => sum + bytes, 0);
}

export function problemOf(files: readonly ImportFile[]): FilesProblem | null {
  if (files.length === 0) return 'nothing';
  if (files.length > fileLimits.files) return 'tooMany';
  if (files.some(({ bytes }) => bytes > fileLimits.fileBytes)) return 'fileTooLarge';
  return bytesOf(files) > fileLimits.totalBytes ? 'tooLarge' : null;
}

const hidden = /(^|\/)(\.[^/]*|__MACOSX\/.*|Thumbs\.db|desktop\.ini)$/i;

/** Without what file managers leave in folders, in the order of their paths. */
export function wantedFiles(files: readonly ImportFile[]): readonly ImportFile[] {
  return files
    .filter(({ path }) => !hidden.test(path))
    .toSorted((one, other) => one.path.localeCompare(other.path, 'en', { numeric: true }));
}

const responseWords =
  /respons|macro|canned|repl(y|ies)|svar|vastau|antwort|odpowied|makro|шаблон|ответ|макрос/i;

/** What the files most likely hold, by their endings and names; the person may say otherwise. */
export function guessSubject(files: readonly ImportFile[]): ImportSubject {
  const has = (ending: RegExp) => files.some(({ path }) => ending.test(path));
  if (has(/\.(md|markdown|html?)$/i)) return 'articles';
  if (has(/\.(ya?ml|json)$/i)) return 'responses';
  return files.some(({ path }) => responseWords.test(path)) ? 'responses' : 'prices';
}
