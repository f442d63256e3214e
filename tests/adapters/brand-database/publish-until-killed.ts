import { openKeyRing } from '../../../src/adapters/keychain/key-ring.ts';
import { openBrandStores } from '../../../src/adapters/sqlite/brand-database/open-brand-stores.ts';
import type { PackDelta, PackPage } from '../../../src/contract/central/brands.ts';
import { BrandId } from '../../../src/contract/model/ids.ts';
import { Secret } from '../../../src/core/kernel/secret.ts';
import { versionedRows } from './versioned-rows.ts';

/** Takes version after version, by deltas and every fourth time as a whole, without end until it is killed. */
const [folder] = process.argv.slice(2);
if (!folder) throw new Error('usage: publish-until-killed FOLDER');
const keys = openKeyRing(folder, new Secret(Buffer.alloc(32, 3)));
const stores = openBrandStores({ folder: `${folder}/brands`, keys });
const opened = stores.open(BrandId.parse('kuuma'));
if (!opened.ok) throw new Error(opened.code);
const store = opened.value;
const pack = versionedRows(400, 150);
const bytes = (answer: PackPage | PackDelta) => new TextEncoder().encode(JSON.stringify(answer));

for (let version = (store.packVersion() ?? 0) + 1; ; version += 1) {
  if (version % 4 === 1) {
    for (let after: string | null = null, more = true; more; ) {
      const page = pack.page(version, after);
      const staged = await store.stagePage(after, bytes(page));
      if (!staged.ok) throw new Error(staged.code);
      after = page.next;
      more = after !== null;
      await staged.value.written;
    }
    await store.finishDownload();
  } else {
    const applied = await store.applyDelta(bytes(pack.delta(version - 1)), version);
    if (!applied.ok) throw new Error(applied.code);
  }
  console.log(`version ${version}.`);
}
