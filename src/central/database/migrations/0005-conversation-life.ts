import { type Kysely, sql } from 'kysely';

/** Never edited after a release; what comes later is a file of its own. */
export async function up<Any>(db: Kysely<Any>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  `alter table conversations
    add column queue_id text not null default 'main',
    add column snoozed_until bigint,
    add column transfer_to text references people,
    add column transfer_expires_at bigint,
    add column life text not null default '{}'`,
  `create index conversations_snoozed on conversations (snoozed_until) where snoozed_until is not null`,
  `create index conversations_on_offer on conversations (transfer_expires_at) where transfer_expires_at is not null`,
  `create index conversations_of_customer on conversations (customer_id)`,
  `alter table messages add column details text`,
  `alter table person_roles add column queues text`,

  // Who put a conversation back, so that it is not given to them again by itself.
  `create table conversation_skips (
    conversation_id text not null references conversations,
    person_id text not null references people,
    skipped_at bigint not null,
    primary key (conversation_id, person_id))`,

  `create table people_presence (
    person_id text primary key references people,
    chosen text not null check (chosen in ('online', 'away', 'transfer_only')),
    seen_at bigint not null)`,

  `create table hand_backs (
    person_id text not null references people,
    conversation_id text not null references conversations,
    at bigint not null,
    primary key (person_id, conversation_id))`,

  `alter table changes drop constraint changes_type_check`,
  `alter table changes add constraint changes_type_check
    check (type in ('conversation', 'message', 'pack', 'update', 'question', 'conversationLeft'))`,
];
