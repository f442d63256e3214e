import { expect, test } from 'vitest';
import type { VerificationLine } from '../../../src/contract/workstation/knowledge.ts';
import {
  createVerificationModel,
  linesShown,
  type VerificationPorts,
} from '../../../src/renderer/knowledge/verification/verification-model.ts';
import { cut, kuuma } from './import-double.ts';

const line = (id: string, part: Partial<VerificationLine> = {}): VerificationLine => ({
  kind: 'article',
  id,
  title: `About ${id}`,
  owner: null,
  verifiedAt: 0,
  verifyEveryDays: 30,
  state: 'due',
  ...part,
});

type Verify = VerificationPorts['knowledge']['verify'];

async function setUp(lines: VerificationLine[], answer?: Verify) {
  const verified: Parameters<Verify>[0][] = [];
  const here = { lines };
  const model = createVerificationModel({
    brandId: kuuma,
    knowledge: {
      verifications: async () => ({ ok: true, value: here.lines }),
      verify: async (input) => {
        verified.push(input);
        return answer ? answer(input) : { ok: true, value: { packVersion: 8 } };
      },
    },
  });
  await model.load();
  return { model, state: model.store.getState, verified, here };
}

test('several are confirmed at once, in portions the contract takes', async () => {
  const lines = Array.from({ length: 501 }, (_, index) => line(`a-${index}`));
  const { model, state, verified } = await setUp(lines);
  await model.verify(lines);
  expect(verified.map(({ rows }) => rows.length)).toEqual([500, 1]);
  expect(state()).toMatchObject({ busy: false, done: { count: 501, version: 8 } });
  expect(state().selected.size).toBe(0);
});

test('owner and interval go along only when they were given', async () => {
  const lines = [line('a')];
  const { model, verified } = await setUp(lines);
  await model.verify(lines, { owner: 'Sofia' });
  expect(verified).toEqual([{ brandId: kuuma, rows: [{ kind: 'article', id: 'a' }], owner: 'Sofia' }]);
});

test('when the central service cannot be asked the selection stays', async () => {
  const lines = [line('a'), line('b')];
  const { model, state } = await setUp(lines, async () => cut);
  model.select(['article:a'], true);
  await model.verify(lines.slice(0, 1));
  expect(state()).toMatchObject({ busy: false, trouble: { code: 'disconnected' }, done: null });
  expect([...state().selected]).toEqual(['article:a']);
});

test('what is no longer in the pack is no longer selected', async () => {
  const { model, state, here } = await setUp([line('a'), line('b')]);
  model.select(['article:a', 'article:b'], true);
  here.lines = [line('b')];
  await model.load();
  expect([...state().selected]).toEqual(['article:b']);
});

test('the filter takes the state, and the words take title and owner', () => {
  const lines = [
    line('returns', { owner: 'Jonas' }),
    line('delivery', { owner: 'Sofia', state: 'expired' }),
    line('returns-by-post', { owner: 'Sofia' }),
  ];
  const ids = (filter: 'all' | 'due' | 'expired', text: string) =>
    linesShown({ lines, filter, text }).map(({ id }) => id);
  expect(ids('all', '')).toEqual(['returns', 'delivery', 'returns-by-post']);
  expect(ids('due', '')).toEqual(['returns', 'returns-by-post']);
  expect(ids('all', 'sofia returns')).toEqual(['returns-by-post']);
});
