import { expect, test } from 'vitest';
import type { PromiseCard } from '../../../src/contract/workstation/queue.ts';
import { promiseCounts, steadyPromises } from '../../../src/renderer/queue/promises/promise-counts.ts';
import { besideScene } from '../stand-in/beside-scenes.ts';
import { promiseCards } from '../stand-in/stand-in-beside.ts';

const [model] = promiseCards(besideScene().world);
if (!model) throw new Error('The scene has promises');
const card = (dueAt: number): PromiseCard => ({
  ...{ ...model, promiseId: `promise-${dueAt}` as PromiseCard['promiseId'] },
  ...{ dueSoonAt: dueAt - 100, dueAt },
});

test('a promise is due from its warning on and overdue from its deadline on, never both', () => {
  const promises = [card(1_000), card(1_050), card(5_000)];
  expect(promiseCounts(promises, 899)).toEqual({ dueSoon: 0, overdue: 0 });
  expect(promiseCounts(promises, 960)).toEqual({ dueSoon: 2, overdue: 0 });
  expect(promiseCounts(promises, 1_000)).toEqual({ dueSoon: 1, overdue: 1 });
});

test('while the pointer is at the list, lines keep their places, those kept go, and new ones come last', () => {
  const [first, second, third, earlier] = [card(1_000), card(2_000), card(3_000), card(500)] as const;
  const newer = { ...third, label: 'Said anew' };
  expect(steadyPromises([first, second, third], [earlier, first, newer])).toEqual([first, newer, earlier]);
});
