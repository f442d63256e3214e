import { afterAll, beforeAll } from 'vitest';
import { type PostgresServer, startPostgres } from '../support/postgres.ts';
import { slackSuites } from './slack-suites.ts';

let server: PostgresServer;

beforeAll(async () => {
  server = await startPostgres();
});

afterAll(() => server.stop());

slackSuites({
  name: 'PostgreSQL',
  fresh: async () => ({ kind: 'postgres', url: await server.createDatabase() }),
});
