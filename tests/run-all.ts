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
/** Tests that passed only when they were run again, with what went wrong the first time. */
const onSecondTry: string[] = [];
const started = performance.now();

const VitestReport = z.object({
  numPassedTests: z.int(),
  numFailedTests: z.int(),
  numPendingTests: z.int(),
  numTodoTests: z.int(),
  success: z.boolean(),
  testResults: z.array(
    z.object({
      assertionResults: z.array(
        z.object({ fullName: z.string(), status: z.string(), failureMessages: z.array(z.string()) }),
      ),
    }),
  ),
});

interface PlaywrightSuite {
  readonly specs: readonly {
    readonly title: string;
    readonly tests: readonly { readonly status: string }[];
  }[];
  readonly suites?: readonly PlaywrightSuite[] | undefined;
}

const PlaywrightSuite: z.ZodType<PlaywrightSuite> = z.object({
  specs: z.array(z.object({ title: z.string(), tests: z.array(z.object({ status: z.string() })) })),
  get suites() {
    return z.array(PlaywrightSuite).optional();
  },
});

const PlaywrightReport = z.object({
  stats: z.object({ expected: z.int(), unexpected: z.int(), flaky: z.int(), skipped: z.int() }),
  suites: z.array(PlaywrightSuite),
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
if (onSecondTry.length > 0)
  console.log(`Passed only on a second try, and to be mended:\n${onSecondTry.join('\n')}`);
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
  for (const { assertionResults } of report?.testResults ?? []) {
    for (const { fullName, status: end, failureMessages } of assertionResults) {
      const [first] = failureMessages;
      if (end === 'passed' && first !== undefined) onSecondTry.push(`- ${fullName}: ${first}`);
    }
  }
  total.skipped += (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0);
  // A file that cannot be loaded or an error outside a test fails the run without failing a test.
  total.failed += Math.max(report?.numFailedTests ?? 0, status === 0 ? 0 : 1);
}

async function runPlaywright(): Promise<void> {
  const status = await run(['npx', 'playwright', 'test']);
  const report = read(PlaywrightReport, join(results, 'e2e.json'));
  const stats = report?.stats;
  total.passed += (stats?.expected ?? 0) + (stats?.flaky ?? 0);
  total.skipped += stats?.skipped ?? 0;
  total.failed += Math.max(stats?.unexpected ?? 0, status === 0 ? 0 : 1);
  onSecondTry.push(...(report?.suites ?? []).flatMap(flakyIn));
}

function flakyIn({ specs, suites = [] }: PlaywrightSuite): readonly string[] {
  const here = specs.filter(({ tests }) => tests.some(({ status }) => status === 'flaky'));
  return [...here.map(({ title }) => `- ${title}`), ...suites.flatMap(flakyIn)];
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
