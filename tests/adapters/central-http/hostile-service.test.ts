import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, onTestFinished, test } from 'vitest';
import { connectCentral } from '../../../src/adapters/central-http/connect-central.ts';
import type { FeedItem } from '../../../src/contract/central/feed.ts';
import { BrandId, ConversationId, DeviceId } from '../../../src/contract/model/ids.ts';
import type { CentralConnection } from '../../../src/core/sync/central-connection.ts';

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

interface Service {
  readonly connection: CentralConnection;
  readonly asked: readonly IncomingMessage[];
  readonly stop: () => void;
}

async function serviceThat(answer: Answer): Promise<Service> {
  const asked: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    asked.push(request);
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const connection = connectCentral(`http://127.0.0.1:${port}`);
  const stop = () => {
    connection.close();
    server.closeAllConnections();
    server.close();
  };
  onTestFinished(stop);
  return { connection, asked, stop };
}

const json =
  (status: number, body: unknown, headers: Record<string, string> = {}): Answer =>
  (_request, response) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(JSON.stringify(body));
  };

const lamps = BrandId.parse('lamps');
const deviceId = DeviceId.parse('00000000-0000-4000-8000-000000000001');
const conversationId = ConversationId.parse('00000000-0000-4000-8000-000000000002');
const error = (code: string, status: number, data?: unknown) =>
  json(status, { defined: true, code, status, message: 'no', data });

function follow(connection: CentralConnection, onItem: (item: FeedItem) => void, signal: AbortSignal) {
  return connection.follow({ token: 't', since: new Map([[lamps, 0]]), onItem, signal });
}

const heartbeat = `event: message\ndata: ${JSON.stringify({ type: 'heartbeat', at: 1, leases: [] })}\n\n`;

