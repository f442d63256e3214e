import { type Kysely, sql } from 'kysely';

/** Never edited after a release; what comes later is a file of its own. */
export async function up<Any>(db: Kysely<Any>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  // A row's earlier states: each was valid from its version until the version that replaced it.
  `create table pack_past_rows (
    brand_id text not null references brands,
    kind text not null,
    id text not null,
    version integer not null,
    until_version integer not null,
    "row" text,
    primary key (brand_id, kind, id, version),
    check (until_version > version))`,
  `create index pack_past_rows_by_version on pack_past_rows (brand_id, version)`,
  `create view pack_row_states as
    select brand_id, kind, id, version, "row" from pack_rows
    union all
    select brand_id, kind, id, version, "row" from pack_past_rows`,

  // What earlier publications replaced is gone, so history begins with the present version, or with an only one.
  `alter table brands
    add column pack_size integer not null default 0,
    add column history_from integer not null default 0`,
  `update brands set
    history_from = case when pack_version <= 1 then 0 else pack_version end,
    pack_size = (
      select count(*) from pack_rows where pack_rows.brand_id = brands.brand_id and "row" is not null)`,
  `alter table pack_publications
    add column origin text not null default 'edit'
      check (origin in ('seed', 'edit', 'import', 'rollBack', 'scheduled', 'verification')),
    add column added integer not null default 0,
    add column changed integer not null default 0,
    add column removed integer not null default 0`,
  `update pack_publications set
    origin = case when published_by is null then 'seed' else 'edit' end,
    added = (
      select count(*) from pack_rows
      where pack_rows.brand_id = pack_publications.brand_id
        and pack_rows.version = pack_publications.version and "row" is not null)`,

  // Rows and images on their way into a pack.
  `create table staged_rows (
    set_id text not null,
    place integer not null,
    kind text not null check (kind in ('priceItem', 'article', 'cannedResponse')),
    id text not null,
    "row" text,
    primary key (set_id, place))`,
  `create table staged_images (
    set_id text not null,
    image_id text not null,
    mime text not null,
    bytes bytea not null,
    primary key (set_id, image_id))`,
  `create table pack_images (
    brand_id text not null references brands,
    image_id text not null,
    mime text not null,
    bytes bytea not null,
    primary key (brand_id, image_id))`,

  `create table imports (
    import_id text primary key,
    brand_id text not null references brands,
    subject text not null check (subject in ('prices', 'articles', 'responses')),
    source text not null,
    begun_by text not null references people,
    started_at bigint not null,
    touched_at bigint not null,
    files text not null,
    state text not null,
    reading_id text,
    publication text)`,
  `create index imports_by_touch on imports (touched_at)`,
  `create table import_pieces (
    import_id text not null references imports on delete cascade,
    file integer not null,
    place integer not null,
    bytes bytea not null,
    primary key (import_id, file, place))`,
  `create table import_lines (
    reading_id text not null,
    section text not null,
    page integer not null,
    lines text not null,
    primary key (reading_id, section, page))`,
  `create table import_mappings (
    brand_id text not null references brands,
    subject text not null,
    source text not null,
    mapping text not null,
    saved_at bigint not null,
    primary key (brand_id, subject, source))`,

  `create table schedules (
    schedule_id text primary key,
    brand_id text not null references brands,
    set_id text not null,
    publish_at bigint not null,
    scheduled_by text not null references people,
    scheduled_at bigint not null,
    reason text not null,
    base_version integer not null,
    "rows" integer not null,
    state text not null check (state in ('waiting', 'published', 'cancelled', 'failed')),
    problem text,
    finished_at bigint)`,
  `create index schedules_waiting on schedules (publish_at) where state = 'waiting'`,
  `create index schedules_by_brand on schedules (brand_id, publish_at)`,

  `create table knowledge_notes (
    note_id text primary key,
    brand_id text not null references brands,
    person_id text not null references people,
    conversation_id text,
    at bigint not null,
    type text not null check (type in ('gap', 'used')),
    gap_id text,
    words text,
    kind text,
    id text)`,
  `create index knowledge_notes_gaps on knowledge_notes (brand_id, gap_id, at) where type = 'gap'`,
  `create index knowledge_notes_uses on knowledge_notes (brand_id, at) where type = 'used'`,
  `create table closed_gaps (
    brand_id text not null references brands,
    gap_id text not null,
    closed_at bigint not null,
    primary key (brand_id, gap_id))`,

  // Who was told what: the rows that agents' messages were taken from.
  `create table message_references (
    message_id text not null references messages,
    place integer not null,
    brand_id text not null references brands,
    kind text not null,
    id text not null,
    version integer not null,
    inserted text not null,
    primary key (message_id, place))`,
  `create index message_references_by_row on message_references (brand_id, kind, id)`,
];
