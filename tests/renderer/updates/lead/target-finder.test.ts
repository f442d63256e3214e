import { expect, test } from 'vitest';
import { createTargetFinder } from '../../../../src/renderer/updates/lead/write/target-finder.ts';
import type { FactType } from '../../../../src/renderer/updates/lead/write/write-form.ts';
import { inProcessClient } from '../../stand-in/in-process-client.ts';
import { deskWorld, nordlys } from '../../stand-in/lead-scenes.ts';

type Lookup = ReturnType<typeof inProcessClient>['lookup'];

function setUp(type: FactType, change: (lookup: Lookup) => Partial<Lookup> = () => ({})) {
  const { lookup } = inProcessClient(deskWorld());
  const { find, price, article, response } = lookup;
  const finder = createTargetFinder({ find, price, article, response, ...change(lookup) }, nordlys, type);
  return { finder, state: finder.store.getState };
}

test('Items are found by name, and told apart by variant, number and price', async () => {
  const { finder, state } = setUp('priceChanged');
  await finder.setText('fjellbris 42');
  const [hit] = state().hits ?? [];
  expect(hit).toMatchObject({ kind: 'priceItem', title: 'Fjellbris terrengsko · blå · 42' });
  expect(hit?.detail.replaceAll(/\s/g, ' ')).toBe('NS-LOP-1103-BLA-42 · 1 599,00 kr');
});

test('An item is taken with what customers pay now', async () => {
  const { finder, state } = setUp('itemUnavailable');
  await finder.setText('NS-LOP-1103-BLA-42');
  const [hit] = state().hits ?? [];
  if (!hit) throw new Error('it is found');
  expect(await finder.take(hit)).toMatchObject({
    target: { id: 'terrengsko-fjellbris.bla.42', price: { amountMinor: 159_900, currency: 'NOK' } },
    body: '',
  });
});

test('A text is taken with its words, to be changed', async () => {
  const { finder, state } = setUp('textReplaced');
  await finder.setText('angrerett');
  const hits = state().hits ?? [];
  expect(hits.some(({ kind }) => kind === 'priceItem')).toBe(false);
  const [hit] = hits;
  if (!hit) throw new Error('it is found');
  const taken = await finder.take(hit);
  expect(taken?.target).toMatchObject({ title: hit.title, price: null });
  expect(taken?.body.length).toBeGreaterThan(20);
});

test('An answer about an earlier text is dropped', async () => {
  let answerFirst = () => {};
  const { finder, state } = setUp('priceChanged', (lookup) => ({
    find: async (question, ...rest) => {
      if (question.text === 'fjell') await new Promise<void>((resolve) => (answerFirst = resolve));
      return lookup.find(question, ...rest);
    },
  }));
  const first = finder.setText('fjell');
  await finder.setText('finnes ikke');
  answerFirst();
  await first;
  expect(state()).toMatchObject({ text: 'finnes ikke', hits: [] });
});

test('Nothing typed finds nothing, and an empty search is no failure', async () => {
  const { finder, state } = setUp('priceChanged');
  await finder.setText('fjellbris');
  await finder.setText('  ');
  expect(state()).toMatchObject({ hits: null, failed: false });
});

test('What cannot be looked through is said, and what is gone cannot be taken', async () => {
  const { finder, state } = setUp('priceChanged', () => ({
    find: async () => {
      throw new Error('cut');
    },
  }));
  await finder.setText('fjellbris');
  expect(state()).toMatchObject({ hits: null, failed: true });
  expect(await finder.take({ kind: 'priceItem', id: 'gone', title: 'Gone', detail: '' })).toBeNull();
});
