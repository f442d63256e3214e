import { createHash } from 'node:crypto';
import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { openKeyRing } from '../../../src/adapters/keychain/key-ring.ts';
import { createFileHold } from '../../../src/adapters/sqlite/brand-database/worker/file-hold.ts';
import { createGatheredDownloads } from '../../../src/adapters/sqlite/brand-database/worker/gathered-downloads.ts';
import { runJob } from '../../../src/adapters/sqlite/brand-database/worker/run-job.ts';
import type { PackJob } from '../../../src/adapters/sqlite/brand-database/worker/worker-messages.ts';
import { Secret } from '../../../src/core/kernel/secret.ts';
import { brandStoresIn, openStore, unread } from '../../support/brand-stores.ts';
import { brandIdOf } from '../../support/sample-brand.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import { versionedRows, whatIsSeen } from './versioned-rows.ts';

const pack = versionedRows(30, 12);
const page = (version: number, after: string | null): PackJob => ({
  name: 'stagePage',
  input: { after, page: unread(pack.page(version, after)), locale: 'fi-FI' },
});
const download = (version: number): readonly PackJob[] => [
  page(version, null),
  page(version, '12'),
  page(version, '24'),
  { name: 'finishDownload', input: { locale: 'fi-FI' } },
];
const delta = (since: number): readonly PackJob[] => [
  { name: 'applyDelta', input: { delta: unread(pack.delta(since)), newest: since + 1 } },
  { name: 'mergeSegments', input: null },
];

/**
 * Keeps what lies on the disk before each statement, as a machine that stops there would leave it; once where nothing
 * was written in between.
 */
function recordCuts(folder: string, cuts: string) {
  let statements = 0;
  let kept = 0;
  let last = '';
  const record = () => {
    statements += 1;
    const files = readdirSync(join(folder, 'brands')).filter((name) => !name.endsWith('-shm'));
    const hash = createHash('sha256');
    for (const name of files.sort()) hash.update(name).update(readFileSync(join(folder, 'brands', name)));
    const digest = hash.digest('hex');
    if (digest === last) return;
    last = digest;
    kept += 1;
    cpSync(folder, join(cuts, String(kept)), { recursive: true });
  };
  const probe = new Sqlite(':memory:');
  const statement: unknown = Object.getPrototypeOf(probe.prepare('SELECT 1'));
  probe.close();
  if (typeof statement !== 'object' || statement === null) throw new Error('statements have no prototype');
  for (const [owner, name] of [
    [statement, 'run'],
    [statement, 'get'],
    [Sqlite.prototype, 'exec'],
  ] as const) {
    const original: unknown = Reflect.get(owner, name);
    if (typeof original !== 'function') throw new Error(`no ${name}`);
    const replaced = function (this: unknown, ...values: unknown[]): unknown {
      record();
      return Reflect.apply(original, this, values);
    };
    vi.spyOn(owner as Record<typeof name, () => unknown>, name).mockImplementation(replaced);
  }
  return { statements: () => statements, kept: () => kept };
}

afterEach(() => {
  vi.restoreAllMocks();
});

describe('a machine that stops between any two statements', () => {
  test('leaves the version before or the one after, whole', () => {
    const [folder, cuts] = [tempFolder(), tempFolder()];
    const stores = brandStoresIn(folder);
    const opened = stores.open(brandIdOf('kuuma'));
    if (!opened.ok) throw new Error(opened.code);
    opened.value.close();
    const keys = openKeyRing(folder, new Secret(Buffer.alloc(32, 3)));
    const cache = {
      storeId: 1,
      file: join(folder, 'brands', 'kuuma.db'),
      key: keys.dataKey('brands/kuuma.db').reveal(),
      hold: createFileHold(),
    };
    const gathered = createGatheredDownloads();
    const tell = { segments: () => {}, accepted: () => {} };
    const jobs = [
      download(1),
      delta(1),
      delta(2),
      download(4),
      delta(4),
      [...download(5)].slice(0, 1),
    ].flat();

    const { statements, kept } = recordCuts(folder, cuts);
    for (const job of jobs) runJob(cache, job, tell, gathered);
    vi.restoreAllMocks();
    expect(statements()).toBeGreaterThan(150);
    expect(kept()).toBeGreaterThan(10);

    const versions = new Set<number | null>();
    for (let cut = 1; cut <= kept(); cut += 1) {
      const left = join(cuts, String(cut));
      const stores = brandStoresIn(left);
      const store = openStore(stores, 'kuuma');
      const version = store.packVersion();
      versions.add(version);
      if (version !== null) {
        expect(whatIsSeen(store)).toEqual({
          version,
          rows: pack.seen(version),
          byWord: pack.seen(version).length,
        });
      }
      store.close();
      stores.close();
    }
    expect(versions).toEqual(new Set([null, 1, 2, 3, 4, 5]));
  });
});
