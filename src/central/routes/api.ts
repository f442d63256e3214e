import { OpenAPIHandler } from '@orpc/openapi/fastify';
import { ORPCError } from '@orpc/server';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { CentralParts } from './central-parts.ts';
import { centralRouter } from './central-router.ts';
import { insertStoredRows } from './stored-rows.ts';

const EVENTS_LIMIT = 1024 * 1024;
const PACK_LIMIT = 16 * 1024 * 1024;
/** A record with as much as its form takes. */
const RECORD_LIMIT = 2 * 1024 * 1024;
/** Two thousand paths. */
const FILE_LIST_LIMIT = 1024 * 1024;
/** A piece in base64 and what is around it. */
const PIECE_LIMIT = 640 * 1024;
/** A channel's busiest day with its threads; and what was heard at once. */
const SLACK_SWEEP_LIMIT = 16 * 1024 * 1024;
const SLACK_NEWS_LIMIT = 4 * 1024 * 1024;

/** Mounts the contract's procedures under `/v1`. */
export function mountApi(app: FastifyInstance, parts: CentralParts): void {
  const handler = new OpenAPIHandler(centralRouter, {
    // Streams send heartbeats of their own.
    eventIteratorKeepAliveEnabled: false,
    clientInterceptors: [
      async ({ next, path }) => {
        try {
          return await next();
        } catch (error) {
          throw expectedOrInternal(error, path.join('.'), parts);
        }
      },
    ],
  });

  const handle = async (request: FastifyRequest, reply: FastifyReply) => {
    const { matched } = await handler.handle(request, reply, { context: { parts, request, reply } });
    if (!matched) await reply.callNotFound();
  };
  app.all('/v1/*', handle);
  app.get('/v1/brands/:brandId/pack', { onSend: insertStoredRows }, handle);
  app.get('/v1/brands/:brandId/pack/delta', { onSend: insertStoredRows }, handle);
  app.post('/v1/events', { bodyLimit: EVENTS_LIMIT }, handle);
  app.post('/v1/brands/:brandId/pack', { bodyLimit: PACK_LIMIT }, handle);
  app.put('/v1/brands/:brandId/record', { bodyLimit: RECORD_LIMIT }, handle);
  app.post('/v1/brands/:brandId/imports', { bodyLimit: FILE_LIST_LIMIT }, handle);
  app.post('/v1/slack/sweeps', { bodyLimit: SLACK_SWEEP_LIMIT }, handle);
  app.post('/v1/slack/news', { bodyLimit: SLACK_NEWS_LIMIT }, handle);
  app.put('/v1/brands/:brandId/imports/:importId/pieces', { bodyLimit: PIECE_LIMIT }, handle);
}

/** What is not an answer of ours is a bug: its stack goes to the log, and nothing of it to the caller. */
function expectedOrInternal(error: unknown, procedure: string, { log }: CentralParts): unknown {
  if (error instanceof ORPCError && error.status < 500) return error;
  const cause = error instanceof ORPCError ? (error.cause ?? error) : error;
  log(`bug in ${procedure}: ${cause instanceof Error ? cause.stack : String(cause)}`);
  return new ORPCError('INTERNAL', { status: 500, message: 'Something went wrong here; try again later.' });
}
