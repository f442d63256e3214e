import type { UtilityProcess } from 'electron';
import { type AskKeychain, KeychainAnswer, type KeychainRequest } from './keychain-messages.ts';

/** A keychain prompt the user leaves unanswered hangs its process; it is killed after this and asked anew later. */
const ANSWER_LIMIT_MS = 60_000;

/** One process a call, one call at a time: whatever the keychain does, only that process suffers. */
export function createKeychainClient(fork: () => UtilityProcess): AskKeychain {
  let last: Promise<unknown> = Promise.resolve();
  return (request) => {
    const asked = last.then(() => askOnce(fork(), request));
    last = asked;
    return asked;
  };
}

function askOnce(child: UtilityProcess, request: KeychainRequest): Promise<KeychainAnswer> {
  return new Promise((resolve) => {
    const end = (answer: KeychainAnswer) => {
      clearTimeout(timer);
      resolve(answer);
    };
    const timer = setTimeout(() => {
      end({ kind: 'unavailable', reason: 'the keychain did not answer' });
      child.kill();
    }, ANSWER_LIMIT_MS);
    child.once('message', (raw: unknown) => {
      end(KeychainAnswer.parse(raw));
      child.kill();
    });
    child.once('exit', () => end({ kind: 'unavailable', reason: 'the keychain helper ended' }));
    child.postMessage(request);
  });
}
