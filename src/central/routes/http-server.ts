import { constants } from 'node:zlib';
import compress from '@fastify/compress';
import Fastify, { type FastifyInstance } from 'fastify';
import type { Log } from '../ports.ts';

const BODY_LIMIT = 256 * 1024;
/** Smaller answers fit one packet as they are. */
const COMPRESS_FROM = 1024;

export interface HttpServerOptions {
  readonly trustedProxies: readonly string[];
  readonly log: Log;
}

/** A Fastify with our limits and headers, and errors that say nothing of what is inside. */
export async function createHttpServer({ trustedProxies, log }: HttpServerOptions): Promise<FastifyInstance> {
  const app = Fastify({
    bodyLimit: BODY_LIMIT,
    // Time to receive one whole request; answers that stream are not meant. The largest is a photo from a slow phone.
    requestTimeout: 120_000,
    keepAliveTimeout: 65_000,
    // Silence on a connection; streams send a heartbeat at least every ten seconds.
    connectionTimeout: 120_000,
    http: { headersTimeout: 15_000 },
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: 200 },
    // Addresses that cannot be read do not get as far as the error handler below.
    frameworkErrors: (error, _request, reply) => {
      reply.hijack();
      reply.raw.writeHead(400, { 'content-type': 'application/json' });
      reply.raw.end(JSON.stringify(failure(400, 'BAD_REQUEST', error.message)));
    },
    trustProxy: trustedProxies.length === 0 ? false : [...trustedProxies],
  });

  // Quick rather than small: packs are large and their workstations near. Streams stay as they are, since every event
  // must leave at once.
  await app.register(compress, {
    encodings: ['zstd', 'br', 'gzip'],
    customTypes: /^application\/json/,
    threshold: COMPRESS_FROM,
    zlibOptions: { level: 3 },
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 3 } },
    globalDecompression: false,
  });

  const parseJson = app.getDefaultJsonParser('error', 'error');
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    // Calls without input may carry the content type all the same.
    if (body === '') done(null, undefined);
    else parseJson(request, String(body), done);
  });

  app.addHook('onRequest', async (_request, reply) => {
    reply.headers({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'x-frame-options': 'DENY',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
      'cache-control': 'no-store',
    });
  });
  app.setNotFoundHandler(async (_request, reply) => {
    await reply.status(404).send(failure(404, 'NOT_FOUND', 'There is nothing at this address.'));
  });
  app.setErrorHandler(async (error, request, reply) => {
    const status = statusOf(error);
    if (status < 500) {
      const message = error instanceof Error ? error.message : 'The request cannot be read.';
      await reply.status(status).send(failure(status, 'BAD_REQUEST', message));
      return;
    }
    log(`bug in ${request.method} ${request.routeOptions.url ?? 'an unknown route'}: ${stackOf(error)}`);
    await reply.status(500).send(failure(500, 'INTERNAL', 'Something went wrong here; try again later.'));
  });
  return app;
}

/** The same form as the failures of the contract. */
export function failure(status: number, code: string, message: string) {
  return { defined: false, code, status, message };
}

function statusOf(error: unknown): number {
  const status = error instanceof Error && 'statusCode' in error ? error.statusCode : undefined;
  return typeof status === 'number' && status >= 400 && status < 500 ? status : 500;
}

function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
