import type { MessagePortMain } from 'electron';
import { describe, expect, test, vi } from 'vitest';
import { startCoreProcess } from '../../src/main/core-process.ts';
import type { AskKeychain } from '../../src/main/keychain-messages.ts';
import { createKeychainClient } from '../../src/main/keychain-process.ts';
import { UtilityProcessDouble } from './electron-double.ts';

function start(askKeychain: AskKeychain = async () => ({ kind: 'written' })) {
  const child = new UtilityProcessDouble();
  const heard: unknown[] = [];
  const crashes: number[] = [];
  const core = startCoreProcess({
    fork: () => child.asUtilityProcess(),
    askKeychain,
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

  test('is answered from the keychain', async () => {
    const { child } = start(async ({ account }) => ({ kind: 'item', text: `key of ${account}` }));
    child.says({ type: 'keychainAsk', requestId: 1, request: { kind: 'read', account: 'a' } });
    await vi.waitFor(() => expect(child.told).toHaveLength(1));
    expect(child.told.map(({ message }) => message)).toEqual([
      { type: 'keychainAnswer', requestId: 1, answer: { kind: 'item', text: 'key of a' } },
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
    const ask = createKeychainClient(() => {
      const child = new UtilityProcessDouble();
      children.push(child);
      return child.asUtilityProcess();
    });
    return { ask, children };
  }

  test('is a process for one call, ended after its answer', async () => {
    const { ask, children } = withChildren();
    const got = ask({ kind: 'read', account: 'a' });
    await vi.waitFor(() => expect(children).toHaveLength(1));
    children[0]?.says({ kind: 'item', text: 'the key' });
    expect(await got).toEqual({ kind: 'item', text: 'the key' });
    expect(children[0]?.killed).toBe(true);
  });

  test('takes one call at a time', async () => {
    const { ask, children } = withChildren();
    const first = ask({ kind: 'read', account: 'a' });
    const second = ask({ kind: 'write', account: 'a', text: 'new' });
    await vi.waitFor(() => expect(children).toHaveLength(1));
    children[0]?.says({ kind: 'item', text: null });
    await first;
    await vi.waitFor(() => expect(children).toHaveLength(2));
    children[1]?.says({ kind: 'written' });
    await second;
    expect(children[1]?.told).toEqual([{ message: { kind: 'write', account: 'a', text: 'new' }, ports: [] }]);
  });

  test('that crashes says so, and never that there is no key', async () => {
    const { ask, children } = withChildren();
    const crashed = ask({ kind: 'read', account: 'a' });
    await vi.waitFor(() => expect(children).toHaveLength(1));
    children[0]?.emit('exit', 139);
    expect(await crashed).toEqual({ kind: 'unavailable', reason: 'the keychain helper ended' });
  });
});
