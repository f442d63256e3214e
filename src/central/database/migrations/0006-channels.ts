import { type Kysely, sql } from 'kysely';

/** Never edited after a release; what comes later is a file of its own. */
export async function up<Any>(db: Kysely<Any>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const delivery = `
    state text not null check (state in ('waiting', 'done', 'failed')),
    tries integer not null,
    next_try_at bigint not null,
    problem text,
    finished_at bigint`;

const statements = [
  `create table customer_contacts (
    brand_id text not null references brands,
    contact text not null,
    customer_id text not null references customers,
    primary key (brand_id, contact))`,
  `create index customer_contacts_of_customer on customer_contacts (customer_id)`,

  `create table mail_messages (
    brand_id text not null references brands,
    mail_id text not null,
    sender text not null,
    conversation_id text references conversations,
    message_id text,
    answer_to text,
    at bigint not null,
    primary key (brand_id, mail_id, sender))`,
  `create index mail_messages_of_conversation on mail_messages (conversation_id, at)`,

  `create table mail_outbox (
    mail_id text primary key,
    brand_id text not null references brands,
    conversation_id text references conversations,
    mail text not null,
    created_at bigint not null,
    place integer not null,
    ${delivery})`,
  `create index mail_outbox_waiting on mail_outbox (next_try_at) where state = 'waiting'`,

  `create table comment_channels (
    channel_id text primary key,
    cursor text not null)`,

  `create table comments (
    brand_id text not null references brands,
    channel_id text not null,
    comment_id text not null,
    thread text not null,
    conversation_id text not null references conversations,
    message_id text not null,
    at bigint not null,
    primary key (brand_id, channel_id, comment_id))`,
  `create index comments_of_conversation on comments (conversation_id, at)`,
  `create index comments_of_thread on comments (brand_id, channel_id, thread, at)`,

  `create table comment_replies (
    message_id text primary key,
    brand_id text not null references brands,
    channel_id text not null,
    comment_id text not null,
    conversation_id text not null references conversations,
    author_name text not null,
    text text not null,
    created_at bigint not null,
    place integer not null,
    ${delivery})`,
  `create index comment_replies_waiting on comment_replies (next_try_at) where state = 'waiting'`,
];
