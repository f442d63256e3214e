import { afterAll, beforeAll } from 'vitest';
import { centralSuites } from './suites/central-suites.ts';
import { type PostgresServer, startPostgres } from './support/postgres.ts';

let server: PostgresServer;

beforeAll(async () => {
  server = await startPostgres();
});

afterAll(() => server.stop());

centralSuites({
  name: 'PostgreSQL',
  fresh: async () => ({ kind: 'postgres', url: await server.createDatabase() }),
});
