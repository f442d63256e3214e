import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { benchConversations } from './conversations.ts';
import { benchDownload } from './downloads.ts';
import { asTable, machine, type Section } from './figures.ts';
import { benchLookups } from './lookups.ts';
import { benchWriteModes } from './write-modes.ts';

/** `npm run bench [-- --json]`: measures on real encrypted files in a temporary folder. */
const LARGE_BRAND = 20_000;
const BRANDS = 50;

const folder = mkdtempSync(join(tmpdir(), 'polydesk-bench-'));
try {
  const progress = (what: string) => console.error(`measuring ${what} …`);
  const part = (name: string) => {
    const path = join(folder, name);
    mkdirSync(path);
    return path;
  };
  const sections: Section[] = [];
  progress('writes');
  sections.push(benchWriteModes(part('writes')), benchConversations(part('conversations')));
  progress('a download');
  sections.push(await benchDownload(part('download'), LARGE_BRAND));
  progress('look-ups');
  sections.push(...(await benchLookups(part('lookups'), LARGE_BRAND, BRANDS)));
  if (process.argv.includes('--json')) console.log(JSON.stringify({ machine: machine(), sections }, null, 2));
  else console.log(`${machine()}\n${asTable(sections)}`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
