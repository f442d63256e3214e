import { createHash, timingSafeEqual } from 'node:crypto';

/** The address printed in the terminal opens the screen once, and only this long after it was printed. */
const KEY_LIFETIME_MS = 60_000;
/** Reloads and second windows need tokens of their own; more than this many means something is wrong. */
const MAX_TOKENS = 32;

export interface AccessOptions {
  /** Milliseconds on a clock that never goes back. */
  readonly monotonic: () => number;
  /** 256 random bits as URL-safe text. */
  readonly newSecret: () => string;
}

export type Exchange =
  | { readonly ok: true; readonly token: string }
  | { readonly ok: false; readonly code: 'keyWrong' | 'keyUsed' | 'keyExpired' };

export interface Access {
  /** A fresh one-time key; the one before it stops working. */
  readonly issueKey: () => string;
  readonly exchange: (key: string) => Exchange;
  readonly isToken: (token: string) => boolean;
}

/**
 * One-time keys for the address, bearer tokens for the page that used one. Only digests are kept, compared in
 * constant time.
 */
export function createAccess({ monotonic, newSecret }: AccessOptions): Access {
  let current: { readonly digest: Buffer; readonly issuedAt: number; used: boolean } | null = null;
  const tokens: Buffer[] = [];

  return {
    issueKey: () => {
      const key = newSecret();
      current = { digest: digestOf(key), issuedAt: monotonic(), used: false };
      return key;
    },
    exchange: (key) => {
      if (current === null || !timingSafeEqual(current.digest, digestOf(key))) return refuse('keyWrong');
      if (current.used) return refuse('keyUsed');
      if (monotonic() - current.issuedAt > KEY_LIFETIME_MS) return refuse('keyExpired');
      current.used = true;
      const token = newSecret();
      tokens.push(digestOf(token));
      if (tokens.length > MAX_TOKENS) tokens.shift();
      return { ok: true, token };
    },
    isToken: (token) => {
      const digest = digestOf(token);
      return tokens.some((known) => timingSafeEqual(known, digest));
    },
  };
}

function digestOf(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}

function refuse(code: 'keyWrong' | 'keyUsed' | 'keyExpired'): Exchange {
  return { ok: false, code };
}
