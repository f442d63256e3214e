import { type KeychainReply, KeychainRequest } from './keychain-process.ts';

/** The only item Polydesk keeps in the keychain: the key that wraps all file keys. */
const SERVICE = 'Polydesk';
const ACCOUNT = 'key-encryption-key';

/** Runs in a utilityProcess of its own: answers one request and waits to be killed. */
process.parentPort.once('message', async ({ data }) => {
  process.parentPort.postMessage(await reply(KeychainRequest.parse(data)));
});

async function reply(request: KeychainRequest): Promise<KeychainReply> {
  try {
    const { getPassword, setPassword } = await import('keytar');
    if (request.type === 'get') return { ok: true, value: await getPassword(SERVICE, ACCOUNT) };
    await setPassword(SERVICE, ACCOUNT, request.value);
    return { ok: true, value: null };
  } catch (error) {
    return { ok: false, reason: error instanceof Error ? error.message : 'unknown' };
  }
}
