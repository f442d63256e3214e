import type { UtilityProcess } from 'electron';
import * as z from 'zod';
import type { KeychainClient } from './core-process.ts';

/** A keychain prompt the user leaves unanswered hangs its process; it is killed after this and asked anew later. */
const ANSWER_LIMIT_MS = 60_000;

export const KeychainRequest = z.discriminatedUnion('type', [
  z.object({ type: z.literal('get') }),
  z.object({ type: z.literal('set'), value: z.string() }),
]);
export type KeychainRequest = z.infer<typeof KeychainRequest>;

export const KeychainReply = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: z.string().nullable() }),
  z.object({ ok: z.literal(false), reason: z.string() }),
]);
export type KeychainReply = z.infer<typeof KeychainReply>;

/** One process a call, one call at a time: whatever the keychain does, only that process suffers. */
export function createKeychainClient(fork: () => UtilityProcess): KeychainClient {
  let last: Promise<unknown> = Promise.resolve();

  const ask = (request: KeychainRequest): Promise<string | null> => {
    const asked = last.then(() => askOnce(fork(), request));
    last = asked.catch(() => undefined);
    return asked;
  };

  return {
    get: () => ask({ type: 'get' }),
    set: async (value) => {
      await ask({ type: 'set', value });
    },
  };
}

function askOnce(child: UtilityProcess, request: KeychainRequest): Promise<string | null> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      child.kill();
      reject(new Error('the keychain did not answer'));
    }, ANSWER_LIMIT_MS);
    child.once('message', (raw: unknown) => {
      clearTimeout(timer);
      const reply = KeychainReply.parse(raw);
      if (reply.ok) resolve(reply.value);
      else reject(new Error(reply.reason));
      child.kill();
    });
    child.once('exit', () => {
      clearTimeout(timer);
      reject(new Error('the keychain helper ended'));
    });
    child.postMessage(request);
  });
}
