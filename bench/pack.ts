import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import * as z from 'zod';
import { BrandId } from '../src/contract/model/ids.ts';
import { asTable, type Figure, machine, type Section } from './figures.ts';
import { summarise } from './measure.ts';
import { LARGE, SMALL } from './pack/bench-people.ts';
import { CHANGED, wordOf } from './pack/changed-rows.ts';
import { startReading } from './pack/reader.ts';
import { signInAt } from './pack/workstation.ts';

/**
 * `npm run bench:pack -- [--json] [--rows N]`: a brand's pack from a real central service over HTTP on loopback, then
 * changes to it, while somebody looks things up all the time.
 */
const ROWS = Number(process.argv[process.argv.indexOf('--rows') + 1]) || 100_000;
const DELTAS = 10;
const TEXTS = ['sohva musta', 'pöy', 'tuoli tammi', 'kaappi 120', '1001', 'hana', 'sohav', ''];

const Started = z.object({ url: z.string() });
const Published = z.object({ published: z.object({ publishedAt: z.number() }) });

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

async function measureDeltas(workstation: Workstation, central: ChildProcess): Promise<Section> {
  const brandId = BrandId.parse(LARGE);
  const sincePublished: number[] = [];
  const reader = startReading(workstation.caches, LARGE, TEXTS);
  for (let version = 2; version <= DELTAS + 1; version += 1) {
    const published = nextMessage(central, Published);
    central.send({ publish: version, token: workstation.token });
    const finds = () => {
      const found = workstation.caches.read(brandId, ({ finder }) =>
        finder.prices({ text: wordOf(version), limit: 10, filter: null, synonyms: [] }),
      );
      return found.ok && found.value.found.length === 10;
    };
    await until(finds);
    const now = Date.now();
    sincePublished.push(now - (await published).published.publishedAt);
  }
  const { p50, max } = summarise(sincePublished);
  const figures: Figure[] = [
    { what: 'searchable after it was published, median', value: p50, unit: 'ms' },
    { what: 'searchable after it was published, slowest', value: max, unit: 'ms' },
    ...(await reader.stop()),
  ];
  return { title: `${DELTAS} deltas of ${CHANGED.toLocaleString('en')} rows`, figures };
}

async function nextMessage<Schema extends z.ZodType>(
  child: ChildProcess,
  schema: Schema,
): Promise<z.output<Schema>> {
  const [message] = await once(child, 'message');
  return schema.parse(message);
}

const folder = mkdtempSync(join(tmpdir(), 'polydesk-bench-'));
const central = fork(new URL('./pack/central-process.ts', import.meta.url), [String(ROWS)]);
central.on('exit', (code) => {
  if (code !== 0) throw new Error(`the central service ended with code ${code}`);
});
try {
  console.error(`starting a central service with ${ROWS.toLocaleString('en')} rows …`);
  const { url } = await nextMessage(central, Started);
  const workstation = await signInAt(url, folder);
  const sections = [await measureSnapshot(workstation)];
  await workstation.follow();
  sections.push(await measureDeltas(workstation, central));
  workstation.close();
  if (process.argv.includes('--json')) console.log(JSON.stringify({ machine: machine(), sections }, null, 2));
  else console.log(`${machine()}\n${asTable(sections)}`);
} finally {
  central.disconnect();
  rmSync(folder, { recursive: true, force: true });
}
