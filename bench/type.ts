import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { chromium, type Page } from '@playwright/test';
import { type KeySample, watchPainting } from '../tests/e2e/support/paint-watch.ts';
import { screenOf } from '../tests/e2e/support/screen.ts';
import { requireChromium } from '../tests/support/chromium.ts';
import { asTable, machine, type Section } from './figures.ts';
import { generateItems } from './generated-brand.ts';
import { openSixPanes, type SixPanes } from './type/open-six-panes.ts';
import { typedWords } from './type/typed-words.ts';

/**
 * `npm run bench:type [-- --json]`: from the press of a key in the look-up to the paint of what it finds, in a real
 * browser with six conversations in sight, whose customers go on writing.
 */
const ITEMS = 20_000;
const TEXTS = 40;
const WARM_UP_TEXTS = 6;
/** About seven keys a second, a fast typist. */
const BETWEEN_KEYS_MS = 140;
/** One of the six writes each one and a half seconds: a busy moment, not a flood. */
const BETWEEN_MESSAGES_MS = 1_500;

const folder = mkdtempSync(join(tmpdir(), 'polydesk-bench-type-'));
const chromiumPath = requireChromium();
try {
  const sections: Section[] = [];
  // As fast as it can paint, which is the program's own time; then as a screen of 60 Hz shows it.
  const unbound = ['--disable-frame-rate-limit', '--disable-gpu-vsync'];
  sections.push(await measure('Key to painted results', unbound));
  sections.push(await measure('The same on a screen of 60 Hz, waiting for its next frame included', []));
  if (process.argv.includes('--json')) console.log(JSON.stringify({ machine: machine(), sections }, null, 2));
  else console.log(`${machine()}\n${asTable(sections)}`);
} finally {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}

async function measure(title: string, args: readonly string[]): Promise<Section> {
  console.error(`measuring: ${title} …`);
  const browser = await chromium.launch({ ...chromiumPath, args: [...(chromiumPath.args ?? []), ...args] });
  const items = generateItems(7, ITEMS);
  try {
    const panes = await openSixPanes(mkdtempSync(join(folder, 'run-')), browser, items);
    try {
      return await typeAway(title, panes, typedWords(items, WARM_UP_TEXTS + TEXTS));
    } finally {
      await panes.close();
    }
  } finally {
    await browser.close();
  }
}

async function typeAway(
  title: string,
  { page, customers }: SixPanes,
  texts: readonly string[],
): Promise<Section> {
  const watch = await watchPainting(page);
  const stopTalking = keepTalking(customers);
  try {
    await type(page, texts.slice(0, WARM_UP_TEXTS));
    await watch.begin();
    await type(page, texts.slice(WARM_UP_TEXTS));
    return sectionOf(title, await watch.samples(), await watch.overtaken());
  } finally {
    await stopTalking();
  }
}

/** Customers write in turn, so that all panes have something to show while the agent types. */
function keepTalking(customers: SixPanes['customers']): () => Promise<void> {
  let isOver = false;
  const talking = (async () => {
    for (let turn = 0; !isOver; turn += 1) {
      await customers[turn % customers.length]?.say(`And another thing, number ${turn}`);
      await setTimeout(BETWEEN_MESSAGES_MS);
    }
  })();
  return async () => {
    isOver = true;
    await talking;
  };
}

async function type(page: Page, texts: readonly string[]): Promise<void> {
  const screen = screenOf(page);
  await screen.searchbox.click();
  for (const text of texts) {
    for (const character of text) {
      await page.keyboard.type(character);
      await setTimeout(BETWEEN_KEYS_MS);
    }
    await page.keyboard.press('Escape');
    await setTimeout(BETWEEN_KEYS_MS);
  }
}

function sectionOf(title: string, samples: readonly KeySample[], overtaken: number): Section {
  const spread = (what: string, of: (sample: KeySample) => number) => {
    const sorted = samples.map(of).toSorted((one, other) => one - other);
    const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
    return [
      { what: `${what}, p50`, value: at(0.5), unit: 'ms' },
      { what: `${what}, p95`, value: at(0.95), unit: 'ms' },
      { what: `${what}, p99`, value: at(0.99), unit: 'ms' },
    ];
  };
  return {
    title,
    figures: [
      ...spread('key to painted results', ({ total }) => total),
      ...spread('of that until the results were in the page', ({ shown }) => shown),
      ...spread('of that until the page heard of the key', ({ heard }) => heard),
      { what: 'keys', value: samples.length, unit: '' },
      { what: 'overtaken by the next key', value: overtaken, unit: '' },
    ],
  };
}
