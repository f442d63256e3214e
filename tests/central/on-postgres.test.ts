import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { openCentral } from '../../src/central/open-central.ts';
import { centralSuites } from './suites/central-suites.ts';
import type { Engine } from './support/engine.ts';
import { type PostgresServer, startPostgres } from './support/postgres.ts';
import { catchUp, openStage, readUntil } from './support/stage.ts';
import { lamps } from './support/test-seed.ts';

let server: PostgresServer;

beforeAll(async () => {
  server = await startPostgres();
});

afterAll(() => server.stop());

const fresh: Engine['fresh'] = async () => ({ kind: 'postgres', url: await server.createDatabase() });

centralSuites({ name: 'PostgreSQL', fresh }, fresh);

test('a PostgreSQL server that is not there is said plainly, without the password', async () => {
  const url = 'postgres://polydesk:secret-word@127.0.0.1:1/central';
  const start = openCentral({ port: 0, database: { kind: 'postgres', url } });
  await expect(start).rejects.toMatchObject({ code: 'databaseUnreachable' });
  await expect(start).rejects.toThrow('127.0.0.1:1/central');
  await expect(start).rejects.not.toThrow('secret-word');
});

test('a wrong password or database is said plainly', async () => {
  const url = new URL(await server.createDatabase());
  url.pathname = '/nothing_here';
  await expect(openCentral({ port: 0, database: { kind: 'postgres', url: url.href } })).rejects.toMatchObject(
    {
      code: 'databaseUnreachable',
      message: expect.stringContaining('nothing_here'),
    },
  );
});

test('after the database broke all connections the service goes on by itself, and streams can continue', async () => {
  const stage = await openStage({ name: 'PostgreSQL', fresh });
  if (stage.database.kind !== 'postgres') throw new Error('this stage stands on PostgreSQL');
  const anna = await stage.signIn('anna');
  const stream = await anna.call.feed.stream({ since: `${lamps}:0` });
  await readUntil(stream, (item) => item.type === 'caughtUp');
  await server.breakConnections(stage.database.url);
  await vi.waitFor(() => stage.customerWrites(lamps), { timeout: 30_000 });
  const items = await catchUp(anna, lamps, 0);
  expect(items.some((item) => item.type === 'change')).toBe(true);
  await stream.return?.();
  await stage.close();
});
