import { type Kysely, sql } from 'kysely';

/** Never edited after a release; what comes later is a file of its own. */
export async function up<Any>(db: Kysely<Any>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  `create table settings (name text primary key, value text not null)`,

  `create table brands (
    brand_id text primary key,
    profile text not null,
    shop text not null,
    chat_page text not null,
    pack_version integer not null)`,
  `create table brand_counters (
    brand_id text primary key references brands,
    cursor bigint not null,
    pruned_through bigint not null)`,
  `create table pack_rows (
    brand_id text not null references brands,
    kind text not null check (kind in ('priceItem', 'article', 'cannedResponse')),
    id text not null,
    version integer not null,
    "row" text,
    primary key (brand_id, kind, id))`,
  `create index pack_rows_by_version on pack_rows (brand_id, version)`,
  `create table pack_publications (
    brand_id text not null references brands,
    version integer not null,
    reason text not null,
    published_by text,
    published_at bigint not null,
    primary key (brand_id, version))`,

  `create table people (
    person_id text primary key,
    name text not null,
    email text not null,
    email_key text not null unique,
    capacity integer not null check (capacity > 0),
    password_hash text not null)`,
  `create table person_roles (
    person_id text not null references people,
    brand_id text not null references brands,
    role text not null check (role in ('agent', 'supervisor', 'qualityAnalyst', 'admin')),
    primary key (person_id, brand_id))`,
  `create table sign_ins (
    sign_in_id text primary key,
    person_id text not null references people,
    device_id text not null,
    refresh_hash text not null,
    previous_refresh_hash text,
    generation integer not null,
    confirmed boolean not null,
    refreshed_at bigint not null,
    expires_at bigint not null,
    ended_at bigint)`,

  `create table customers (
    customer_id text primary key,
    brand_id text not null references brands,
    name text not null,
    locale text not null,
    created_at bigint not null)`,
  `create table conversations (
    conversation_id text primary key,
    brand_id text not null references brands,
    kind text not null check (kind in ('chat', 'comment', 'email')),
    status text not null check (status in ('queued', 'open', 'pending', 'snoozed', 'resolved')),
    customer_id text not null references customers,
    holder_id text references people,
    created_at bigint not null,
    waiting_since bigint,
    claimed_at bigint,
    first_response_at bigint,
    resolved_at bigint,
    disposition text,
    last_seq bigint not null,
    preview text not null,
    preview_at bigint,
    check (status not in ('open', 'pending', 'snoozed') or holder_id is not null))`,
  `create index conversations_unresolved on conversations (brand_id) where status <> 'resolved'`,
  `create index conversations_held on conversations (holder_id) where status <> 'resolved'`,
  `create table conversation_holders (
    conversation_id text not null references conversations,
    person_id text not null references people,
    primary key (conversation_id, person_id))`,
  `create table messages (
    message_id text primary key,
    conversation_id text not null references conversations,
    seq bigint not null check (seq > 0),
    kind text not null check (kind in ('incoming', 'outgoing', 'note', 'event')),
    author_name text not null,
    text bytea not null,
    origin text,
    written_at bigint not null,
    received_at bigint not null,
    unique (conversation_id, seq))`,

  `create table lanes (
    device_id text not null,
    epoch bigint not null,
    conversation_id text not null,
    last_seq bigint not null,
    primary key (device_id, epoch, conversation_id))`,
  `create table workstation_events (
    event_id text primary key,
    device_id text not null,
    epoch bigint not null,
    conversation_id text not null,
    seq bigint not null,
    sha256 text not null,
    person_id text not null references people,
    received_at bigint not null,
    message_seq bigint,
    rejection text,
    unique (device_id, epoch, conversation_id, seq),
    check ((message_seq is null) <> (rejection is null)))`,

  `create table changes (
    brand_id text not null references brands,
    cursor bigint not null,
    at bigint not null,
    type text not null check (type in ('conversation', 'message', 'pack')),
    body text not null,
    message_id text references messages,
    reader_id text,
    primary key (brand_id, cursor))`,
];
