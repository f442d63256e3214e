import type { MessagePortMain, UtilityProcess } from 'electron';
import { FromCore, type ToCore } from './core-messages.ts';
import type { AskKeychain } from './keychain-messages.ts';

export interface CoreProcessParts {
  readonly fork: () => UtilityProcess;
  readonly askKeychain: AskKeychain;
  readonly onMessage: (message: Exclude<FromCore, { type: 'keychainAsk' | 'closed' }>) => void;
  /** The core's process ended without being asked to. */
  readonly onCrash: (exitCode: number) => void;
}

export interface CoreProcess {
  readonly send: (message: ToCore) => void;
  /** Gives the core its end of a channel to a window. */
  readonly connect: (port: MessagePortMain) => void;
  /** Resolves when the core has closed its files, or after `limitMs` when the process had to be killed. */
  readonly close: (limitMs: number) => Promise<void>;
}

export function startCoreProcess({ fork, askKeychain, onMessage, onCrash }: CoreProcessParts): CoreProcess {
  const child = fork();
  let closing = false;
  const send = (message: ToCore) => child.postMessage(message);
  const exited = new Promise<void>((resolve) => {
    child.once('exit', (code) => {
      resolve();
      if (!closing) onCrash(code);
    });
  });

  const answerKeychain = async ({ requestId, request }: Extract<FromCore, { type: 'keychainAsk' }>) => {
    send({ type: 'keychainAnswer', requestId, answer: await askKeychain(request) });
  };

  child.on('message', (raw: unknown) => {
    const message = FromCore.parse(raw);
    if (message.type === 'keychainAsk') void answerKeychain(message);
    else if (message.type !== 'closed') onMessage(message);
  });

  return {
    send,
    connect: (port) => child.postMessage({ type: 'connect' } satisfies ToCore, [port]),
    close: async (limitMs) => {
      closing = true;
      send({ type: 'close' });
      const timer = setTimeout(() => child.kill(), limitMs);
      await exited;
      clearTimeout(timer);
    },
  };
}
