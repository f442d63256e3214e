import { expect, test } from 'vitest';
import type { PackPublication } from '../../../src/contract/model/pack-history.ts';
import {
  createHistoryModel,
  type HistoryPorts,
} from '../../../src/renderer/knowledge/history/history-model.ts';
import { kuuma } from './import-double.ts';

const publication = (version: number): PackPublication => ({
  version,
  publishedAt: version,
  publishedBy: 'Sofia',
  reason: '',
  origin: 'import',
  added: 0,
  changed: 1,
  removed: 0,
});

type Knowledge = HistoryPorts['knowledge'];

function setUp(answers: Partial<Pick<Knowledge, 'rollBack'>> = {}) {
  const published = [9, 7, 3].map(publication);
  const compared: (readonly [number, number])[] = [];
  const rolledBack: Parameters<Knowledge['rollBack']>[0][] = [];
  const model = createHistoryModel({
    brandId: kuuma,
    knowledge: {
      history: async ({ before, limit }) => {
        const older = published.filter(({ version }) => before === undefined || version < before);
        const size = Math.min(limit ?? 50, 2);
        return { ok: true, value: { publications: older.slice(0, size), more: older.length > size } };
      },
      changes: async ({ from, to }) => {
        compared.push([from, to]);
        return { ok: true, value: { changes: [], next: null } };
      },
      rollBack: async (input) => {
        rolledBack.push(input);
        if (answers.rollBack) return answers.rollBack(input);
        published.unshift(publication(10));
        return { ok: true, value: { packVersion: 10 } };
      },
      schedules: async () => ({ ok: true, value: [] }),
      cancelSchedule: async () => ({ ok: false, code: 'notFound' }),
    },
  });
  return { model, state: model.store.getState, compared, rolledBack, published };
}

test('the newest version is shown against the one that was published before it, whatever its number', async () => {
  const { model, state, compared } = setUp();
  await model.load();
  expect(state().chosen).toBe(9);
  expect(compared).toEqual([[7, 9]]);
});

test('older versions are fetched when asked for and any two can be compared', async () => {
  const { model, state, compared } = setUp();
  await model.load();
  expect(state().more).toBe(true);
  await model.loadOlder();
  expect(state().publications?.map(({ version }) => version)).toEqual([9, 7, 3]);
  model.choose(3);
  model.compareWith('present');
  model.compareWith(7);
  expect(compared.slice(1)).toEqual([
    [2, 3],
    [3, 9],
    [3, 7],
  ]);
});

test('going back shows what agents would see change, needs a reason, and names the version it was decided on', async () => {
  const { model, state, compared, rolledBack } = setUp();
  await model.load();
  model.askRollBack(7);
  expect(compared.at(-1)).toEqual([9, 7]);
  await model.rollBack();
  expect(rolledBack).toEqual([]);
  model.setRollBackReason('The campaign ended');
  await model.rollBack();
  expect(rolledBack).toEqual([
    { brandId: kuuma, toVersion: 7, expectedVersion: 9, reason: 'The campaign ended' },
  ]);
  expect(state()).toMatchObject({ rollBack: null, rolledBackAs: 10, chosen: 10 });
});

test('when somebody published meanwhile nothing goes back: what it would change is shown anew', async () => {
  const { model, state, compared, published } = setUp({
    rollBack: async () => {
      published.unshift(publication(12));
      return { ok: false, code: 'packChanged' };
    },
  });
  await model.load();
  model.askRollBack(7);
  model.setRollBackReason('The campaign ended');
  await model.rollBack();
  expect(state().rollBack).toMatchObject({
    reason: 'The campaign ended',
    busy: false,
    problem: { kind: 'packChanged' },
    difference: { from: 12, to: 7 },
  });
  expect(compared.at(-1)).toEqual([12, 7]);
});

test('the present version cannot be gone back to', async () => {
  const { model, state } = setUp();
  await model.load();
  model.askRollBack(9);
  expect(state().rollBack).toBeNull();
});

test('a schedule that is gone says so', async () => {
  const { model, state } = setUp();
  await model.load();
  await model.cancelSchedule('01990000-0000-4000-8000-000000000009');
  expect(state()).toMatchObject({ cancelling: null, trouble: { code: 'notFound' } });
});
