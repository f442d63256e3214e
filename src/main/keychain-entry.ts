import { type KeychainAnswer, KeychainRequest } from './keychain-messages.ts';

/** The name under which the keychain lists the one item Polydesk keeps there. */
const SERVICE = 'Polydesk';

/** Runs in a utilityProcess of its own: answers one request and waits to be killed. */
process.parentPort.once('message', async ({ data }) => {
  process.parentPort.postMessage(await answer(KeychainRequest.parse(data)));
});

async function answer(request: KeychainRequest): Promise<KeychainAnswer> {
  try {
    const { getPassword, setPassword } = await import('keytar');
    if (request.kind === 'read') return { kind: 'item', text: await getPassword(SERVICE, request.account) };
    await setPassword(SERVICE, request.account, request.text);
    return { kind: 'written' };
  } catch (error) {
    return { kind: 'unavailable', reason: error instanceof Error ? error.message : 'unknown' };
  }
}
