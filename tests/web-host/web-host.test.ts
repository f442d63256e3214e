import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { type IncomingMessage, request } from 'node:http';
import { join } from 'node:path';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/websocket';
import { os, type RouterClient } from '@orpc/server';
import { describe, expect, onTestFinished, test } from 'vitest';
import { WebSocket } from 'ws';
import { openWebHost, PortInUse, type WebHost } from '../../src/web-host/open-web-host.ts';
import { tempFolder } from '../support/temp-folder.ts';

const router = { echo: os.handler(() => 'heard') };

interface Opened {
  readonly host: WebHost;
  readonly origin: string;
  readonly clock: { now: number };
  readonly shownAddresses: string[];
}

async function open(): Promise<Opened> {
  const assets = tempFolder();
  mkdirSync(join(assets, 'assets'));
  writeFileSync(join(assets, 'index.html'), '<!doctype html><title>Polydesk</title>');
  writeFileSync(join(assets, 'assets', 'app.js'), 'export {}');
  writeFileSync(join(assets, '..', `${assets.split('/').pop()}-secret.html`), 'not for you');
  const clock = { now: 0 };
  const shownAddresses: string[] = [];
  const host = await openWebHost({
    router,
    port: 0,
    assets,
    monotonic: () => clock.now,
    onNewAddress: (address) => shownAddresses.push(address),
  });
  onTestFinished(() => host.close());
  return { host, origin: `http://127.0.0.1:${host.port}`, clock, shownAddresses };
}

interface Call {
  readonly method?: string;
  readonly path: string;
  readonly headers?: Record<string, string>;
  readonly body?: string;
}

/** Node's own client, because `fetch` does not let a test choose Host and Origin. */
async function call({ host }: Opened, { method = 'GET', path, headers = {}, body }: Call) {
  const sent = request({ host: '127.0.0.1', port: host.port, method, path, headers });
  sent.end(body);
  const [response] = (await once(sent, 'response')) as [IncomingMessage];
  let text = '';
  for await (const chunk of response) text += String(chunk);
  return { status: response.statusCode, headers: response.headers, text };
}

function keyOf(address: string): string {
  return new URL(address).hash.slice('#k='.length);
}

async function exchange(opened: Opened, key: string, headers: Record<string, string> = {}) {
  const answer = await call(opened, {
    method: 'POST',
    path: '/session',
    headers: { origin: opened.origin, 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ key }),
  });
  return { status: answer.status, body: JSON.parse(answer.text) as { token?: string; code?: string } };
}

async function tokenOf(opened: Opened): Promise<string> {
  const { body } = await exchange(opened, keyOf(opened.host.newAddress()));
  return body.token ?? '';
}

function clientOver(websocket: WebSocket): RouterClient<typeof router> {
  return createORPCClient(new RPCLink({ websocket }));
}

/** The status with which the upgrade was refused, or `open`. */
function upgrade(
  opened: Opened,
  protocols: string[],
  headers: Record<string, string>,
): Promise<number | 'open'> {
  const socket = new WebSocket(`ws://127.0.0.1:${opened.host.port}/rpc`, protocols, { headers });
  onTestFinished(() => socket.terminate());
  return new Promise((resolve, reject) => {
    socket.on('open', () => resolve('open'));
    socket.on('unexpected-response', (_request, response) => resolve(response.statusCode ?? 0));
    socket.on('error', reject);
  });
}

describe('The page', () => {
  test('is served with a strict policy and without being stored', async () => {
    const opened = await open();
    const page = await call(opened, { path: '/' });
    expect(page.status).toBe(200);
    expect(page.headers['content-security-policy']).toContain("default-src 'none'");
    expect(page.headers['content-security-policy']).not.toContain('unsafe');
    expect(page.headers['x-frame-options']).toBe('DENY');
    expect(page.headers['cache-control']).toBe('no-store');
    expect(page.headers['access-control-allow-origin']).toBeUndefined();
  });

  test.each(['/../secret.html', '/..%2fsecret.html', '/assets/../../secret.html', '//etc/passwd', '/assets'])(
    'does not leave its folder for %s',
    async (path) => {
      expect((await call(await open(), { path })).status).toBe(404);
    },
  );

  test.each(['localhost', 'evil.example', '127.0.0.1', '127.0.0.1:1'])(
    'is refused to another Host: %s',
    async (host) => {
      expect((await call(await open(), { path: '/', headers: { host } })).status).toBe(421);
    },
  );
});

