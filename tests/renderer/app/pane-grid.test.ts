import { expect, test } from 'vitest';
import { fitGrid, panesInSight } from '../../../src/renderer/app/pane-grid.ts';

test.each([
  ['2', 1920, 1000, { columns: 2, rows: 1 }],
  ['3x2', 1920, 1000, { columns: 3, rows: 2 }],
  // 1366 × 768 at 125 %, the queue beside it.
  ['3x2', 845, 560, { columns: 3, rows: 2 }],
  ['2x2', 845, 560, { columns: 2, rows: 2 }],
  // Too narrow for three: they wrap into rows while those fit.
  ['3', 600, 560, { columns: 2, rows: 2 }],
  ['3', 600, 400, { columns: 2, rows: 1 }],
  ['3x2', 200, 100, { columns: 1, rows: 1 }],
] as const)('%s in %i × %i', (grid, width, height, shape) => {
  expect(fitGrid(grid, { width, height })).toEqual(shape);
});

test('the focused pane is in sight whatever fits', () => {
  expect(panesInSight(6, 6, 4)).toEqual([0, 1, 2, 3, 4, 5]);
  expect(panesInSight(6, 2, 1)).toEqual([0, 1]);
  expect(panesInSight(6, 2, 4)).toEqual([0, 4]);
  expect(panesInSight(6, 1, 4)).toEqual([4]);
});
