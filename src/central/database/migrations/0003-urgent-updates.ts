import { type Kysely, sql } from 'kysely';

/** Never edited after a release; what comes later is a file of its own. */
export async function up<Any>(db: Kysely<Any>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  `create table updates (
    update_id text primary key,
    broadcast_id text not null,
    brand_id text not null references brands,
    revision integer not null,
    body text not null,
    superseded text not null,
    acknowledge boolean not null,
    open_facts boolean not null,
    supersedes boolean not null,
    published_at bigint not null,
    revised_at bigint not null,
    changed_at bigint not null,
    expires_at bigint,
    retracted_at bigint,
    swept_revision integer not null default 0,
    unique (broadcast_id, brand_id))`,
  `create index updates_by_brand on updates (brand_id, changed_at)`,
  `create index updates_unsettled on updates (brand_id) where open_facts and retracted_at is null`,
  `create index updates_superseding on updates (brand_id) where supersedes and retracted_at is null`,
  `create index updates_to_acknowledge on updates (revised_at) where acknowledge and retracted_at is null`,
  `create index updates_unswept on updates (update_id) where swept_revision < revision`,

  `create table update_receipts (
    update_id text not null references updates on delete cascade,
    revision integer not null,
    person_id text not null references people,
    delivered_at bigint,
    shown_at bigint,
    acknowledged_at bigint,
    reminders integer not null default 0,
    reminded_at bigint,
    primary key (update_id, revision, person_id))`,

  // Answers that told what a fact has superseded.
  `create table sweep_items (
    sweep_item_id text primary key,
    update_id text not null references updates on delete cascade,
    brand_id text not null references brands,
    conversation_id text not null references conversations,
    message_id text not null references messages,
    writer_id text references people,
    fact_key text not null,
    fact text not null,
    why text not null check (why in ('inserted', 'text')),
    state text not null default 'open' check (state in ('open', 'corrected', 'dismissed')),
    decided_by text references people,
    decided_at bigint,
    reason text,
    correction_id text,
    unique (update_id, message_id, fact_key))`,
  `create index sweep_items_by_brand on sweep_items (brand_id, state)`,

  `create index messages_answers on messages (received_at, conversation_id) where kind = 'outgoing'`,
  `create index workstation_events_by_message on workstation_events (conversation_id, message_seq)
    where message_seq is not null`,

  `alter table changes drop constraint changes_type_check`,
  `alter table changes add constraint changes_type_check
    check (type in ('conversation', 'message', 'pack', 'update', 'question'))`,
];
