import { fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { BrandId } from '../src/contract/model/ids.ts';
import { asTable, type Figure, machine, type Section } from './figures.ts';
import { generateItems } from './generated-brand.ts';
import { summarise } from './measure.ts';
import { LARGE, SMALL } from './pack/bench-people.ts';
import { startReading } from './pack/reader.ts';
import { signInAt } from './pack/workstation.ts';

/**
 * `npm run bench:pack -- [--json] [--rows N]`: a brand's pack from a real central service over HTTP on loopback, then
 * changes to it, while somebody looks things up all the time.
 */
const ROWS = Number(process.argv[process.argv.indexOf('--rows') + 1]) || 100_000;
const CHANGED = 1_000;
const DELTAS = 10;
const TEXTS = ['sohva musta', 'pöy', 'tuoli tammi', 'kaappi 120', '1001', 'hana', 'sohav', ''];

type Workstation = Awaited<ReturnType<typeof signInAt>>;

async function until(reached: () => boolean): Promise<void> {
  while (!reached()) await wait(1);
}

async function measureSnapshot(workstation: Workstation): Promise<Section> {
  const reader = startReading(workstation.caches, SMALL, TEXTS);
  const begun = performance.now();
  await workstation.begin(SMALL, LARGE);
  await until(() => workstation.versionOf(LARGE) === 1);
  const seconds = (performance.now() - begun) / 1000;
  return {
    title: `A pack of ${ROWS.toLocaleString('en')} rows, from nothing`,
    figures: [{ what: 'all searchable after', value: seconds, unit: 's' }, ...(await reader.stop())],
  };
}

async function measureDeltas(workstation: Workstation): Promise<Section> {
  const items = generateItems(1, ROWS);
  const brandId = BrandId.parse(LARGE);
  const sincePublished: number[] = [];
  const reader = startReading(workstation.caches, LARGE, TEXTS);
  for (let version = 1; version <= DELTAS; version += 1) {
    const word = `uutuus${version}`;
    const changed = Array.from({ length: CHANGED }, (_, index) => {
      const item = items[(index * 97 + version * 13) % items.length];
      if (!item) throw new Error('no item to change');
      const row = {
        ...item,
        name: `${item.name} ${word}`,
        price: { ...item.price, amountMinor: 100 + index },
      };
      return { kind: 'priceItem' as const, id: item.priceItemId, version: 0, row };
    });
    const publishedAt = await workstation.publish(LARGE, version, changed);
    const finds = () => {
      const found = workstation.caches.read(brandId, ({ finder }) =>
        finder.prices({ text: word, limit: 10, filter: null, synonyms: [] }),
      );
      return found.ok && found.value.found.length === 10;
    };
    await until(finds);
    sincePublished.push(Date.now() - publishedAt);
  }
  const { p50, max } = summarise(sincePublished);
  const figures: Figure[] = [
    { what: 'searchable after it was published, median', value: p50, unit: 'ms' },
    { what: 'searchable after it was published, slowest', value: max, unit: 'ms' },
    ...(await reader.stop()),
  ];
  return { title: `${DELTAS} deltas of ${CHANGED.toLocaleString('en')} rows`, figures };
}

const folder = mkdtempSync(join(tmpdir(), 'polydesk-bench-'));
const central = fork(new URL('./pack/central-process.ts', import.meta.url), [String(ROWS)]);
try {
  console.error(`starting a central service with ${ROWS.toLocaleString('en')} rows …`);
  const { url } = await new Promise<{ url: string }>((resolve, reject) => {
    central.once('message', (message: { url: string }) => resolve(message));
    central.once('exit', () => reject(new Error('the central service ended')));
  });
  const workstation = await signInAt(url, folder);
  const sections = [await measureSnapshot(workstation)];
  await workstation.follow();
  sections.push(await measureDeltas(workstation));
  workstation.close();
  if (process.argv.includes('--json')) console.log(JSON.stringify({ machine: machine(), sections }, null, 2));
  else console.log(`${machine()}\n${asTable(sections)}`);
} finally {
  central.disconnect();
  rmSync(folder, { recursive: true, force: true });
}
