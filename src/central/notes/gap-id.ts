import { createHash } from 'node:crypto';

/**
 * The same for words that differ in case, marks, signs and spaces only. It is coarser and simpler than what search
 * folds by, because here it only decides which searches are listed as one.
 */
export function gapIdOf(words: string): string {
  const folded = words
    .toWellFormed()
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  // Words of signs alone are told apart by the signs.
  return createHash('sha256')
    .update(folded === '' ? words : folded)
    .digest('base64url');
}

export function isGapId(text: string): boolean {
  return /^[\w-]{43}$/.test(text);
}
