import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { restoreBounds, saveBounds } from '../../src/main/window-bounds.ts';
import { tempFolder } from '../support/temp-folder.ts';

const screen = { x: 0, y: 0, width: 1920, height: 1080 };
const bounds = { x: 100, y: 80, width: 1200, height: 800, maximized: false };

test('A window comes back where it was left', () => {
  const file = join(tempFolder(), 'deep', 'window.json');
  saveBounds(file, bounds);
  expect(restoreBounds(file, [screen])).toEqual(bounds);
});

test('A window left on a screen that is gone comes back on one that is there', () => {
  const file = join(tempFolder(), 'window.json');
  saveBounds(file, { ...bounds, x: 2500 });
  expect(restoreBounds(file, [screen])).toBeNull();
  expect(restoreBounds(file, [screen, { ...screen, x: 1920 }])).toEqual({ ...bounds, x: 2500 });
});

test.each(['', '{', '{"x":1}', 'null'])('Unreadable bounds %s are passed over', (text) => {
  const file = join(tempFolder(), 'window.json');
  writeFileSync(file, text);
  expect(restoreBounds(file, [screen])).toBeNull();
});

test('The first start has no bounds', () => {
  expect(restoreBounds(join(tempFolder(), 'window.json'), [screen])).toBeNull();
});
