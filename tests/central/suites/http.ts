import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { centralContract } from '../../../src/contract/central.ts';
import { centralClient, codeOf, errorOf } from '../support/central-client.ts';
import type { Engine } from '../support/engine.ts';
import { newDeviceId, newMessageId, openStage, type Stage } from '../support/stage.ts';
import { lamps, PASSWORD } from '../support/test-seed.ts';
import { publish } from './updates/update-desk.ts';

export function httpSuite(engine: Engine): void {
  let stage: Stage;
  let assets: string;

  beforeAll(async () => {
    assets = mkdtempSync(join(tmpdir(), 'polydesk-assets-'));
    mkdirSync(join(assets, 'inner'));
    writeFileSync(join(assets, 'chat.js'), '"the chat"');
    writeFileSync(join(assets, 'embed.js'), '"the launcher"');
    stage = await openStage(engine, {
      customerChatAssets: assets,
      limits: {
        signIn: { requests: 3, seconds: 60 },
        chatStart: { requests: 30, seconds: 60 },
        chatWrite: { requests: 6, seconds: 60 },
        chatWriteBurst: { requests: 4, seconds: 1 },
        updatePublish: { requests: 2, seconds: 60 },
      },
    });
  });

  afterAll(async () => {
    await stage.close();
    rmSync(assets, { recursive: true, force: true });
    expect(stage.logged).toEqual([]);
  });

  const get = (path: string, init?: RequestInit) => fetch(`${stage.url}${path}`, init);

  test('the description names every route of the contract, with its errors and its token', async () => {
    const document = await (await get('/openapi.json')).json();
    expect(document).toMatchObject({
      openapi: expect.stringMatching(/^3\.1/),
      info: { title: expect.any(String) },
    });
    const routes = Object.values(centralContract).flatMap((group) => Object.values(group));
    expect(routes.length).toBeGreaterThan(15);
    for (const route of routes) {
      const { method = 'POST', path = '' } = route['~orpc'].route;
      const operation = document.paths[path]?.[method.toLowerCase()];
      expect(operation, `${method} ${path}`).toBeDefined();
      for (const { status } of Object.values<{ status: number }>(route['~orpc'].errorMap)) {
        expect(operation.responses[String(status)], `${method} ${path} ${status}`).toBeDefined();
      }
    }
    for (const path of ['/v1/web-chat/conversation/files', '/v1/conversations/{conversationId}/files']) {
      expect(Object.keys(document.paths[path].post.responses)).toEqual(
        expect.arrayContaining(['200', '401', '413', '422', '429']),
      );
    }
    expect(document.paths['/v1/files/{fileId}/{size}'].get.security).toEqual([]);
    const security = (path: string, method: string) => document.paths[path][method].security;
    expect(security('/v1/sign-in', 'post')).toEqual([]);
    expect(security('/v1/brands', 'get')).toEqual([{ accessToken: [] }]);
    expect(security('/v1/web-chat/conversation', 'get')).toEqual([{ customerToken: [] }]);
    expect(Object.keys(document.components.securitySchemes)).toEqual(['accessToken', 'customerToken']);
    const references = JSON.stringify(document).match(/"#\/components\/schemas\/\w+"/g) ?? [];
    for (const reference of new Set(references)) {
      expect(document.components.schemas).toHaveProperty(reference.slice(1, -1).split('/').at(-1) ?? '');
    }
  });

  test('the health check answers', async () => {
    const response = await get('/healthz');
    expect([response.status, await response.json()]).toEqual([200, { status: 'ok' }]);
  });

  test('after too many attempts to sign in, even the right password has to wait', async () => {
    const attempt = (email: string, password: string) =>
      centralClient(stage.url).signIn.signIn({ email, password, deviceId: newDeviceId() });
    for (let time = 0; time < 3; time += 1) {
      expect(await codeOf(attempt('bela@example.com', 'wrong'))).toBe('INVALID_CREDENTIALS');
    }
    const error = await errorOf(attempt('Bela@example.com', PASSWORD));
    expect(error).toMatchObject({ code: 'TOO_MANY_REQUESTS', status: 429 });
    expect(error.data).toEqual({ retryAfterSeconds: expect.any(Number) });
    await attempt('anna@example.com', PASSWORD);
  });

  test('a customer who writes too fast is told how long to wait, by the header too', async () => {
    const [cleo, dora] = [await stage.customerWrites(lamps), await stage.customerWrites(lamps)];
    const write = () =>
      get('/v1/web-chat/conversation/messages', {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${cleo.token}` },
        body: JSON.stringify({ messageId: newMessageId(), text: 'x' }),
      });
    const responses = await Promise.all(Array.from({ length: 8 }, write));
    const refused = responses.filter(({ status }) => status === 429);
    expect(refused.length).toBeGreaterThanOrEqual(2);
    expect(Number(refused[0]?.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await refused[0]?.json()).toMatchObject({ code: 'TOO_MANY_REQUESTS' });
    await dora.write('not my fault');
  });

  test('a team lead who publishes too many urgent updates has to wait, and another one need not', async () => {
    const [sofia, sven] = [await stage.signIn('sofia'), await stage.signIn('sven')];
    for (let time = 0; time < 2; time += 1) await publish(sofia);
    expect(await errorOf(publish(sofia))).toMatchObject({ code: 'TOO_MANY_REQUESTS', status: 429 });
    await publish(sven);
  });

  test('what is not understood gets a 4xx that tells nothing of what is inside', async () => {
    const post = (body: BodyInit, contentType = 'application/json') =>
      get('/v1/sign-in', { method: 'POST', headers: { 'content-type': contentType }, body });
    const codes = async (response: Response) => [response.status, (await response.json()).code];
    expect(await codes(await post('{"email":'))).toEqual([400, 'BAD_REQUEST']);
    expect(await codes(await post('{}'))).toEqual([400, 'BAD_REQUEST']);
    expect(await codes(await post('[]'))).toEqual([400, 'BAD_REQUEST']);
    expect(await codes(await post('{"__proto__":{"admin":true}}'))).toEqual([400, 'BAD_REQUEST']);
    expect(await codes(await post('<xml/>', 'text/xml'))).toEqual([415, 'BAD_REQUEST']);
    expect(await codes(await post(`{"email":"${'x'.repeat(300_000)}"}`))).toEqual([413, 'BAD_REQUEST']);
    expect(await codes(await get('/v1/nothing'))).toEqual([404, 'NOT_FOUND']);
    expect(await codes(await get('/v1/brands', { method: 'DELETE' }))).toEqual([404, 'NOT_FOUND']);
    expect(await codes(await get('/%ff'))).toEqual([400, 'BAD_REQUEST']);
    expect(await codes(await get('/chat/lamps%00'))).toEqual([404, 'NOT_FOUND']);
    expect(await codes(await get(`/chat/${'x'.repeat(150)}`))).toEqual([404, 'NOT_FOUND']);
  });

  test('answers are not stored, not framed and not sniffed, and no other origin may read them', async () => {
    const { headers } = await get('/healthz', { headers: { origin: 'https://elsewhere.example' } });
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-frame-options')).toBe('DENY');
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('access-control-allow-origin')).toBeNull();
  });

  test('large JSON is compressed as the caller wishes and reads the same; streams and small answers are not', async () => {
    const quentin = await stage.signIn('quentin');
    const headers = { authorization: `Bearer ${quentin.signedIn.accessToken}` };
    const read = async (encoding: string) => {
      const response = await get('/v1/brands/lamps/pack', {
        headers: { ...headers, 'accept-encoding': encoding },
      });
      expect(response.headers.get('content-type')).toContain('application/json');
      return [response.headers.get('content-encoding'), await response.json()] as const;
    };
    const [none, plain] = await read('identity');
    expect(none).toBeNull();
    expect(plain).toEqual(await quentin.call.brands.packSnapshot({ brandId: lamps }));
    expect(plain.rows.length).toBe(27);
    for (const encoding of ['gzip', 'br', 'zstd']) expect(await read(encoding)).toEqual([encoding, plain]);

    const everything = { ...headers, 'accept-encoding': 'gzip, br, zstd' };
    const stop = new AbortController();
    const stream = await get('/v1/feed?since=lamps:0', { headers: everything, signal: stop.signal });
    expect(stream.headers.get('content-type')).toContain('text/event-stream');
    expect(stream.headers.get('content-encoding')).toBeNull();
    stop.abort();
    const me = await get('/v1/me', { headers: everything });
    expect(me.headers.get('content-encoding')).toBeNull();
  });

  test('a page holds no more than two megabytes of rows, however many were asked for', async () => {
    const [sofia, adam] = [await stage.signIn('sofia'), await stage.signIn('adam')];
    const articles = Array.from({ length: 30 }, (_, index) => ({
      kind: 'article' as const,
      id: `long-${String(index).padStart(2, '0')}`,
      version: 0,
      row: {
        articleId: `long-${String(index).padStart(2, '0')}`,
        title: 'Long',
        body: 'x'.repeat(99_000),
        category: '',
        keywords: [],
        verifiedAt: 0,
      },
    }));
    await sofia.call.brands.publishPack({
      brandId: lamps,
      expectedVersion: 1,
      reason: '',
      upserted: articles,
      removed: [],
    });
    const ids: string[] = [];
    let after: string | undefined;
    do {
      const page = await adam.call.brands.packSnapshot({ brandId: lamps, after, limit: 5000 });
      expect(JSON.stringify(page.rows).length).toBeLessThan(2.2 * 1024 * 1024);
      expect(page.totalRows).toBe(57);
      ids.push(...page.rows.map(({ id }) => id));
      after = page.next ?? undefined;
    } while (after !== undefined);
    expect(ids.length).toBe(57);
    expect(new Set(ids).size).toBe(57);
  });

  test('a chat page may be framed only where it is embedded, and runs only scripts of this service', async () => {
    const page = await get('/chat/lamps');
    expect(page.status).toBe(200);
    const policy = page.headers.get('content-security-policy') ?? '';
    const [, nonce] = /script-src 'nonce-([^']+)' 'self'/.exec(policy) ?? [];
    // Pictures of this service alone, files to this service alone, and nothing that a script made itself.
    expect(policy.split('; ')).toEqual([
      "default-src 'none'",
      `script-src 'nonce-${nonce}' 'self'`,
      `style-src 'nonce-${nonce}' 'self'`,
      "img-src 'self' data:",
      "connect-src 'self'",
      "frame-src 'self'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
    ]);
    const html = await page.text();
    expect(html).toContain(`nonce="${nonce}"`);
    expect(html).toContain('Tervetuloa');
    expect(page.headers.get('x-frame-options')).toBe('DENY');
    const embedded = await get('/chat/lamps?embedded=1');
    expect(embedded.headers.get('content-security-policy')).toContain('frame-ancestors *');
    expect(embedded.headers.get('x-frame-options')).toBeNull();
    expect((await get('/chat/lamps')).headers.get('content-security-policy')).not.toBe(policy);
    expect((await get('/chat/nobody')).status).toBe(404);
  });

  test('the shop shows the featured products in their order and embeds the chat with one line', async () => {
    const html = await (await get('/shop/lamps')).text();
    expect(html).toContain(`<script src="${stage.url}/embed.js" data-brand="lamps" async></script>`);
    expect(html.indexOf('Item item-03')).toBeGreaterThan(0);
    expect(html.indexOf('Item item-01')).toBeGreaterThan(html.indexOf('Item item-03'));
    expect(html).toMatch(/10,03\s€/);
    expect((await get('/shop/nobody')).status).toBe(404);
  });

  test('the start page links every brand, and scripts come from the folder of the built chat only', async () => {
    const start = await (await get('/')).text();
    expect(start).toContain('href="/chat/lamps"');
    expect(start).toContain('href="/shop/boats"');
    expect(await (await get('/assets/chat/chat.js')).text()).toBe('"the chat"');
    const launcher = await get('/embed.js');
    expect(await launcher.text()).toBe('"the launcher"');
    expect(launcher.headers.get('content-type')).toContain('text/javascript');
    expect(launcher.headers.get('cross-origin-resource-policy')).toBe('cross-origin');
    expect((await get('/assets/chat/..%2f..%2fetc%2fpasswd')).status).toBe(404);
    expect((await get('/assets/chat/inner')).status).toBe(404);
  });

  test('without simulated customers there is no pace to set', async () => {
    const anna = await stage.signIn('anna');
    expect(await codeOf(anna.call.demo.pace())).toBe('NOT_FOUND');
    expect(await codeOf(anna.call.demo.setPace({ pace: 'busy' }))).toBe('NOT_FOUND');
  });
}
