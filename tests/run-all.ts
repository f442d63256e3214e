import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { ensureChromium } from './support/ensure-chromium.ts';
import { ensureDesktop } from './support/ensure-desktop.ts';

/** Runs everything, says how far it is, and ends with one line that counts. */
const root = join(import.meta.dirname, '..');
const results = join(root, 'test-results');
const total = { passed: 0, failed: 0, skipped: 0 };
const started = performance.now();

const VitestReport = z.object({
  numPassedTests: z.int(),
  numFailedTests: z.int(),
  numPendingTests: z.int(),
  numTodoTests: z.int(),
  success: z.boolean(),
});

const PlaywrightReport = z.object({
  stats: z.object({ expected: z.int(), unexpected: z.int(), flaky: z.int(), skipped: z.int() }),
});

interface Stage {
  readonly name: string;
  readonly run: () => Promise<void>;
}

const stages: readonly Stage[] = [
  { name: 'Types', run: () => countAsOne(['npm', 'run', '--silent', 'types']) },
  { name: 'Lint and unused code', run: () => countAsOne(['npm', 'run', '--silent', 'lint']) },
  { name: 'Chromium', run: findBrowser },
  { name: 'Unit, port suites, central service on PGlite and PostgreSQL', run: runVitest },
  { name: 'End to end in Chromium', run: runPlaywright },
];

rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });
for (const [index, stage] of stages.entries()) {
  console.log(`\n[${index + 1}/${stages.length}] ${stage.name} (${elapsed()})`);
  await stage.run();
}
console.log(`\nDone in ${elapsed()}.`);
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;

async function countAsOne(command: readonly string[]): Promise<void> {
  if ((await run(command)) === 0) total.passed += 1;
  else total.failed += 1;
}

async function findBrowser(): Promise<void> {
  ensureDesktop((line) => console.log(line));
  const found = ensureChromium((line) => console.log(line));
  if ('path' in found) {
    console.log(`Using ${found.path}`);
    total.passed += 1;
  } else {
    console.log(found.advice);
    total.failed += 1;
  }
}

async function runVitest(): Promise<void> {
  const file = join(results, 'unit.json');
  const status = await run([
    'npx',
    'vitest',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ]);
  const report = read(VitestReport, file);
  total.passed += report?.numPassedTests ?? 0;
  total.skipped += (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0);
  // A file that cannot be loaded or an error outside a test fails the run without failing a test.
  total.failed += Math.max(report?.numFailedTests ?? 0, status === 0 ? 0 : 1);
}

async function runPlaywright(): Promise<void> {
  const status = await run(['npx', 'playwright', 'test']);
  const stats = read(PlaywrightReport, join(results, 'e2e.json'))?.stats;
  total.passed += stats?.expected ?? 0;
  total.skipped += stats?.skipped ?? 0;
  total.failed += Math.max((stats?.unexpected ?? 0) + (stats?.flaky ?? 0), status === 0 ? 0 : 1);
}

function read<Schema extends z.ZodType>(schema: Schema, file: string): z.infer<Schema> | null {
  return existsSync(file) ? schema.parse(JSON.parse(readFileSync(file, 'utf8'))) : null;
}

function run([command = '', ...args]: readonly string[]): Promise<number | null> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      shell: process.platform === 'win32',
    });
    child.once('error', () => resolve(null));
    child.once('exit', resolve);
  });
}

function elapsed(): string {
  const seconds = Math.round((performance.now() - started) / 1000);
  return `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}
