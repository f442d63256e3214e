import type { SocketModeClient } from '@slack/socket-mode';
import { describe, expect, it, vi } from 'vitest';
import { WebSocket } from 'ws';
import {
  ANNA,
  APP_TOKEN,
  listen,
  openSample,
  seedWith,
  socketClient,
  URGENT,
  webClient,
} from './sample-workspace.ts';

const gone = (client: SocketModeClient) =>
  new Promise<void>((resolve) => client.once('disconnected', () => resolve()));

describe('The stand-in Slack’s connections', () => {
  it('are opened by an app token with the scope for it, through the real client', async () => {
    const workspace = await openSample();
    await listen(workspace);
    expect(workspace.connectionCount()).toBe(1);
    const calls = workspace.calls().map(({ method, appId }) => [method, appId]);
    expect(calls).toEqual([['apps.connections.open', 'A0BRIDGE']]);
  });

  it('are refused to an app token without the scope, and to one nobody has', async () => {
    const workspace = await openSample({ seed: seedWith({ appScopes: [] }) });
    await expect(socketClient(workspace).start()).rejects.toMatchObject({
      data: { error: 'missing_scope', needed: 'connections:write' },
    });
    await expect(socketClient(workspace, { appToken: 'xapp-else' }).start()).rejects.toMatchObject({
      data: { error: 'invalid_auth' },
    });
  });

  it('are ten at most: the eleventh is told so and closed, the ten go on', async () => {
    const workspace = await openSample();
    for (let count = 1; count <= 10; count += 1) await listen(workspace);
    const eleventh = socketClient(workspace);
    const frames: string[] = [];
    eleventh.on('ws_message', (data: string) => frames.push(data));
    // Without a reason: the client only knows that it was closed before the greeting.
    await expect(eleventh.start()).rejects.toBeUndefined();
    expect(frames.map((frame) => JSON.parse(frame))).toEqual([
      expect.objectContaining({ type: 'disconnect', reason: 'too_many_websockets', num_connections: 10 }),
    ]);
    expect(workspace.connectionCount()).toBe(10);
  });

  it('take a ticket once', async () => {
    const workspace = await openSample();
    const { url = '' } = await webClient(workspace, APP_TOKEN).apps.connections.open();
    const closeCode = (socket: WebSocket) =>
      new Promise<number>((resolve) => socket.once('close', (code) => resolve(code)));
    const first = new WebSocket(url);
    await new Promise((resolve) => first.once('message', resolve));
    expect(await closeCode(new WebSocket(url))).toBe(1008);
    first.terminate();
  });

  it.each(['warning', 'refresh_requested', 'link_disabled'] as const)(
    'end when Slack says %s',
    async (reason) => {
      const workspace = await openSample();
      const { client } = await listen(workspace);
      const ended = gone(client);
      workspace.sendDisconnect(reason);
      await ended;
      await vi.waitFor(() => expect(workspace.connectionCount()).toBe(0));
    },
  );

  it('come back by themselves when the client is asked to reconnect', async () => {
    const workspace = await openSample();
    const client = socketClient(workspace, { autoReconnectEnabled: true, clientPingTimeout: 100 });
    await client.start();
    const back = new Promise((resolve) => client.once('connected', resolve));
    workspace.sendDisconnect('refresh_requested');
    await back;
    expect(workspace.connectionCount()).toBe(1);
    await client.disconnect();
  });

  it('begin with a greeting, and are to be refreshed after their life', async () => {
    const workspace = await openSample({ connectionLifeMs: 300 });
    const client = socketClient(workspace);
    const frames: string[] = [];
    client.on('ws_message', (data: string) => frames.push(data));
    const ended = gone(client);
    await client.start();
    await ended;
    expect(frames.map((frame) => JSON.parse(frame))).toMatchObject([
      { type: 'hello', connection_info: { app_id: 'A0BRIDGE' } },
      { type: 'disconnect', reason: 'refresh_requested' },
    ]);
  });

  it('break without a word when the network does', async () => {
    const workspace = await openSample();
    const { client } = await listen(workspace);
    const ended = gone(client);
    workspace.closeConnections();
    await ended;
    expect(workspace.connectionCount()).toBe(0);
  });

  it('answer pings, unless muted: then the client finds out by itself', async () => {
    const workspace = await openSample();
    const client = socketClient(workspace, { clientPingTimeout: 300 });
    await client.start();
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    expect(client.websocket?.isActive()).toBe(true);
    workspace.muteConnections(true);
    workspace.post({ channel: URGENT, user: ANNA, text: 'Nobody hears this' });
    const ended = gone(client);
    await vi.waitFor(() => expect(client.websocket?.readyState ?? 3).not.toBe(1), { timeout: 10_000 });
    workspace.muteConnections(false);
    await ended;
  });
});
