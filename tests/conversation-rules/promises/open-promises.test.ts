import { expect, test } from 'vitest';
import { type CustomerPromise, mostBeside } from '../../../src/contract/model/conversation-beside.ts';
import { PersonId, PromiseId } from '../../../src/contract/model/ids.ts';
import { nextDueAt, withPromise } from '../../../src/conversation-rules/open-promises.ts';

const by = { personId: PersonId.parse('00000000-0000-4000-8000-000000000001'), name: 'Anna' };

function promise(number: number, changes: Partial<CustomerPromise> = {}): CustomerPromise {
  return {
    promiseId: PromiseId.parse(`00000000-0000-4000-8000-${String(number).padStart(12, '0')}`),
    code: 'answer',
    label: 'Answer',
    by,
    madeAt: number,
    dueSoonAt: number + 50,
    dueAt: number + 100,
    keptAt: null,
    ...changes,
  };
}

const full = Array.from({ length: mostBeside.promises }, (_, index) => promise(index));

test('a promise comes behind those made before, and no promise changes nothing', () => {
  expect(withPromise([promise(1)], promise(2))).toEqual([promise(1), promise(2)]);
  expect(withPromise([promise(1)], null)).toEqual([promise(1)]);
});

test('where there is no room the oldest kept one goes', () => {
  const before = full.map((each, index) => (index === 7 || index === 9 ? { ...each, keptAt: 500 } : each));
  const after = withPromise(before, promise(99));
  expect(after).toEqual([...before.filter((_, index) => index !== 7), promise(99)]);
});

test('where all are open those made first stay, whose deadlines come first', () => {
  expect(withPromise(full, promise(99))).toEqual(full);
});

test('what is due next is the earliest of those not kept', () => {
  expect(nextDueAt([])).toBeNull();
  expect(nextDueAt([promise(1, { keptAt: 5 })])).toBeNull();
  expect(nextDueAt([promise(1, { keptAt: 5 }), promise(9), promise(3)])).toBe(103);
});
