import { parseArgs } from 'node:util';
import { machine } from './figures.ts';
import { compareEngines } from './search/compare-engines.ts';
import { coreEngine } from './search/core-engine.ts';
import { fts5Engine } from './search/fts5-engine.ts';
import { generateBrands } from './search/generated-items.ts';
import { generateQueries } from './search/generated-queries.ts';
import { indexCosts } from './search/index-costs.ts';
import { miniSearchEngine } from './search/minisearch-engine.ts';
import { readOwnData } from './search/own-data.ts';
import type { EngineKind } from './search/search-engine.ts';
import type { BenchData } from './search/search-items.ts';
import { asText, type Round, ratiosOf } from './search/search-report.ts';
import { segmentEngine } from './search/segment-engine.ts';

/**
 * `npm run bench:search [-- --json] [--size 100000|1000000|both] [--all] [--items FILE --queries FILE]`: what agents
 * type, put to our index, to the core on encrypted files of brands, to FTS5 and to MiniSearch.
 */
const BRANDS = 50;
const PER_CLASS = 100;
/** MiniSearch needs gigabytes of heap above this. */
const MOST_FOR_MINISEARCH = 200_000;

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    all: { type: 'boolean', default: false },
    size: { type: 'string', default: 'both' },
    items: { type: 'string' },
    queries: { type: 'string' },
    /** Questions of each class. */
    'per-class': { type: 'string', default: String(PER_CLASS) },
  },
});

const progress = (what: string) => console.error(`${what} …`);
const rounds: Round[] = [];
for (const data of dataSets()) rounds.push(await roundOf(data));
if (values.json) {
  const withRatios = rounds.map((round) => ({ ...round, ratios: ratiosOf(round) }));
  console.log(JSON.stringify({ machine: machine(), rounds: withRatios }, null, 2));
} else console.log([machine(), ...rounds.map(asText)].join('\n'));

function* dataSets(): Generator<BenchData> {
  const { items, queries, size } = values;
  if (items !== undefined && queries !== undefined) {
    yield readOwnData(items, queries);
    return;
  }
  if (items !== undefined || queries !== undefined) throw new Error('--items and --queries belong together');
  const sizes = size === 'both' ? [100_000, 1_000_000] : [Number(size)];
  for (const each of sizes) {
    if (!Number.isInteger(each) || each < BRANDS) throw new Error(`--size ${size} is no number of items`);
    progress(`making ${each.toLocaleString('en')} items`);
    const brands = generateBrands(BRANDS, Math.floor(each / BRANDS));
    yield { brands, queries: generateQueries(brands, Number(values['per-class'])) };
  }
}

async function roundOf(data: BenchData): Promise<Round> {
  const items = data.brands.reduce((sum, brand) => sum + brand.items.length, 0);
  const withMiniSearch = items <= MOST_FOR_MINISEARCH || values.all;
  const kinds: EngineKind[] = [segmentEngine, coreEngine, fts5Engine];
  if (withMiniSearch) kinds.push(miniSearchEngine);
  return {
    items,
    brands: data.brands.length,
    queries: data.queries.length,
    engines: await compareEngines(kinds, data, progress),
    index: indexCosts(data.brands),
    left: withMiniSearch
      ? []
      : ['MiniSearch is left out: it takes gigabytes of heap for as many items. `--all` measures it too.'],
  };
}
