import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { brotliCompressSync, constants, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib';
import { describe, expect, onTestFinished, test } from 'vitest';
import { connectCentral } from '../../../src/adapters/central-http/connect-central.ts';
import { brandIdOf, packRows, samplePrice } from '../../support/sample-brand.ts';

const kuuma = brandIdOf('kuuma');
const page = JSON.stringify({ packVersion: 1, rows: packRows([samplePrice('a')]), next: null });

async function serviceThat(answer: (request: IncomingMessage, response: ServerResponse) => void) {
  const asked: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    asked.push(request);
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const address = server.address();
  const connection = connectCentral(
    `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`,
  );
  onTestFinished(() => {
    connection.close();
    server.closeAllConnections();
    server.close();
  });
  return { connection, asked };
}

const sent =
  (body: Uint8Array | string, headers: Record<string, string> = {}, status = 200) =>
  (_request: IncomingMessage, response: ServerResponse) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(body);
  };

describe('a page of a pack', () => {
  test.each([
    ['as it is', (text: string) => text, undefined],
    ['by gzip', (text: string) => gzipSync(text), 'gzip'],
    ['by deflate', (text: string) => deflateSync(text), 'deflate'],
    ['by Brotli', (text: string) => brotliCompressSync(text), 'br'],
    ['by Zstandard', (text: string) => zstdCompressSync(text), 'zstd'],
  ])('is taken packed %s', async (_how, pack, encoding) => {
    const headers: Record<string, string> = encoding ? { 'content-encoding': encoding } : {};
    const { connection } = await serviceThat(sent(pack(page), headers));
    const answer = await connection.packPage('t', { brandId: kuuma, limit: 10 });
    expect(answer.ok && new TextDecoder().decode(answer.value.page)).toBe(page);
  });

  test('is asked for by name and place, with the token in a header, and may come compressed', async () => {
    const { connection, asked } = await serviceThat(sent(page));
    await connection.packPage('the-token', { brandId: kuuma, after: 'priceItem/a&b', limit: 10 });
    await connection.packDelta('the-token', { brandId: kuuma, since: 7 });
    expect(asked.map(({ url }) => url)).toEqual([
      '/v1/brands/kuuma/pack?after=priceItem%2Fa%26b&limit=10',
      '/v1/brands/kuuma/pack/delta?since=7',
    ]);
    expect(asked[0]?.headers).toMatchObject({
      authorization: 'Bearer the-token',
      'accept-encoding': expect.stringMatching(/zstd.*gzip/),
    });
  });

  test('that swells beyond all measure when it is unpacked is not read to its end', async () => {
    const swelling = brotliCompressSync(Buffer.alloc(200 * 1024 * 1024), {
      params: { [constants.BROTLI_PARAM_QUALITY]: 1 },
    });
    expect(swelling.byteLength).toBeLessThan(100_000);
    const { connection } = await serviceThat(sent(swelling, { 'content-encoding': 'br' }));
    expect(await connection.packPage('t', { brandId: kuuma, limit: 10 })).toEqual({
      ok: false,
      code: 'badAnswer',
    });
  });

  test.each([
    ['a named failure', 404, { code: 'NOT_FOUND', message: 'no' }, { code: 'notFound' }],
    ['no sign-in', 401, { code: 'SIGN_IN_REQUIRED', message: 'no' }, { code: 'signInRequired' }],
    ['a failure of its own', 500, { stack: 'oh' }, { code: 'serverError' }],
    ['an error nobody named', 418, {}, { code: 'refused' }],
    ['a proxy that is busy', 503, {}, { code: 'busy', retryAfterSeconds: 7 }],
  ])('%s is said as such', async (_what, status, body, expected) => {
    const { connection } = await serviceThat(sent(JSON.stringify(body), { 'retry-after': '7' }, status));
    const answer = await connection.packPage('t', { brandId: kuuma, limit: 10 });
    expect(answer).toMatchObject({ ok: false, ...expected });
  });

  test('a delta from too long ago is said as such', async () => {
    const { connection } = await serviceThat(sent(JSON.stringify({ code: 'CURSOR_TOO_OLD' }), {}, 410));
    expect(await connection.packDelta('t', { brandId: kuuma, since: 1 })).toMatchObject({
      code: 'cursorTooOld',
    });
  });
});

describe('an image', () => {
  test('arrives as bytes, unless it is larger than images may be', async () => {
    const imageId = 'a'.repeat(64);
    const image = (bytes: Buffer) => JSON.stringify({ mime: 'image/png', base64: bytes.toString('base64') });
    const small = await serviceThat(sent(image(Buffer.from([1, 2, 3]))));
    expect(await small.connection.packImage('t', { brandId: kuuma, imageId })).toEqual({
      ok: true,
      value: { mime: 'image/png', bytes: Uint8Array.of(1, 2, 3) },
    });
    const large = await serviceThat(sent(image(Buffer.alloc(4 * 1024 * 1024 + 10))));
    expect(await large.connection.packImage('t', { brandId: kuuma, imageId })).toMatchObject({
      code: 'badAnswer',
    });
  });
});