describe('The one-time key', () => {
  test('is exchanged for a token once', async () => {
    const opened = await open();
    const key = keyOf(opened.host.newAddress());
    expect((await exchange(opened, key)).status).toBe(200);
    expect(await exchange(opened, key)).toEqual({ status: 403, body: { code: 'keyUsed' } });
  });

  test('works for a minute', async () => {
    const opened = await open();
    const key = keyOf(opened.host.newAddress());
    opened.clock.now = 60_001;
    expect(await exchange(opened, key)).toEqual({ status: 403, body: { code: 'keyExpired' } });
  });

  test('is never guessed, and the one before a new one is dead', async () => {
    const opened = await open();
    const old = keyOf(opened.host.newAddress());
    opened.host.newAddress();
    expect((await exchange(opened, old)).body).toEqual({ code: 'keyWrong' });
    expect((await exchange(opened, 'x')).body).toEqual({ code: 'keyWrong' });
  });

  test('is not exchanged for another origin, nor without one', async () => {
    const opened = await open();
    const key = keyOf(opened.host.newAddress());
    expect((await exchange(opened, key, { origin: 'http://evil.example' })).status).toBe(403);
    const without = await call(opened, { method: 'POST', path: '/session', body: JSON.stringify({ key }) });
    expect(without.status).toBe(403);
    expect((await exchange(opened, key)).status).toBe(200);
  });

  test.each(['', 'not json', '{}', '{"key":5}', `{"key":"${'x'.repeat(5000)}"}`])(
    'is asked for properly: %.20s',
    async (body) => {
      const opened = await open();
      const answer = await call(opened, {
        method: 'POST',
        path: '/session',
        headers: { origin: opened.origin },
        body,
      });
      expect(answer.status).toBe(400);
    },
  );

  test('is shown anew where only the user looks, when the page asks', async () => {
    const opened = await open();
    const headers = { origin: opened.origin };
    const answer = await call(opened, { method: 'POST', path: '/session/new-address', headers });
    expect([answer.status, answer.text]).toEqual([202, '{}']);
    const [address = ''] = opened.shownAddresses;
    expect((await exchange(opened, keyOf(address))).status).toBe(200);
  });
});

describe('The socket', () => {
  test('answers the page that has a token', async () => {
    const opened = await open();
    const token = await tokenOf(opened);
    const socket = new WebSocket(
      `ws://127.0.0.1:${opened.host.port}/rpc`,
      ['polydesk.v1', `token.${token}`],
      { origin: opened.origin },
    );
    onTestFinished(() => socket.terminate());
    await once(socket, 'open');
    expect(socket.protocol).toBe('polydesk.v1');
    expect(await clientOver(socket).echo()).toBe('heard');
  });

  test('is refused without a token, with a wrong one, and with the key instead', async () => {
    const opened = await open();
    const key = keyOf(opened.host.newAddress());
    const headers = { origin: opened.origin };
    expect(await upgrade(opened, ['polydesk.v1'], headers)).toBe(401);
    expect(await upgrade(opened, ['polydesk.v1', 'token.wrong'], headers)).toBe(401);
    expect(await upgrade(opened, ['polydesk.v1', `token.${key}`], headers)).toBe(401);
  });

  test('is refused to a foreign page even with a token', async () => {
    const opened = await open();
    const protocols = ['polydesk.v1', `token.${await tokenOf(opened)}`];
    expect(await upgrade(opened, protocols, { origin: 'http://evil.example' })).toBe(403);
    expect(await upgrade(opened, protocols, {})).toBe(403);
    expect(await upgrade(opened, protocols, { origin: opened.origin, host: 'evil.example' })).toBe(403);
  });

  test.each([
    ['a frame over 1 MiB', (socket: WebSocket) => socket.send('x'.repeat(1024 * 1024 + 1)), 1009],
    [
      'a flood of messages',
      (socket: WebSocket) => {
        const client = clientOver(socket);
        for (let count = 0; count < 200; count++) client.echo().catch(() => undefined);
      },
      1008,
    ],
  ])('is closed by %s', async (_what, misbehave, code) => {
    const opened = await open();
    const protocols = ['polydesk.v1', `token.${await tokenOf(opened)}`];
    const socket = new WebSocket(`ws://127.0.0.1:${opened.host.port}/rpc`, protocols, {
      origin: opened.origin,
    });
    onTestFinished(() => socket.terminate());
    await once(socket, 'open');
    const closed = once(socket, 'close');
    misbehave(socket);
    expect((await closed)[0]).toBe(code);
  });
});

test('A port in use is refused by name', async () => {
  const opened = await open();
  const again = openWebHost({
    router,
    port: opened.host.port,
    assets: tempFolder(),
    onNewAddress: () => undefined,
  });
  await expect(again).rejects.toBeInstanceOf(PortInUse);
});
