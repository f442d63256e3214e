import { randomBytes } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Tables } from './tables.ts';

/** Signs access and customer tokens. */
export const tokenSecret = (db: Kysely<Tables>): Promise<Uint8Array> => secretNamed(db, 'token_secret');

/** Signs the addresses of files. */
export const fileSecret = (db: Kysely<Tables>): Promise<Uint8Array> => secretNamed(db, 'file_secret');

/** A key that was made once, is kept in the database and never shown. */
async function secretNamed(db: Kysely<Tables>, name: string): Promise<Uint8Array> {
  await db
    .insertInto('settings')
    .values({ name, value: randomBytes(32).toString('base64') })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const { value } = await db
    .selectFrom('settings')
    .select('value')
    .where('name', '=', name)
    .executeTakeFirstOrThrow();
  return Buffer.from(value, 'base64');
}
