import { openBenchStores } from './bench-stores.ts';
import { createRandom } from './measure.ts';

/** Opens every brand of a folder, searches, and prints the memory that took as JSON. */
const [folder] = process.argv.slice(2);
if (!folder) throw new Error('usage: open-all-brands FOLDER');

function resident(): number {
  globalThis.gc?.();
  return process.memoryUsage().rss;
}

const stores = openBenchStores(folder);
const empty = resident();
const opened = stores.present().map((brandId) => {
  const store = stores.open(brandId);
  if (!store.ok) throw new Error(store.code);
  return store.value;
});
const afterOpening = resident();
const random = createRandom(3);
const texts = ['sohva musta', 'pöy', 'tuoli tammi', 'kaappi 120', '1001', 'hana'];
for (let search = 0; search < 2000; search += 1) {
  const store = opened[Math.floor(random() * opened.length)];
  const text = texts[search % texts.length] ?? '';
  store?.finder.prices({ text, limit: 30, filter: null, synonyms: [] });
}
const afterSearching = resident();
for (const store of opened) store.close();
stores.close();
console.log(JSON.stringify({ empty, opened: afterOpening, searched: afterSearching, brands: opened.length }));
