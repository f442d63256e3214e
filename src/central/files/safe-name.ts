import type { FileType } from '../../contract/model/attachment.ts';

/** In UTF-16 code units; with the ending it fits an `Attachment`. */
const LONGEST_STEM = 100;

const ENDINGS: Readonly<Record<FileType, readonly [string, ...string[]]>> = {
  'image/jpeg': ['jpg', 'jpeg'],
  'image/png': ['png'],
  'image/webp': ['webp'],
  'image/gif': ['gif'],
  'application/pdf': ['pdf'],
};

/**
 * A name that says what the file is and does nothing: no path, no control characters, none that turn the direction of
 * reading so that `gpj.exe` looks like `exe.jpg`, and the ending that its content wants.
 */
export function safeName(given: string, type: FileType): string {
  const name = given
    .toWellFormed()
    .normalize('NFC')
    .replace(/^.*[/\\]/su, '')
    .replace(/[\p{C}\p{Zl}\p{Zp}<>:"|?*]/gu, '')
    .trim();
  const [ending, ...others] = ENDINGS[type];
  const [, stem = name, had] = /^(.*)\.([^.]{1,8})$/su.exec(name) ?? [];
  const allowed = had !== undefined && [ending, ...others].includes(had.toLowerCase());
  const plain = stem
    .replace(/^[.\s]+|[.\s]+$/gu, '')
    .slice(0, LONGEST_STEM)
    // Half a character may be left at the end, or a space.
    .replace(/[\uD800-\uDBFF]$|\s+$/u, '');
  return `${plain === '' ? 'file' : plain}.${allowed ? had : ending}`;
}
