import { expect, test } from 'vitest';
import { steadyOrder } from '../../../src/renderer/queue/steady-order.ts';
import { addWaiting, emptyWorld } from '../stand-in/scenes.ts';
import { queueOf } from '../stand-in/stand-in-queue.ts';

const world = emptyWorld();
addWaiting(world, 4);
const [first, second, third, fourth] = queueOf(world).waiting;
if (!first || !second || !third || !fourth) throw new Error('four were added');
const ids = (cards: readonly { card: { conversationId: string }; gone: boolean }[]) =>
  cards.map(({ card, gone }) => [card.conversationId, gone]);

test('a held list keeps its order whatever the present order is', () => {
  expect(ids(steadyOrder([first, second, third], [third, first, second]))).toEqual([
    [first.conversationId, false],
    [second.conversationId, false],
    [third.conversationId, false],
  ]);
});

test('who left keeps the place and is marked, newcomers follow at the end', () => {
  expect(ids(steadyOrder([first, second, third], [fourth, first, third]))).toEqual([
    [first.conversationId, false],
    [second.conversationId, true],
    [third.conversationId, false],
    [fourth.conversationId, false],
  ]);
});

test('a line that stays shows its newest content', () => {
  const [line] = steadyOrder([first], [{ ...first, preview: 'newer words' }]);
  expect(line?.card.preview).toBe('newer words');
});
