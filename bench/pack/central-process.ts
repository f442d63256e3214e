import { openCentral } from '../../src/central/open-central.ts';
import { BrandId } from '../../src/contract/model/ids.ts';
import { Person } from '../../src/contract/model/person.ts';
import { generatedBrand, generateItems } from '../generated-brand.ts';
import { EMAIL, LARGE, PASSWORD, SMALL, SMALL_ROWS } from './bench-people.ts';
import { changedRows } from './changed-rows.ts';

/** A real central service with a large and a small brand, in a process of its own. Ends with its parent. */
const rows = Number(process.argv[2]);
const brands = [
  { brandId: LARGE, count: rows },
  { brandId: SMALL, count: SMALL_ROWS },
].map(({ brandId, count }, seed) => ({
  brand: { ...generatedBrand(brandId), mark: `B${seed}` },
  packRows: generateItems(seed + 1, count).map((row) => ({
    kind: 'priceItem' as const,
    id: row.priceItemId,
    row,
  })),
  shop: { heading: '', intro: '', featuredPriceItemIds: [] },
  chatPage: {},
}));
const central = await openCentral({
  port: 0,
  database: { kind: 'embedded', folder: 'memory' },
  seed: {
    brands,
    people: [
      {
        person: Person.parse({
          personId: '0199a000-0000-7000-8000-000000000001',
          name: 'Lea Lead',
          email: EMAIL,
          capacity: 2,
          roles: [LARGE, SMALL].map((brandId) => ({ brandId: BrandId.parse(brandId), role: 'supervisor' })),
        }),
        password: PASSWORD,
      },
    ],
  },
  log: () => {},
});
/** Publishes a thousand changed rows as a team lead would, from here, so that the workstation's process only takes them. */
process.on('message', async ({ publish: version, token }: { publish: number; token: string }) => {
  const upserted = changedRows(version, rows);
  const response = await fetch(`${central.url}/v1/brands/${LARGE}/pack`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ expectedVersion: version - 1, reason: 'bench', upserted, removed: [] }),
  });
  if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
  // The moment the team lead is told; its own stamp is from before the rows were written.
  process.send?.({ published: { publishedAt: Date.now() } });
});
process.on('disconnect', () => void central.close().then(() => process.exit()));
process.send?.({ url: central.url });
