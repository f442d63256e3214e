import { EventEmitter, once } from 'node:events';
import { MessageChannel } from 'node:worker_threads';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import type { ContractRouterClient } from '@orpc/contract';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { workstationContract } from '../../src/contract/workstation.ts';
import { FromCore, type ToCore } from '../../src/main/core-messages.ts';
import { tempFolder } from '../support/temp-folder.ts';

/** Stands for the utilityProcess's way to the shell, and for a keychain that begins empty. */
class ParentPortDouble extends EventEmitter {
  readonly heard: FromCore[] = [];
  readonly #items = new Map<string, string>();

  postMessage(raw: unknown): void {
    const message = FromCore.parse(raw);
    this.heard.push(message);
    this.emit('heard', message);
    if (message.type !== 'keychainAsk') return;
    const { requestId, request } = message;
    if (request.kind === 'write') this.#items.set(request.account, request.text);
    const text = this.#items.get(request.account) ?? null;
    const answer =
      request.kind === 'write' ? ({ kind: 'written' } as const) : ({ kind: 'item', text } as const);
    this.tell({ type: 'keychainAnswer', requestId, answer });
  }

  tell(message: ToCore, ports: readonly unknown[] = []): void {
    this.emit('message', { data: message, ports });
  }
}

test('The core’s process keeps its keys in the keychain, answers a window over its port, and closes when told', async () => {
  const parentPort = new ParentPortDouble();
  Object.defineProperty(process, 'parentPort', { value: parentPort, configurable: true });
  const exit = vi.spyOn(process, 'exit').mockImplementation(() => undefined as never);
  onTestFinished(() => {
    exit.mockRestore();
    Reflect.deleteProperty(process, 'parentPort');
  });
  await import('../../src/main/core-entry.ts');

  parentPort.tell({
    type: 'start',
    dataFolder: tempFolder(),
    version: '1.2.3',
    platform: 'linux',
    signIn: null,
    suggestedCentral: 'https://central.example',
  });
  const { port1, port2 } = new MessageChannel();
  onTestFinished(() => port2.close());
  parentPort.tell({ type: 'connect' }, [port1]);
  const client: ContractRouterClient<typeof workstationContract> = createORPCClient(
    new RPCLink({ port: port2 }),
  );
  port2.start();

  expect(await client.profile.host()).toEqual({
    kind: 'electron',
    version: '1.2.3',
    platform: 'linux',
    notifications: 'shell',
    keyVault: 'osKeychain',
    demoAvailable: false,
    suggestedCentral: 'https://central.example',
  });
  const states = await client.profile.watch();
  expect((await states.next()).value).toMatchObject({ state: 'signedOut', reason: 'neverSignedIn' });
  await states.return?.();
  expect(
    await client.profile.signIn({ central: 'http://127.0.0.1:9', email: 'a@b.example', password: 'x' }),
  ).toMatchObject({ ok: false, code: 'addressUnreachable' });
  const kinds = parentPort.heard.flatMap((message) =>
    message.type === 'keychainAsk' ? [message.request.kind] : [],
  );
  expect(kinds).toEqual(['write', 'read']);

  const closed = once(parentPort, 'heard', { signal: AbortSignal.timeout(20_000) });
  parentPort.tell({ type: 'close' });
  expect(await closed).toEqual([{ type: 'closed' }]);
  await vi.waitFor(() => expect(exit).toHaveBeenCalledWith(0));
});
