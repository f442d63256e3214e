import * as z from 'zod';

/** The request and answer types of `adapters/keychain/os-keychain-vault.ts`, parsed where they cross processes. */
export const KeychainRequest = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('read'), account: z.string() }),
  z.object({ kind: z.literal('write'), account: z.string(), text: z.string() }),
]);
export type KeychainRequest = z.infer<typeof KeychainRequest>;

export const KeychainAnswer = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('item'), text: z.string().nullable() }),
  z.object({ kind: z.literal('written') }),
  z.object({ kind: z.literal('unavailable'), reason: z.string() }),
]);
export type KeychainAnswer = z.infer<typeof KeychainAnswer>;

/** Never rejects: a keychain that fails is an answer too. */
export type AskKeychain = (request: KeychainRequest) => Promise<KeychainAnswer>;
