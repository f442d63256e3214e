import { type Kysely, sql } from 'kysely';

/** Never edited after a release; what comes later is a file of its own. */
export async function up<Any>(db: Kysely<Any>): Promise<void> {
  // A customer's files may be there before the conversation that their first message begins.
  await sql.raw('alter table files drop constraint files_conversation_id_fkey').execute(db);
}
