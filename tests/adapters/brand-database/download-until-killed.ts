import { openKeyRing } from '../../../src/adapters/keychain/key-ring.ts';
import { Secret } from '../../../src/adapters/keychain/secret.ts';
import { openBrandStores } from '../../../src/adapters/sqlite/brand-database/open-brand-stores.ts';
import { brandIdOf, packRows, samplePrice } from '../../support/sample-brand.ts';

/** Downloads pages of 300 rows without end until it is killed. */
const [folder] = process.argv.slice(2);
if (!folder) throw new Error('usage: download-until-killed FOLDER');
const stores = openBrandStores(`${folder}/brands`, openKeyRing(folder, new Secret(Buffer.alloc(32, 3))));
const opened = stores.open(brandIdOf('kuuma'));
if (!opened.ok) throw new Error(opened.code);
await opened.value.beginDownload(1);
for (let page = 0; ; page += 1) {
  const rows = Array.from({ length: 300 }, (_, n) => samplePrice(`p${page}-${n}`));
  await opened.value.stagePage({ packVersion: 1, rows: packRows(rows), next: String(page + 1) });
  console.log(`page ${page}`);
}
