import { expect, test } from 'vitest';
import { ConversationId } from '../../../src/contract/model/ids.ts';
import type { PaneGrid, Settings } from '../../../src/contract/workstation/settings.ts';
import { createLayoutModel } from '../../../src/renderer/app/layout-model.ts';
import { nextUuid } from '../stand-in/stand-in-world.ts';

const id = () => ConversationId.parse(nextUuid());
const [a, b, c, d] = [id(), id(), id(), id()];

function layoutOf(grid: PaneGrid, panes: (ConversationId | null)[]) {
  let time = 1000;
  const kept: Settings['layout'][] = [];
  const model = createLayoutModel({
    initial: { grid, panes, sizes: {} },
    now: () => time,
    onChange: (layout) => kept.push(layout),
  });
  return {
    model,
    kept,
    state: model.store.getState,
    wait: (milliseconds: number) => {
      time += milliseconds;
    },
  };
}

test('a conversation opens where it is, in the empty focused pane, in the first empty one, or instead', () => {
  const { model, state } = layoutOf('3', [a, null, null]);
  model.open(a);
  expect(state().focused).toBe(0);
  model.open(b);
  expect(state()).toMatchObject({ panes: [a, b, null], focused: 1 });
  model.focus(2);
  model.open(c);
  expect(state()).toMatchObject({ panes: [a, b, c], focused: 2 });
  model.open(d);
  expect(state()).toMatchObject({ panes: [a, b, d], focused: 2 });
});

test('a conversation that is done with gives its pane before one that is not', () => {
  const { model, state } = layoutOf('3', [a, b, c]);
  model.open(d, (id) => id === c);
  expect(state()).toMatchObject({ panes: [a, b, d], focused: 2 });
});

test('swapping keeps the agent with the conversation', () => {
  const { model, state, kept } = layoutOf('2', [a, b]);
  model.swap(0, 1);
  expect(state()).toMatchObject({ panes: [b, a], focused: 1 });
  expect(kept.at(-1)?.panes).toEqual([b, a]);
});

test('a smaller grid keeps the focused conversation and the first ones, in their order', () => {
  const { model, state } = layoutOf('2x2', [a, b, null, d]);
  model.focus(3);
  model.setGrid('2');
  expect(state()).toMatchObject({ grid: '2', panes: [a, d], focused: 1 });
  model.setGrid('1');
  expect(state()).toMatchObject({ panes: [d], focused: 0 });
  model.setGrid('3x2');
  expect(state().panes).toEqual([d, null, null, null, null, null]);
});

test('focus has settled 400 ms after it moved to another pane, and at once when it did not move', () => {
  const { model, wait } = layoutOf('2', [a, b]);
  expect(model.isFocusSettled()).toBe(true);
  model.focus(1);
  expect(model.isFocusSettled()).toBe(false);
  wait(399);
  expect(model.isFocusSettled()).toBe(false);
  wait(1);
  expect(model.isFocusSettled()).toBe(true);
  model.focus(1);
  expect(model.isFocusSettled()).toBe(true);
});

test('what was kept is put right: too few panes, too many, one conversation twice', () => {
  expect(layoutOf('3', [a]).state().panes).toEqual([a, null, null]);
  expect(layoutOf('1', [a, b]).state().panes).toEqual([a]);
  expect(layoutOf('2', [a, a]).state().panes).toEqual([a, null]);
});

test('focus cannot leave the grid', () => {
  const { model, state } = layoutOf('2', [a, b]);
  model.focus(5);
  expect(state().focused).toBe(0);
});
