import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import type { AnyRouter } from '@orpc/server';
import { RPCHandler } from '@orpc/server/ws';
import { type WebSocket, WebSocketServer } from 'ws';
import * as z from 'zod';
import { readStaticFiles, type StaticFile } from '../adapters/renderer-assets/static-files.ts';
import { createAccess } from './access.ts';
import { securityHeaders } from './security-headers.ts';
import { limitMessageRate } from './socket-limits.ts';

const PROTOCOL = 'polydesk.v1';
const TOKEN_PREFIX = 'token.';
const MAX_FRAME_BYTES = 1024 * 1024;
const MAX_KEY_REQUEST_BYTES = 1024;

const KeyRequest = z.object({ key: z.string().max(200) });

export interface WebHostOptions {
  /** The core's router. */
  readonly router: AnyRouter;
  /** 0 takes a free one. */
  readonly port: number;
  /** The built renderer. */
  readonly assets: string;
  /** Told the whole address, key included, whenever a page asks for a new one; show it where only the user looks. */
  readonly onNewAddress: (address: string) => void;
  readonly monotonic?: () => number;
}

export interface WebHost {
  readonly port: number;
  /** An address that opens the screen once, within a minute. */
  readonly newAddress: () => string;
  readonly close: () => Promise<void>;
}

export class PortInUse extends Error {
  override readonly name = 'PortInUse';
}

/** Listens on 127.0.0.1. Rejects with `PortInUse` when the port is taken. */
export async function openWebHost(options: WebHostOptions): Promise<WebHost> {
  const monotonic = options.monotonic ?? (() => performance.now());
  const access = createAccess({ monotonic, newSecret: () => randomBytes(32).toString('base64url') });
  const files = readStaticFiles(options.assets);
  const rpc = new RPCHandler(options.router);
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: MAX_FRAME_BYTES,
    handleProtocols: (offered) => (offered.has(PROTOCOL) ? PROTOCOL : false),
  });
  const server = createServer();
  server.headersTimeout = 10_000;
  server.requestTimeout = 15_000;
  server.keepAliveTimeout = 30_000;

  const port = await listen(server, options.port);
  const origin = `http://127.0.0.1:${port}`;
  const newAddress = () => `${origin}/#k=${access.issueKey()}`;
  const isOurs = (request: IncomingMessage) =>
    request.headers.host === `127.0.0.1:${port}` && request.headers.origin === origin;

  server.on('request', (request, response) => {
    for (const [name, value] of Object.entries(securityHeaders(port))) response.setHeader(name, value);
    if (request.headers.host !== `127.0.0.1:${port}`) return refuse(response, 421, 'hostRefused');
    if (request.method === 'GET' || request.method === 'HEAD') return serveFile(files, request, response);
    if (request.method !== 'POST' || !isOurs(request)) return refuse(response, 403, 'originRefused');
    if (request.url === '/session/new-address') {
      options.onNewAddress(newAddress());
      return answer(response, 202, {});
    }
    if (request.url !== '/session') return refuse(response, 404, 'notFound');
    readBody(request).then(
      (body) => {
        const key = keyOf(body);
        if (key === null) return refuse(response, 400, 'badRequest');
        const exchanged = access.exchange(key);
        if (exchanged.ok) answer(response, 200, { token: exchanged.token });
        else refuse(response, 403, exchanged.code);
      },
      () => refuse(response, 400, 'badRequest'),
    );
  });

  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    const token = tokenOf(request);
    if (request.url !== '/rpc' || !isOurs(request)) return endUpgrade(socket, '403 Forbidden');
    if (token === null || !access.isToken(token)) return endUpgrade(socket, '401 Unauthorized');
    sockets.handleUpgrade(request, socket, head, (ws: WebSocket) => {
      // A broken connection is the page's to reopen; without a listener it would end the process.
      ws.on('error', () => ws.terminate());
      limitMessageRate(ws, monotonic);
      rpc.upgrade(ws, { context: {} });
    });
  });

  return {
    port,
    newAddress,
    close: async () => {
      for (const ws of sockets.clients) ws.terminate();
      sockets.close();
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'EADDRINUSE' ? new PortInUse(`Port ${port} is in use.`) : error);
    });
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      if (address === null || typeof address === 'string') reject(new Error('No TCP address.'));
      else resolve(address.port);
    });
  });
}

function serveFile(
  files: ReadonlyMap<string, StaticFile>,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const file = files.get((request.url ?? '/').split('?', 1)[0] ?? '/');
  if (file === undefined) return refuse(response, 404, 'notFound');
  response.writeHead(200, {
    'content-type': file.contentType,
    'content-length': file.body.length,
    'cache-control': file.immutable ? 'public, max-age=31536000, immutable' : 'no-store',
  });
  response.end(request.method === 'HEAD' ? undefined : file.body);
}

function tokenOf(request: IncomingMessage): string | null {
  const offered = (request.headers['sec-websocket-protocol'] ?? '').split(',').map((name) => name.trim());
  const carrier = offered.find((name) => name.startsWith(TOKEN_PREFIX));
  return carrier === undefined ? null : carrier.slice(TOKEN_PREFIX.length);
}

function keyOf(body: string): string | null {
  try {
    return KeyRequest.parse(JSON.parse(body)).key;
  } catch {
    return null;
  }
}

async function readBody(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request) {
    body += String(chunk);
    if (body.length > MAX_KEY_REQUEST_BYTES) throw new RangeError('too long');
  }
  return body;
}

function answer(response: ServerResponse, status: number, body: Record<string, unknown>): void {
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  response.end(JSON.stringify(body));
}

function refuse(response: ServerResponse, status: number, code: string): void {
  answer(response, status, { code });
}

function endUpgrade(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
