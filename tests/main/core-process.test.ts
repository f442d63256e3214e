import type { MessagePortMain } from 'electron';
import { describe, expect, test, vi } from 'vitest';
import { type KeychainClient, startCoreProcess } from '../../src/main/core-process.ts';
import { createKeychainClient } from '../../src/main/keychain-process.ts';
import { UtilityProcessDouble } from './electron-double.ts';

function start(keychain: KeychainClient = { get: async () => null, set: async () => undefined }) {
  const child = new UtilityProcessDouble();
  const heard: unknown[] = [];
  const crashes: number[] = [];
  const core = startCoreProcess({
    fork: () => child.asUtilityProcess(),
    keychain,
    onMessage: (message) => heard.push(message),
    onCrash: (code) => crashes.push(code),
  });
  return { child, heard, crashes, core };
}

describe('The core’s process', () => {
  test('gets its end of a channel with the word that says so', () => {
    const { child, core } = start();
    const port = {} as MessagePortMain;
    core.connect(port);
    expect(child.told).toEqual([{ message: { type: 'connect' }, ports: [port] }]);
  });

  test('tells the shell of unread messages', () => {
    const { child, heard } = start();
    child.says({ type: 'unread', count: 3 });
    expect(heard).toEqual([{ type: 'unread', count: 3 }]);
  });

  test('is answered from the keychain, and told when the keychain fails', async () => {
    const { child } = start({
      get: async () => 'the key',
      set: async () => {
        throw new Error('locked');
      },
    });
    child.says({ type: 'keychainAsk', requestId: 1, request: { type: 'get' } });
    child.says({ type: 'keychainAsk', requestId: 2, request: { type: 'set', value: 'x' } });
    await vi.waitFor(() => expect(child.told).toHaveLength(2));
    expect(child.told.map(({ message }) => message)).toEqual([
      { type: 'keychainAnswer', requestId: 1, value: 'the key' },
      { type: 'keychainFailed', requestId: 2, reason: 'locked' },
    ]);
  });

  test('that ends by itself is a crash, one that was asked to is not', async () => {
    const first = start();
    first.child.emit('exit', 7);
    expect(first.crashes).toEqual([7]);

    const second = start();
    const closed = second.core.close(60_000);
    second.child.emit('exit', 0);
    await closed;
    expect(second.crashes).toEqual([]);
    expect(second.child.told).toEqual([{ message: { type: 'close' }, ports: [] }]);
  });

  test('is killed when it does not close in time', async () => {
    const { child, core } = start();
    await core.close(1);
    expect(child.killed).toBe(true);
  });
});

describe('The keychain helper', () => {
  function withChildren() {
    const children: UtilityProcessDouble[] = [];
    const client = createKeychainClient(() => {
      const child = new UtilityProcessDouble();
      children.push(child);
      return child.asUtilityProcess();
    });
    return { client, children };
  }

  test('is a process for one call, ended after its answer', async () => {
    const { client, children } = withChildren();
    const got = client.get();
    await vi.waitFor(() => expect(children).toHaveLength(1));
    children[0]?.says({ ok: true, value: 'the key' });
    expect(await got).toBe('the key');
    expect(children[0]?.killed).toBe(true);
  });

  test('takes one call at a time', async () => {
    const { client, children } = withChildren();
    const first = client.get();
    const second = client.set('new');
    await vi.waitFor(() => expect(children).toHaveLength(1));
    children[0]?.says({ ok: true, value: null });
    await first;
    await vi.waitFor(() => expect(children).toHaveLength(2));
    children[1]?.says({ ok: true, value: null });
    await second;
    expect(children[1]?.told).toEqual([{ message: { type: 'set', value: 'new' }, ports: [] }]);
  });

  test('that crashes or refuses is an error, never an empty answer', async () => {
    const { client, children } = withChildren();
    const crashed = client.get();
    await vi.waitFor(() => expect(children).toHaveLength(1));
    children[0]?.emit('exit', 139);
    await expect(crashed).rejects.toThrow('ended');
    const refused = client.get();
    await vi.waitFor(() => expect(children).toHaveLength(2));
    children[1]?.says({ ok: false, reason: 'locked' });
    await expect(refused).rejects.toThrow('locked');
  });
});
