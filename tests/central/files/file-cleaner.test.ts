import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { PDFDocument, rgb } from '@cantoo/pdf-lib';
import sharp from 'sharp';
import { afterEach, expect, test, vi } from 'vitest';
import type { CleanedFile, Cleaning } from '../../../src/central/files/cleaned-file.ts';
import { type CleaningProcess, startCleaningProcess } from '../../../src/central/files/cleaning-process.ts';
import { bareEnvironment, confinement } from '../../../src/central/files/confinement.ts';
import { createFileCleaner, type FileCleaner } from '../../../src/central/files/file-cleaner.ts';
import { brokenPagePdf, endlessPdf, hugePagePdf } from '../support/hostile-pdfs.ts';
import { lockedPdf, noise, pdf, photo } from '../support/sample-files.ts';

let logged: string[] = [];
let started: CleaningProcess[] = [];
let cleaner: FileCleaner;

function openCleaner(changes: { seconds?: number; megabytes?: number } = {}): FileCleaner {
  logged = [];
  started = [];
  cleaner = createFileCleaner({
    seconds: 60,
    megabytes: 256,
    log: (line) => logged.push(line),
    start: (megabytes) => {
      const process = startCleaningProcess(megabytes);
      started.push(process);
      return process;
    },
    ...changes,
  });
  return cleaner;
}

afterEach(async () => {
  await cleaner.close();
  await vi.waitFor(() => expect(started.filter((process) => process.isAlive())).toEqual([]), 10_000);
});

function fileOf(cleaning: Cleaning): CleanedFile {
  if (!cleaning.ok) throw new Error(`not taken: ${cleaning.refusal}`);
  return cleaning.file;
}

async function pixelsOf(thumbnail: Uint8Array | null) {
  if (!thumbnail) throw new Error('there is no thumbnail');
  const { format } = await sharp(thumbnail).metadata();
  const { data, info } = await sharp(thumbnail).raw().toBuffer({ resolveWithObject: true });
  const at = (x: number, y: number) => [...data.subarray((y * info.width + x) * 3).subarray(0, 3)];
  return { format, width: info.width, height: info.height, at };
}

test('A PDF has its first page as a thumbnail, in its colours and its shape', async () => {
  const document = await PDFDocument.create();
  const page = document.addPage([300, 150]);
  page.drawRectangle({ x: 0, y: 0, width: 150, height: 150, color: rgb(0.9, 0.1, 0.1) });
  document.addPage([10, 1000]);
  const file = fileOf(await openCleaner().clean(await document.save(), 'customer'));
  expect(file).toMatchObject({ type: 'application/pdf', pages: 2, width: null, height: null });
  const { at, ...shape } = await pixelsOf(file.thumbnail);
  expect(shape).toEqual({ format: 'webp', width: 480, height: 240 });
  const [red = 0, green = 255] = at(100, 120);
  expect(red).toBeGreaterThan(200);
  expect(green).toBeLessThan(60);
  expect(Math.min(...at(400, 120))).toBeGreaterThan(240);
});

test('A page of five by five metres is drawn as small as any other', async () => {
  const file = fileOf(await openCleaner().clean(await hugePagePdf(), 'customer'));
  const { at, ...shape } = await pixelsOf(file.thumbnail);
  expect(shape).toEqual({ format: 'webp', width: 480, height: 480 });
  expect(at(240, 100)).toEqual([255, 255, 255]);
});

test('A page that is broken leaves the PDF as it is', async () => {
  const broken = fileOf(await openCleaner().clean(await brokenPagePdf(), 'customer'));
  expect(broken.pages).toBe(1);
  expect(logged).toEqual([]);
});

test.each([
  ['time', 14],
  ['memory', 60],
])('A page that needs too much %s to draw leaves the PDF without a thumbnail', async (_, megabytes) => {
  const endless = fileOf(await openCleaner().clean(await endlessPdf(megabytes), 'customer'));
  expect(endless).toMatchObject({ pages: 1, thumbnail: null });
  expect(logged).toEqual([]);
});

