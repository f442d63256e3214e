import { createHash } from 'node:crypto';

const LONGEST = 80;

/**
 * A row's key made of a text: letters of other alphabets and signs become hyphens, and a short digest of the text keeps
 * what would become the same apart. The same text gives the same key for ever.
 */
export function stableId(text: string): string {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9._-]+/g, '-')
    .replace(/^-+|-+$/g, '');
  if (plain === text && plain.length <= LONGEST && plain !== '') return plain;
  const digest = createHash('sha256').update(text).digest('hex').slice(0, 8);
  return [plain.slice(0, LONGEST - digest.length - 1), digest].filter((part) => part !== '').join('-');
}
