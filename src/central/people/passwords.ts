import { randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

const derive = promisify<string, Buffer, number, ScryptOptions, Buffer>(scrypt);

const COST = 2 ** 15;
const BLOCK_SIZE = 8;
const PARALLEL = 1;
const KEY_BYTES = 32;
/** scrypt needs 128 · N · r bytes; Node refuses more than 32 MiB unless told. */
const MAX_MEMORY = 64 * 1024 * 1024;

/** `scrypt$N$r$p$salt$key`, so that the cost can grow without making old passwords unreadable. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const key = await deriveKey(password, salt, COST, BLOCK_SIZE, PARALLEL);
  return ['scrypt', COST, BLOCK_SIZE, PARALLEL, salt.toString('base64'), key.toString('base64')].join('$');
}

/**
 * Whether the password is the one that was hashed. With null, for a person who does not exist, it does the same
 * work and says no, so that the time an answer takes does not tell who has an account.
 */
export async function verifyPassword(password: string, hash: string | null): Promise<boolean> {
  const [, cost, blockSize, parallel, salt, key] = (hash ?? (await nobodysHash())).split('$');
  if (!cost || !blockSize || !parallel || !salt || !key) throw new Error('a stored password hash is damaged');
  const expected = Buffer.from(key, 'base64');
  const actual = await deriveKey(
    password,
    Buffer.from(salt, 'base64'),
    Number(cost),
    Number(blockSize),
    Number(parallel),
  );
  return timingSafeEqual(actual, expected) && hash !== null;
}

function deriveKey(password: string, salt: Buffer, cost: number, blockSize: number, parallel: number) {
  const options = { N: cost, r: blockSize, p: parallel, maxmem: MAX_MEMORY };
  return derive(password.normalize('NFKC'), salt, KEY_BYTES, options);
}

let nobody: Promise<string> | undefined;

function nobodysHash(): Promise<string> {
  nobody ??= hashPassword(randomBytes(16).toString('base64'));
  return nobody;
}
