import { openKeyRing } from '../../../src/adapters/keychain/key-ring.ts';
import { openBrandStores } from '../../../src/adapters/sqlite/brand-database/open-brand-stores.ts';
import { Secret } from '../../../src/core/kernel/secret.ts';
import { brandIdOf, packRows, samplePrice } from '../../support/sample-brand.ts';

/** Downloads pages of 300 rows without end until it is killed. */
const [folder] = process.argv.slice(2);
if (!folder) throw new Error('usage: download-until-killed FOLDER');
const keys = openKeyRing(folder, new Secret(Buffer.alloc(32, 3)));
const stores = openBrandStores({ folder: `${folder}/brands`, keys });
const opened = stores.open(brandIdOf('kuuma'));
if (!opened.ok) throw new Error(opened.code);
for (let page = 0; ; page += 1) {
  const rows = Array.from({ length: 300 }, (_, n) => samplePrice(`p${page}-${n}`));
  const answer = { packVersion: 1, rows: packRows(rows), next: String(page + 1) };
  const staged = await opened.value.stagePage(
    page === 0 ? null : String(page),
    new TextEncoder().encode(JSON.stringify(answer)),
  );
  if (!staged.ok) throw new Error(staged.code);
  await staged.value.written;
  console.log(`page ${page}`);
}
