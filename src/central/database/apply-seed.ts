import type { Kysely, Transaction } from 'kysely';
import { PackRow } from '../../contract/model/brand-pack.ts';
import type { Person } from '../../contract/model/person.ts';
import type { SlackMapping } from '../../contract/model/slack.ts';
import { seedRecord } from '../brands/seed-record.ts';
import type { CentralSeed, SeedBrand, SeedPackRow } from '../central-seed.ts';
import type { RecordChanges } from '../feed/record-changes.ts';
import { lockPack, makeVersion } from '../packs/make-version.ts';
import { stagedRow, stageRows } from '../packs/staged-rows.ts';
import { hashPassword } from '../people/passwords.ts';
import type { Clock } from '../ports.ts';
import { listMappingRows, saveMapping } from '../slack/mappings.ts';
import type { Tables } from './tables.ts';

/** Brings brands and people of the seed into the database; see `CentralSeed` for what a second time does. */
export async function applySeed(db: Kysely<Tables>, seed: CentralSeed, clock: Clock): Promise<void> {
  for (const brand of seed.brands) await db.transaction().execute((tx) => seedBrand(tx, brand, clock));
  for (const { person, password } of seed.people) await seedPerson(db, person, password);
  await seedMappings({ db, clock }, seed.slackMappings ?? []);
}

async function seedBrand(tx: Transaction<Tables>, seed: SeedBrand, clock: Clock): Promise<void> {
  const { brandId } = seed.brand;
  const pages = { shop: JSON.stringify(seed.shop), chat_page: JSON.stringify(seed.chatPage) };
  const { pack_version: packVersion } = await tx
    .insertInto('brands')
    .values({
      brand_id: brandId,
      pack_version: 0,
      record_version: 0,
      profile: JSON.stringify(seed.brand),
      ...pages,
    })
    .onConflict((conflict) => conflict.column('brand_id').doUpdateSet(pages))
    .returning('pack_version')
    .executeTakeFirstOrThrow();
  await seedRecord(tx, seed.brand, clock);
  await tx
    .insertInto('brand_counters')
    .values({ brand_id: brandId, cursor: 0, pruned_through: 0 })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  if (packVersion === 0 && seed.packRows.length > 0) await seedPack(tx, seed, clock);
}

async function seedPack(tx: Transaction<Tables>, seed: SeedBrand, clock: Clock): Promise<void> {
  const { brandId } = seed.brand;
  const packs = [
    ...(seed.earlierPacks ?? []),
    { packRows: seed.packRows, reason: seed.packReason ?? 'first pack', publishedAt: clock.now() },
  ];
  const setId = `seed of ${brandId}`;
  let before: readonly SeedPackRow[] = [];
  for (const { packRows, publishedAt, reason } of packs) {
    const kept = new Set(packRows.map(nameOf));
    const removed = before.filter((row) => !kept.has(nameOf(row)));
    await stageRows(tx, setId, [
      // Parsed, so that their properties stand in the order in which every later row is compared with them.
      ...packRows.map((row) => stagedRow(PackRow.parse({ ...row, version: 0 }))),
      ...removed.map(({ kind, id }) => ({ kind, id, row: null })),
    ]);
    await makeVersion(tx, nobodyFollowsYet, await lockPack(tx, brandId), {
      origin: 'seed',
      publishedBy: null,
      publishedAt,
      reason: () => reason,
      setId,
    });
    before = packRows;
  }
}

/** Only for a brand without any, so that what its team lead changed or took away stays so. */
async function seedMappings(
  parts: { readonly db: Kysely<Tables>; readonly clock: Clock },
  mappings: readonly SlackMapping[],
): Promise<void> {
  const known = await listMappingRows(parts.db, 'all');
  for (const mapping of mappings) {
    if (known.some((row) => row.brand_id === mapping.brandId)) continue;
    await saveMapping(parts, [mapping.brandId], mapping);
  }
}

function nameOf({ kind, id }: SeedPackRow): string {
  return `${kind}/${id}`;
}

/** The seed is applied before the service listens, and a workstation that comes asks for the whole pack. */
const nobodyFollowsYet: RecordChanges = async () => {};

async function seedPerson(db: Kysely<Tables>, person: Person, password: string): Promise<void> {
  const known = await db
    .selectFrom('people')
    .select('person_id')
    .where('person_id', '=', person.personId)
    .executeTakeFirst();
  const passwordHash = known ? null : await hashPassword(password);
  await db.transaction().execute(async (tx) => {
    const profile = {
      name: person.name,
      email: person.email,
      email_key: person.email.toLowerCase(),
      capacity: person.capacity,
    };
    if (passwordHash === null) {
      await tx.updateTable('people').set(profile).where('person_id', '=', person.personId).execute();
    } else {
      await tx
        .insertInto('people')
        .values({ person_id: person.personId, password_hash: passwordHash, ...profile })
        .execute();
    }
    await tx.deleteFrom('person_roles').where('person_id', '=', person.personId).execute();
    if (person.roles.length === 0) return;
    await tx
      .insertInto('person_roles')
      .values(
        person.roles.map(({ brandId, role, queues }) => ({
          person_id: person.personId,
          brand_id: brandId,
          role,
          queues: queues ? JSON.stringify(queues) : null,
        })),
      )
      .execute();
  });
}
