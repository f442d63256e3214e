import { createServer } from 'node:http';
import { RPCHandler } from '@orpc/server/ws';
import { expect, onTestFinished, test } from 'vitest';
import { type WebSocket as ServerSocket, WebSocketServer } from 'ws';
import { FileId, IntakeId, MessageId, TransferId } from '../../../src/contract/model/ids.ts';
import type { Queue } from '../../../src/contract/workstation/queue.ts';
import { demoBrands } from '../../../src/demo/brands/demo-brands.ts';
import { createConversationModel } from '../../../src/renderer/conversation/conversation-model.ts';
import { createWorkstationClient } from '../../../src/renderer/rpc/client.ts';
import { connectOverWebSocket } from '../../../src/renderer/rpc/connect-over-websocket.ts';
import { type WatchState, watch } from '../../../src/renderer/rpc/watch.ts';
import { eventually } from '../eventually.ts';
import { ordinaryWorld } from '../stand-in/scenes.ts';
import { queueOf } from '../stand-in/stand-in-queue.ts';
import { createStandInRouter } from '../stand-in/stand-in-router.ts';
import { entryOf, nextUuid } from '../stand-in/stand-in-world.ts';

/** A core behind a real WebSocket that the test can cut. */
async function openCuttableCore() {
  const world = ordinaryWorld();
  const handler = new RPCHandler(createStandInRouter(world, demoBrands));
  const sockets = new Set<ServerSocket>();
  const server = createServer();
  const upgrades = new WebSocketServer({ server, handleProtocols: () => 'polydesk.v1' });
  const offered: string[] = [];
  upgrades.on('connection', (socket, request) => {
    offered.push(request.headers['sec-websocket-protocol'] ?? '');
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    void handler.upgrade(socket, { context: {} });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  const cut = () => {
    for (const socket of sockets) socket.terminate();
  };
  onTestFinished(async () => {
    cut();
    upgrades.close();
    await new Promise<void>((resolve) => server.close(() => resolve()));
  });
  return { world, cut, offered, url: `ws://127.0.0.1:${address.port}/rpc` };
}

function connect(url: string, isHostThere: () => Promise<boolean> = async () => false) {
  const connection = connectOverWebSocket({
    url,
    token: 'secret',
    isHostThere,
    retryMs: { first: 5, last: 20 },
  });
  onTestFinished(connection.close);
  return { connection, client: createWorkstationClient(connection.link) };
}

test('the token travels as a subprotocol, and calls made while connecting are answered', async () => {
  const core = await openCuttableCore();
  const { client } = connect(core.url);
  expect(await client.settings.get()).toEqual(core.world.settings);
  expect(core.offered).toEqual(['polydesk.v1, token.secret']);
});

test('a stream begins anew after each cut', async () => {
  const core = await openCuttableCore();
  const { client } = connect(core.url);
  const seen: Queue[] = [];
  const states: WatchState[] = [];
  const stop = watch(
    (options) => client.queue.watch(undefined, options),
    (queue) => seen.push(queue),
    (state) => states.push(state),
    { retryMs: { first: 5, last: 20 } },
  );
  onTestFinished(stop);
  for (let cuts = 0; cuts < 3; cuts += 1) {
    await eventually(() => expect(seen).toHaveLength(cuts + 1));
    core.cut();
    await eventually(() => expect(states.filter((state) => state === 'lost')).toHaveLength(cuts + 1));
  }
  await eventually(() => expect(seen).toHaveLength(4));
  expect(states.at(-1)).toBe('live');
  expect(seen.at(-1)).toEqual(queueOf(core.world));
});

test('a message whose answer was cut off is handed over again and stored once', async () => {
  const core = await openCuttableCore();
  const { client } = connect(core.url);
  const card = queueOf(core.world).mine[0];
  if (!card) throw new Error('one is mine');
  const model = createConversationModel(card.conversationId, {
    client,
    newMessageId: () => MessageId.parse(nextUuid()),
    newTransferId: () => TransferId.parse(nextUuid()),
    newFileId: () => FileId.parse(nextUuid()),
    newIntakeId: () => IntakeId.parse(nextUuid()),
    hintsPutAway: new Map(),
    now: Date.now,
    isFocusSettled: () => true,
  });
  onTestFinished(model.close);
  await eventually(() => expect(model.store.getState().phase).toBe('open'));
  let cuts = 2;
  core.world.beforeStore = async () => {
    if (cuts === 0) return;
    cuts -= 1;
    core.cut();
  };
  model.edit('Just once');
  model.send();
  await eventually(() => expect(model.store.getState().handingOver).toEqual([]));
  expect(new Set(core.world.handedOver).size).toBe(1);
  expect(core.world.handedOver.length).toBeGreaterThan(1);
  const stored = entryOf(core.world, card.conversationId).messages.filter(({ text }) => text === 'Just once');
  expect(stored).toHaveLength(1);
  await eventually(() =>
    expect(model.store.getState().messages.filter(({ text }) => text === 'Just once')).toHaveLength(1),
  );
});

test('an upgrade refused by a host that is there ends the attempts', async () => {
  const server = createServer();
  server.on('upgrade', (_request, socket) => socket.end('HTTP/1.1 401 Unauthorized\r\n\r\n'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  const { connection, client } = connect(`ws://127.0.0.1:${address.port}/rpc`, async () => true);
  await eventually(() => expect(connection.state.getState()).toBe('refused'));
  await expect(client.settings.get()).rejects.toThrow('The core cannot be reached');
});

test('a stopped stream is closed at the core', async () => {
  const core = await openCuttableCore();
  const { client } = connect(core.url);
  const seen: Queue[] = [];
  const stop = watch(
    (options) => client.queue.watch(undefined, options),
    (queue) => seen.push(queue),
  );
  await eventually(() => expect(seen).toHaveLength(1));
  expect(core.world.changes.size).toBe(1);
  stop();
  await eventually(() => expect(core.world.changes.size).toBe(0));
});
