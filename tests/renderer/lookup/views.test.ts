import { describe, expect, it } from 'vitest';
import { articleDetail, ida, nordlys, pekka, price, priceDetail, result } from './brand-answers.ts';
import { setUpLookup } from './set-up-lookup.ts';

const blue = price('ski-blue');
const red = price('ski-red');
const prices = new Map([
  ['ski-blue', priceDetail(blue, [blue, red])],
  ['ski-red', priceDetail(red, [blue, red])],
]);

describe('a price', () => {
  it('follows its variants and keeps what it shows until the next is there', async () => {
    const { model, double, top, board } = setUpLookup({ prices });
    model.focus(ida);
    model.type('ski');
    await double.asked().answer(result({ prices: [blue] }));
    await model.openActive();
    expect(top()).toMatchObject({ priceItemId: 'ski-blue', detail: { hit: blue } });
    const following = model.selectVariant(nordlys, 'ski-red');
    expect(top()).toMatchObject({ priceItemId: 'ski-red', detail: { hit: blue } });
    await following;
    expect(top()).toMatchObject({ priceItemId: 'ski-red', detail: { hit: red } });
    expect(board().views).toHaveLength(1);
    expect(double.told.used).toEqual([{ ...ida, kind: 'priceItem', id: 'ski-blue', how: 'opened' }]);
  });

  it('says when it is no longer in the price list', async () => {
    const { model, double, top } = setUpLookup();
    model.focus(ida);
    model.type('ski');
    await double.asked().answer(result({ prices: [price('ski')] }));
    await model.openActive();
    expect(top()).toMatchObject({ kind: 'price', detail: null, problem: 'notFound' });
  });
});

describe('an article', () => {
  const articles = new Map([
    ['retur', articleDetail('retur', { url: 'https://nordlys.example/retur' })],
    ['frakt', articleDetail('frakt')],
  ]);

  it('leads to others and back to where the reader came from', async () => {
    const { model, board, top } = setUpLookup({ articles, prices });
    model.focus(ida);
    await model.openPrice(nordlys, 'ski-blue');
    await model.openArticle(nordlys, 'retur');
    await model.openArticle(nordlys, 'frakt');
    model.closeView();
    expect(top()).toMatchObject({ articleId: 'retur', article: { body: '# Body' } });
    model.closeView();
    expect(top()).toMatchObject({ kind: 'price', priceItemId: 'ski-blue' });
    const before = model.store.getState().focusRequests;
    model.closeView();
    expect(board().views).toEqual([]);
    expect(model.store.getState().focusRequests).toBe(before + 1);
  });

  it('gives a passage and its link to the conversation, neither as a reference', async () => {
    const { model, inserted, board } = setUpLookup({ articles });
    model.focus(ida);
    const retur = articleDetail('retur', { url: 'https://nordlys.example/retur' });
    model.insertPassage(nordlys, retur, 'Within 60 days.');
    model.insertLink(nordlys, retur);
    expect(inserted).toEqual([
      { into: ida, text: 'Within 60 days.', reference: null },
      { into: ida, text: 'https://nordlys.example/retur', reference: null },
    ]);
    model.insertLink(nordlys, articleDetail('frakt'));
    expect(board().notice).toBe('noLink');
  });

  it('gives nothing to another brand’s conversation', () => {
    const { model, texts } = setUpLookup();
    model.focus(pekka);
    model.insertPassage(nordlys, articleDetail('retur'), 'Within 60 days.');
    expect(texts()).toEqual([]);
  });
});

describe('what changed', () => {
  const changes = { brandId: nordlys, asOf: 1, publications: [] };

  it('is asked for the brand of the focused pane', async () => {
    const { model, top } = setUpLookup({ changes });
    model.focus(ida);
    await model.showChanges();
    expect(top()).toMatchObject({ kind: 'changes', brandId: nordlys, changes });
  });

  it('keeps its filter while an item of it is looked at', async () => {
    const { model, top } = setUpLookup({ changes, prices });
    model.focus(ida);
    await model.showChanges();
    model.filterChanges({ filter: 'up', text: 'ski' });
    await model.openPrice(nordlys, 'ski-blue');
    model.closeView();
    expect(top()).toMatchObject({ kind: 'changes', filter: 'up', text: 'ski' });
  });
});