describe('Calls to a central service', () => {
  test('carry the token in a header and nothing of it in the address', async () => {
    const { connection, asked } = await serviceThat(json(200, []));
    expect(await connection.brands('the-token')).toEqual({ ok: true, value: [] });
    expect(asked[0]?.headers.authorization).toBe('Bearer the-token');
    expect(asked[0]?.url).toBe('/v1/brands');
  });

  test.each([
    ['an answer that breaks the contract', json(200, [{ brand: 'all of them' }]), 'badAnswer'],
    ['an answer that is not JSON', json(200, undefined, { 'content-type': 'text/html' }), 'badAnswer'],
    ['a failure of its own', json(500, { message: 'stack' }), 'serverError'],
    ['an error nobody named', json(418, {}), 'refused'],
    ['a named error', error('SIGN_IN_REQUIRED', 401), 'signInRequired'],
    ['a redirect elsewhere', json(302, {}, { location: 'http://169.254.169.254/' }), 'badAnswer'],
    ['a closed line', (request: IncomingMessage) => void request.socket.destroy(), 'interrupted'],
  ] satisfies [string, Answer, string][])('answer %s with a code', async (_name, answer, code) => {
    const { connection, asked } = await serviceThat(answer);
    expect(await connection.brands('t')).toMatchObject({ ok: false, code });
    expect(asked).toHaveLength(1);
  });

  test('keep the numbers of a named failure', async () => {
    const full = await serviceThat(error('CAPACITY_REACHED', 409, { capacity: 2 }));
    expect(await full.connection.claim('t', conversationId)).toEqual({
      ok: false,
      code: 'capacityReached',
      detail: { capacity: '2' },
    });
    const busy = await serviceThat(error('TOO_MANY_REQUESTS', 429, { retryAfterSeconds: 7 }));
    const signIn = { email: 'a@example.com', password: 'p', deviceId };
    expect(await busy.connection.signIn(signIn)).toMatchObject({ code: 'busy', retryAfterSeconds: 7 });
    const proxy = await serviceThat(json(503, {}, { 'retry-after': '9' }));
    expect(await proxy.connection.brands('t')).toMatchObject({ code: 'busy', retryAfterSeconds: 9 });
  });

  test('say when nobody is there', async () => {
    const gone = await serviceThat(json(200, []));
    gone.stop();
    const connection = connectCentral(gone.connection.address);
    expect(await connection.brands('t')).toMatchObject({ code: 'offline' });
    expect(await connection.probe()).toMatchObject({ code: 'offline' });
  });

  test('end at once when the connection is closed', async () => {
    const { connection, asked } = await serviceThat(() => {});
    const call = connection.brands('t');
    while (asked.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    connection.close();
    expect(await call).toMatchObject({ code: 'interrupted' });
    expect(await connection.probe()).toMatchObject({ code: 'interrupted' });
  });

  test('give up on an answer without end', { timeout: 120_000 }, async () => {
    const { connection } = await serviceThat((_request, response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      const flood = () => {
        while (response.writable && response.write(Buffer.alloc(1024 * 1024, ' ')));
      };
      response.on('drain', flood);
      flood();
    });
    expect(await connection.brands('t')).toMatchObject({ code: 'badAnswer' });
  });
});

describe('A probe', () => {
  test.each([
    ['a service', json(200, { status: 'ok' }), { ok: true, value: null }],
    [
      'a website',
      json(200, undefined, { 'content-type': 'text/html' }),
      { ok: false, code: 'notACentralService' },
    ],
    ['a page that is missing', json(404, {}), { ok: false, code: 'notACentralService' }],
    ['a service in trouble', json(503, {}), { ok: false, code: 'serverError' }],
  ] satisfies [string, Answer, object][])('tells %s', async (_name, answer, expected) => {
    const { connection } = await serviceThat(answer);
    expect(await connection.probe()).toEqual(expected);
  });
});

describe('The feed', () => {
  const streaming =
    (run: (response: ServerResponse) => void): Answer =>
    (_request, response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      run(response);
    };

  test('gives items until the line ends', async () => {
    const { connection, asked } = await serviceThat(
      streaming((response) => response.end(heartbeat + heartbeat)),
    );
    const items: FeedItem[] = [];
    const end = await follow(connection, (item) => items.push(item), new AbortController().signal);
    expect(end).toMatchObject({ code: 'interrupted' });
    expect(items.map(({ type }) => type)).toEqual(['heartbeat', 'heartbeat']);
    expect(asked[0]?.url).toBe('/v1/feed?since=lamps%3A0');
  });

  test('ends at an item that breaks the contract', async () => {
    const { connection } = await serviceThat(
      streaming((response) => response.write(`event: message\ndata: {"type":"heartbeat"}\n\n`)),
    );
    const end = await follow(connection, () => expect.unreachable(), new AbortController().signal);
    expect(end).toMatchObject({ code: 'badAnswer' });
  });

  test('ends at a line without end', async () => {
    const { connection } = await serviceThat(
      streaming((response) => {
        const flood = () => {
          while (response.writable && response.write('x'.repeat(256 * 1024)));
        };
        response.on('drain', flood);
        response.write('data: ');
        flood();
      }),
    );
    const end = await follow(connection, () => expect.unreachable(), new AbortController().signal);
    expect(end).toMatchObject({ code: 'badAnswer' });
  });

  test('counts as dead when it is silent', async () => {
    const { connection } = await serviceThat(streaming((response) => response.write(heartbeat)));
    const end = await follow(connection, () => {}, new AbortController().signal);
    expect(end).toMatchObject({ code: 'timeout' });
  });

  test('can be ended after the garbage was collected', async () => {
    const { connection } = await serviceThat(streaming((response) => response.write(heartbeat)));
    const stop = new AbortController();
    const following = new Promise<unknown>((resolve) => {
      void follow(connection, () => setTimeout(collectGarbageAndStop, 50), stop.signal).then(resolve);
    });
    const collectGarbageAndStop = () => {
      for (let round = 0; round < 5; round += 1) collectGarbage();
      stop.abort();
    };
    expect(await following).toMatchObject({ code: 'interrupted' });
  });
});

setFlagsFromString('--expose-gc');
const collectGarbage: () => void = runInNewContext('gc');
