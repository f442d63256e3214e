import { type Kysely, sql } from 'kysely';

/** Never edited after a release; what comes later is a file of its own. */
export async function up<Any>(db: Kysely<Any>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  `create table files (
    file_id text primary key,
    conversation_id text not null references conversations,
    uploaded_by text references people,
    message_id text,
    about text not null,
    whole bytea not null,
    thumbnail bytea,
    uploaded_at bigint not null)`,
  // Pictures and PDFs are small already: packing them again takes time and wins nothing.
  `alter table files alter column whole set storage external, alter column thumbnail set storage external`,
  `create index files_of_conversation on files (conversation_id, uploaded_at)`,
  `create index files_unsent on files (uploaded_at) where message_id is null`,
  `alter table messages add column files text`,
];
