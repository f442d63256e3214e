import { type Kysely, sql } from 'kysely';

/** Never edited after a release; what comes later is a file of its own. */
export async function up<Any>(db: Kysely<Any>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  `create table brand_records (
    brand_id text not null references brands,
    record_version integer not null,
    profile text not null,
    origin text not null check (origin in ('seed', 'published')),
    published_by text references people,
    published_at bigint not null,
    reason text not null,
    primary key (brand_id, record_version))`,
  // Until now every start wrote the seed's record; which seed that was nobody noted.
  `alter table brands
    add column record_version integer not null default 1,
    add column seed_digest text`,
  `insert into brand_records (brand_id, record_version, profile, origin, published_at, reason)
    select brand_id, 1, profile, 'seed', (extract(epoch from now()) * 1000)::bigint, 'first record'
    from brands`,
  `alter table changes drop constraint changes_type_check`,
  `alter table changes add constraint changes_type_check
    check (type in ('conversation', 'message', 'pack', 'brand', 'update', 'question', 'conversationLeft'))`,
];
