import { expect, onTestFinished, test } from 'vitest';
import { createImportReader, type Finding, type Reading } from '../../src/central/imports/import-reader.ts';
import { Brand } from '../../src/contract/model/brand.ts';
import { lamps, testSeed } from './support/test-seed.ts';

const brand = Brand.parse(testSeed().brands.find((each) => each.brand.brandId === lamps)?.brand);

function reader(limits: { seconds: number; megabytes: number }) {
  const logged: string[] = [];
  const made = createImportReader({ ...limits, log: (line) => logged.push(line) });
  onTestFinished(() => made.close());
  return { ...made, logged };
}

function readingOf(text: string, found: Finding[] = []): Reading {
  return {
    begin: async () => ({
      subject: 'prices',
      brand,
      files: [{ path: 'list.csv', bytes: new TextEncoder().encode(text) }],
      mapping: { tax: 'included' },
      now: Date.now(),
      packVersion: 1,
    }),
    pack: async function* () {},
    take: async (finding) => {
      found.push(finding);
    },
  };
}

const header = 'SKU;Nimi;Hinta;Yksikkö\n';
const small = `${header}A-1;Lamppu;1,50;kpl\n`;
const large =
  header + Array.from({ length: 60_000 }, (_, row) => `A-${row};Lamppu ${row};${row},50;kpl\n`).join('');

test('a file that takes too long is given up with a sentence, and the next one is read', async () => {
  const { read, logged } = reader({ seconds: 0.001, megabytes: 512 });
  expect(await read(readingOf(large))).toMatchObject({
    code: 'tookTooLong',
    sentence: expect.stringContaining('Nothing was changed'),
  });
  expect(logged).toEqual([]);
});

test('a file that needs too much memory ends its worker and nothing else', async () => {
  const { read, logged } = reader({ seconds: 120, megabytes: 24 });
  expect(await read(readingOf(large))).toMatchObject({ code: 'tooLarge' });
  expect(logged).toEqual([]);
});

test('a reader that stumbles is a bug in the log and a problem for its file, and the next one is read', async () => {
  const { read, logged } = reader({ seconds: 120, megabytes: 512 });
  const broken: Reading = {
    ...readingOf(small),
    // What the database would have to hold for the worker to fall over.
    pack: async function* () {
      yield [{ kind: 'priceItem', id: 'x', version: 1, row: 'not JSON' }];
    },
  };
  expect(await read(broken)).toMatchObject({ code: 'damaged' });
  expect(logged).toEqual([expect.stringContaining('bug while reading an import')]);
  const found: Finding[] = [];
  expect(await read(readingOf(small, found))).toBeNull();
  expect(found.map(({ type }) => type)).toEqual(['result', 'lines', 'rows']);
});

test('what fails while its findings are stored is not taken for a fault of the file', async () => {
  const { read, logged } = reader({ seconds: 120, megabytes: 512 });
  const unlucky: Reading = {
    ...readingOf(small),
    take: async () => {
      throw new Error('the disk is full');
    },
  };
  await expect(read(unlucky)).rejects.toThrow('the disk is full');
  expect(logged).toEqual([]);
});

test('closing ends the reading under way, says so, and waits until it has ended', async () => {
  const { read, close } = reader({ seconds: 120, megabytes: 512 });
  let begun = () => {};
  const started = new Promise<void>((resolve) => {
    begun = resolve;
  });
  const reading = read({
    ...readingOf(large),
    pack: async function* () {
      begun();
      yield [];
    },
  });
  await started;
  await close();
  expect(await reading).toMatchObject({ code: 'incomplete' });
});
