import { Kysely, PostgresDialect } from 'kysely';
import { Pool, types } from 'pg';
import { CentralStartError } from '../central-start-error.ts';
import type { Log } from '../ports.ts';
import type { OpenedDatabase } from './opened-database.ts';
import type { Tables } from './tables.ts';

const MOST_CONNECTIONS = 10;
const INT8 = 20;

/** A PostgreSQL server by its URL. */
export async function openPostgres(url: string, log: Log): Promise<OpenedDatabase> {
  const pool = createPool(url);
  // A connection that breaks while idle must not end the process; the next query opens another.
  pool.on('error', (error) => log(`database connection lost: ${error.message}`));
  try {
    const connection = await pool.connect();
    connection.release();
  } catch (cause) {
    await pool.end();
    throw unreachable(url, cause);
  }
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  return { db, close: () => db.destroy() };
}

function createPool(url: string): Pool {
  try {
    return new Pool({
      connectionString: url,
      max: MOST_CONNECTIONS,
      connectionTimeoutMillis: 5_000,
      statement_timeout: 30_000,
      application_name: 'polydesk-central',
      types: {
        // 64-bit integers are times and counters here; both stay far below 2^53.
        getTypeParser: (oid, format) => (oid === INT8 ? Number : types.getTypeParser(oid, format)),
      },
    });
  } catch (cause) {
    throw unreachable(url, cause);
  }
}

function unreachable(url: string, cause: unknown): CentralStartError {
  const reason = cause instanceof Error && cause.message !== '' ? cause.message : String(cause);
  return new CentralStartError(
    'databaseUnreachable',
    `PostgreSQL at ${withoutPassword(url)} does not let us in (${reason}). ` +
      'Check that it runs, and that DATABASE_URL names the right host, port, user, password and database.',
    { cause },
  );
}

function withoutPassword(url: string): string {
  const parsed = URL.parse(url);
  return parsed ? `${parsed.host}${parsed.pathname}` : 'the address in DATABASE_URL';
}
