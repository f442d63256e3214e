import { type Kysely, sql } from 'kysely';

/** Never edited after a release; what comes later is a file of its own. */
export async function up<Any>(db: Kysely<Any>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  `create table intakes (
    intake_id text primary key,
    brand_id text not null references brands,
    conversation_id text not null references conversations,
    form_id text not null,
    submitted_by text not null references people,
    submitted_at bigint not null,
    entered text not null,
    mail_id text not null unique)`,
  `create index intakes_of_conversation on intakes (conversation_id)`,

  `alter table conversations add column promise_due_at bigint`,
  `create index conversations_promised on conversations (brand_id, promise_due_at) where promise_due_at is not null`,
];
