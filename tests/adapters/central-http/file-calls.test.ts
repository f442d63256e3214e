import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { expect, onTestFinished, test } from 'vitest';
import { connectCentral } from '../../../src/adapters/central-http/connect-central.ts';
import { newId } from '../../../src/adapters/system/new-id.ts';
import { ConversationId, FileId } from '../../../src/contract/model/ids.ts';

const conversationId = ConversationId.parse(newId());
const fileId = FileId.parse(newId());
const bytes = Uint8Array.from({ length: 300_000 }, (_, index) => index % 251);
const file = {
  ...{ fileId, name: 'sofa.jpg', type: 'image/jpeg', bytes: 1, width: 1, height: 1, pages: null },
  thumbnail: true,
};

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

async function serviceThat(answer: Answer) {
  const asked: { line: string; authorization: string | undefined; body: Uint8Array }[] = [];
  const server = createServer(async (request, response) => {
    const body = new Uint8Array(await buffer(request));
    asked.push({
      line: `${request.method} ${request.url}`,
      authorization: request.headers.authorization,
      body,
    });
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const connection = connectCentral(`http://127.0.0.1:${port}`);
  onTestFinished(() => {
    connection.close();
    server.closeAllConnections();
    server.close();
  });
  return { asked, files: connection.files };
}

const json =
  (status: number, body: unknown): Answer =>
  (_request, response) => {
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(typeof body === 'string' ? body : JSON.stringify(body));
  };
const upload = ({ files }: Awaited<ReturnType<typeof serviceThat>>) =>
  files.upload('the-token', { conversationId, fileId, name: 'sofa & lamp ä.jpg', bytes });
const download = ({ files }: Awaited<ReturnType<typeof serviceThat>>) =>
  files.download('the-token', { conversationId, fileId, size: 'whole' });

test('a file goes up as its bytes, with its name and the token', async () => {
  const service = await serviceThat(json(200, { ok: true, file }));
  expect(await upload(service)).toEqual({ ok: true, value: { ok: true, file } });
  const [request] = service.asked;
  const url = new URL(request?.line.split(' ')[1] ?? '', 'http://x');
  expect([request?.line.split(' ')[0], url.pathname]).toEqual([
    'POST',
    `/v1/conversations/${conversationId}/files`,
  ]);
  expect(Object.fromEntries(url.searchParams)).toEqual({ fileId, name: 'sofa & lamp ä.jpg' });
  expect(request?.authorization).toBe('Bearer the-token');
  expect(request?.body).toEqual(bytes);
});

test.each([
  ['a refusal', 422, { ok: false, why: 'wrongType' }, { ok: true, value: { ok: false, why: 'wrongType' } }],
  ['what a proxy finds too large', 413, '<h1>413</h1>', { ok: true, value: { ok: false, why: 'tooLarge' } }],
  ['a conversation of others', 403, { code: 'FORBIDDEN' }, { ok: false, code: 'forbidden' }],
  ['an unknown conversation', 404, { code: 'NOT_FOUND' }, { ok: false, code: 'notFound' }],
  ['a token of yesterday', 401, { code: 'SIGN_IN_REQUIRED' }, { ok: false, code: 'signInRequired' }],
  [
    'too much at a time',
    429,
    { code: 'TOO_MANY_REQUESTS', data: { retryAfterSeconds: 9 } },
    { ok: false, code: 'busy', retryAfterSeconds: 9 },
  ],
  ['a failure of its own', 500, 'oops', { ok: false, code: 'serverError' }],
  ['an answer beside the contract', 200, { ok: true, file: { ...file, name: '' } }, { code: 'badAnswer' }],
])('%s is told apart', async (_what, status, body, expected) => {
  expect(await upload(await serviceThat(json(status, body)))).toMatchObject(expected);
});

test('a file comes by way of a signed address, where the token is not shown', async () => {
  const signed = `/v1/files/${fileId}/whole?expires=1&signature=x`;
  const service = await serviceThat((request, response) => {
    if (request.url?.includes('/link')) return json(200, { url: signed, expiresAt: 1 })(request, response);
    response.writeHead(200, { 'content-type': 'image/jpeg; charset=binary' });
    response.end(bytes);
  });
  expect(await download(service)).toEqual({ ok: true, value: { type: 'image/jpeg', bytes } });
  expect(service.asked.map(({ line, authorization }) => [line, authorization])).toEqual([
    [`GET /v1/conversations/${conversationId}/files/${fileId}/link?size=whole`, 'Bearer the-token'],
    [`GET ${signed}`, undefined],
  ]);
});

test.each(['https://elsewhere.example/x', '//elsewhere.example/x', 'file:///etc/passwd'])(
  'an address elsewhere is not called: %s',
  async (url) => {
    const service = await serviceThat(json(200, { url, expiresAt: 1 }));
    expect(await download(service)).toMatchObject({ ok: false, code: 'refused' });
    expect(service.asked).toHaveLength(1);
  },
);

test('what is no picture and no PDF is not taken, nor what leads on', async () => {
  const linkThen =
    (status: number, headers: Record<string, string>): Answer =>
    (request, response) => {
      if (request.url?.includes('/link')) return json(200, { url: '/f', expiresAt: 1 })(request, response);
      response.writeHead(status, headers);
      response.end('<script>');
    };
  const page = await serviceThat(linkThen(200, { 'content-type': 'text/html' }));
  expect(await download(page)).toMatchObject({ ok: false, code: 'badAnswer' });
  const redirect = await serviceThat(linkThen(302, { location: 'http://127.0.0.1:1/' }));
  expect(await download(redirect)).toMatchObject({ ok: false, code: 'badAnswer' });
});
