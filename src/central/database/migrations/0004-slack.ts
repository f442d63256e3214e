import { type Kysely, sql } from 'kysely';

/** Never edited after a release; what comes later is a file of its own. */
export async function up<Any>(db: Kysely<Any>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  // A workspace's row stays when its lease has ended: a fencing number must never be given again.
  `create table slack_workspaces (
    team_id text primary key,
    ledger_version bigint not null,
    fencing bigint not null,
    holder_id text,
    holder_name text not null,
    expires_at bigint not null)`,

  `create table slack_mappings (
    team_id text not null,
    channel_id text not null,
    brand_id text not null references brands,
    channel_name text not null,
    rule text not null,
    questions boolean not null,
    since text not null,
    covered_until text not null,
    swept_at bigint,
    primary key (team_id, channel_id))`,
  `create index slack_mappings_by_brand on slack_mappings (brand_id)`,

  // Tombstones have no post. Slack's timestamps are compared as the exact numbers they are.
  `create table slack_posts (
    team_id text not null,
    channel_id text not null,
    ts text not null,
    thread_ts text,
    post text,
    since bigint,
    primary key (team_id, channel_id, ts),
    check ((post is null) = (since is null)))`,
  `create index slack_posts_by_time on slack_posts (team_id, channel_id, (ts::numeric))
    where post is not null and thread_ts is null`,
  `create index slack_posts_by_thread on slack_posts (team_id, channel_id, (thread_ts::numeric))
    where post is not null and thread_ts is not null`,

  `create table slack_inbox (
    event_id text primary key,
    place bigint generated always as identity,
    event text not null,
    kept_at bigint not null)`,

  `create table slack_outbound (
    outbound_id text primary key,
    brand_id text not null references brands,
    team_id text not null,
    channel_id text not null,
    thread_ts text,
    text text not null,
    created_at bigint not null,
    state text not null check (state in ('waiting', 'posted', 'failed')),
    ts text,
    problem text,
    finished_at bigint,
    check ((state = 'posted') = (ts is not null)))`,
  `create index slack_outbound_waiting on slack_outbound (team_id, created_at) where state = 'waiting'`,
  `create index slack_outbound_by_ts on slack_outbound (team_id, channel_id, ts)`,

  // A question is posted by the outbound message that has its id.
  `create table brand_questions (
    question_id text primary key references slack_outbound,
    brand_id text not null references brands,
    conversation_id text not null references conversations,
    asked_by text not null references people,
    text text not null,
    channel_name text not null)`,
  `create index brand_questions_by_conversation on brand_questions (conversation_id)`,

  // An update's revision is summed up once.
  `create table slack_summaries (
    update_id text not null references updates on delete cascade,
    revision integer not null,
    outbound_id text not null references slack_outbound,
    primary key (update_id, revision))`,
];
