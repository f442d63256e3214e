import { randomBytes } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Tables } from './tables.ts';

const TOKEN_SECRET = 'token_secret';

/** The key that signs access and customer tokens: made once, kept in the database, never shown. */
export async function tokenSecret(db: Kysely<Tables>): Promise<Uint8Array> {
  await db
    .insertInto('settings')
    .values({ name: TOKEN_SECRET, value: randomBytes(32).toString('base64') })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const { value } = await db
    .selectFrom('settings')
    .select('value')
    .where('name', '=', TOKEN_SECRET)
    .executeTakeFirstOrThrow();
  return Buffer.from(value, 'base64');
}
