import { setTimeout as wait } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../database/tables.ts';

const PATIENCE_MS = 2_000;

/** `/healthz`: 200 while the database answers, else 503. */
export function mountHealth(app: FastifyInstance, db: Kysely<Tables>): void {
  app.get('/healthz', async (_request, reply) => {
    const status = (await answers(db)) ? 'ok' : 'databaseUnreachable';
    await reply.status(status === 'ok' ? 200 : 503).send({ status });
  });
}

async function answers(db: Kysely<Tables>): Promise<boolean> {
  const asked = sql`select 1`.execute(db).then(
    () => true,
    () => false,
  );
  return Promise.race([asked, wait(PATIENCE_MS, false, { ref: false })]);
}