test('A PDF with a password, of 5,000 pages or with nothing in it is refused, and the next one is taken', async () => {
  openCleaner();
  const refusals = [];
  for (const bytes of [await lockedPdf(), await pdf(5_000), Buffer.from('%PDF-1.7\nnothing')]) {
    const cleaning = await cleaner.clean(bytes, 'customer');
    refusals.push(cleaning.ok ? 'taken' : cleaning.refusal);
  }
  expect(refusals).toEqual(['encrypted', 'tooManyPages', 'damaged']);
  expect(fileOf(await cleaner.clean(await pdf(), 'customer')).thumbnail).not.toBeNull();
  expect(logged).toEqual([]);
});

test('A process that is killed at work costs its file alone, one that is killed while it waits costs none', async () => {
  openCleaner();
  const slow = await noise(4_000, 3_000);
  const cleaning = cleaner.clean(slow, 'customer');
  await vi.waitFor(() => expect(started).toHaveLength(1));
  started[0]?.kill();
  expect(await cleaning).toEqual({ ok: false, refusal: 'damaged' });
  expect(logged).toEqual(['the process that cleaned a file ended before it was done: SIGKILL']);

  await vi.waitFor(() => expect(started).toHaveLength(2));
  started[1]?.kill();
  await vi.waitFor(() => expect(started[1]?.isAlive()).toBe(false));
  expect(fileOf(await cleaner.clean(await photo(), 'customer')).width).toBe(400);
  expect(logged).toHaveLength(1);
});

test('Every file has a process of its own, and one is ready for the next', async () => {
  openCleaner();
  for (const sender of ['customer', 'agent', 'customer'] as const)
    fileOf(await cleaner.clean(await photo(), sender));
  expect(started).toHaveLength(4);
  await vi.waitFor(() =>
    expect(started.map((process) => process.isAlive())).toEqual([false, false, false, true]),
  );
});

test('A file that takes too long is refused, and what is under way at the end is ended', async () => {
  const hasty = openCleaner({ seconds: 0.01 });
  expect(await hasty.clean(await photo(), 'customer')).toEqual({ ok: false, refusal: 'tookTooLong' });
  await hasty.close();
  const patient = openCleaner();
  const cleaning = patient.clean(await noise(4_000, 3_000), 'agent');
  await vi.waitFor(() => expect(started).toHaveLength(1));
  await patient.close();
  expect(await cleaning).toEqual({ ok: false, refusal: 'tookTooLong' });
});

/** What such a process sees of the machine, said by a program of its own. */
function triedIn(program: string): unknown {
  const { stdout, stderr } = spawnSync(process.execPath, [...confinement(64), '--eval', program], {
    env: bareEnvironment(),
    encoding: 'utf8',
  });
  return stdout === '' ? stderr : JSON.parse(stdout);
}

test.runIf(process.allowedNodeEnvironmentFlags.has('--permission'))(
  'The process reads its own code and nothing else, writes and starts nothing, and knows no environment',
  () => {
    openCleaner();
    const here = JSON.stringify(fileURLToPath(import.meta.url));
    const own = JSON.stringify(fileURLToPath(new URL('../../../src/central/files/', import.meta.url)));
    process.env.POLYDESK_TEST_SECRET = 'hush';
    try {
      const seen = triedIn(`
        const { readFileSync, readdirSync, writeFileSync } = require('node:fs');
        const trying = (work) => { try { work(); return 'done'; } catch (error) { return error.code; } };
        console.log(JSON.stringify({
          code: trying(() => readdirSync(${own})),
          other: trying(() => readFileSync(${here})),
          writes: trying(() => writeFileSync(${own} + 'x', '')),
          starts: trying(() => require('node:child_process').spawnSync(process.execPath)),
          secrets: process.env.POLYDESK_TEST_SECRET ?? null,
        }));`);
      const denied = 'ERR_ACCESS_DENIED';
      expect(seen).toEqual({ code: 'done', other: denied, writes: denied, starts: denied, secrets: null });
    } finally {
      delete process.env.POLYDESK_TEST_SECRET;
    }
  },
);
