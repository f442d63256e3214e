import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { demoBrands } from '../../src/demo/brands/demo-brands.ts';
import { demoSeed } from '../../src/demo/demo-seed.ts';
import { readSeed } from '../../src/launch/read-seed.ts';
import { StartFailed } from '../../src/launch/say.ts';
import { tempFolder } from '../support/temp-folder.ts';

function seedFile(content: unknown): string {
  const file = join(tempFolder(), 'seed.json');
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
}

test('A seed file holds what the demo’s seed holds', () => {
  const seed = demoSeed(demoBrands, Date.UTC(2026, 10, 22));
  expect(readSeed(seedFile(seed))).toEqual(JSON.parse(JSON.stringify(seed)));
});

test('A seed file that is wrong is refused with the places that are', () => {
  const [first] = demoSeed(demoBrands, Date.UTC(2026, 10, 22)).brands;
  const broken = {
    brands: [{ ...first, brand: { ...first?.brand, colour: 'red' } }],
    people: [{ password: 'short' }],
  };
  const read = () => readSeed(seedFile(broken));
  expect(read).toThrow(StartFailed);
  expect(read).toThrow(/brands\[0\]\.brand\.colour/);
  expect(read).toThrow(/people\[0\]\.password/);
});

test.each(['', '{', 'null'])('A file that is no seed is refused: %s', (content) => {
  expect(() => readSeed(seedFile(content))).toThrow(StartFailed);
});
