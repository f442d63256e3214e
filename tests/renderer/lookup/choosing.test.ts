import { describe, expect, it } from 'vitest';
import {
  article,
  articleDetail,
  ida,
  kuuma,
  nordlys,
  pekka,
  price,
  response,
  result,
} from './brand-answers.ts';
import { setUpLookup } from './set-up-lookup.ts';

describe('choosing a line', () => {
  it('inserts the price with Enter and the line with Alt+Enter, each as a reference', async () => {
    const { model, double, inserted } = setUpLookup();
    model.focus(ida);
    model.type('ski');
    await double.asked().answer(result({ prices: [price('ski')] }));
    await model.choose('price');
    await model.choose('line');
    const row = { kind: 'priceItem', id: 'ski', version: 7 };
    expect(inserted).toEqual([
      { into: ida, text: '449,00 kr for ski', reference: { ...row, text: '449,00 kr for ski' } },
      { into: ida, text: 'Name of ski: 449,00 kr', reference: { ...row, text: 'Name of ski: 449,00 kr' } },
    ]);
    expect(double.told.used).toEqual([
      { ...ida, kind: 'priceItem', id: 'ski', how: 'inserted' },
      { ...ida, kind: 'priceItem', id: 'ski', how: 'inserted' },
    ]);
  });

  it('waits for the answer to what was typed last', async () => {
    const { model, double, texts } = setUpLookup();
    model.focus(ida);
    model.type('s');
    await double.asked().answer(result({ prices: [price('sofa')] }));
    model.type('sk');
    const chosen = model.choose('price');
    await double.asked().answer(result({ prices: [price('ski')] }));
    await chosen;
    expect(texts()).toEqual(['449,00 kr for ski']);
  });

  it('inserts nothing of an older answer when the last question was not answered', async () => {
    const { model, double, texts } = setUpLookup();
    model.focus(ida);
    model.type('s');
    await double.asked().answer(result({ prices: [price('sofa')] }));
    model.type('sk');
    await double.asked().lose();
    await model.choose('price');
    expect(texts()).toEqual([]);
  });

  it('inserts nothing found before a filter was set', async () => {
    const { model, double, texts } = setUpLookup();
    model.focus(ida);
    model.type('sofa');
    await double.asked().answer(result({ prices: [price('sofa')] }));
    model.toggleFilter('inStock');
    await double.asked().lose();
    await model.choose('price');
    expect(texts()).toEqual([]);
  });

  it('inserts nothing when the focus went to another conversation before the answer came', async () => {
    const { model, double, texts } = setUpLookup();
    model.focus(ida);
    model.type('ski');
    const question = double.asked();
    const chosen = model.choose('price');
    model.focus(pekka);
    await question.answer(result({ prices: [price('ski')] }));
    await chosen;
    expect(texts()).toEqual([]);
  });

  it('says why a masked price cannot be inserted', async () => {
    const { model, double, texts, board } = setUpLookup();
    model.focus(ida);
    model.type('ski');
    const masked = price('ski', { priceText: null, insertText: null, lineText: null });
    await double.asked().answer(result({ freshness: 'expired', prices: [masked] }));
    await model.choose('price');
    expect(texts()).toEqual([]);
    expect(board().notice).toBe('priceMasked');
  });

  it('says so when the conversation cannot be written to, and counts nothing as used', async () => {
    const { model, double, board } = setUpLookup({ writable: false });
    model.focus(ida);
    model.type('ski');
    await double.asked().answer(result({ prices: [price('ski')] }));
    await model.choose('price');
    expect(board().notice).toBe('readOnly');
    expect(double.told.used).toEqual([]);
  });

  it('clears a slash search once its response is inserted', async () => {
    const { model, double, inserted, board } = setUpLookup();
    model.focus(ida);
    model.focusLookup('/hei');
    await double.asked().answer(result({ responses: [response('hei', 'Hei Ida')] }));
    await model.choose('price');
    expect(inserted).toEqual([
      {
        into: ida,
        text: 'Hei Ida',
        reference: { kind: 'cannedResponse', id: 'hei', version: 3, text: 'Hei Ida' },
      },
    ]);
    expect(board().text).toBe('');
  });

  it('pins and unpins the active line', async () => {
    const { model, double } = setUpLookup();
    model.focus(ida);
    model.type('ski');
    await double.asked().answer(result({ prices: [price('ski')] }));
    model.togglePin();
    expect(double.told.pins).toEqual([{ brandId: nordlys, kind: 'priceItem', id: 'ski', pinned: true }]);
  });
});

describe('all brands of a team lead', () => {
  it('are asked at once, with what was typed for one', async () => {
    const { model, double, lines } = setUpLookup();
    model.focus(ida);
    model.type('sofa');
    model.setScope('mine');
    expect(double.askedMine().input).toEqual({ text: 'sofa', limit: 5 });
    await double
      .askedMine()
      .answer([result({ prices: [price('sofa')] }), result({ brandId: kuuma, prices: [price('sofa')] })]);
    expect(lines('mine')).toEqual(['price:sofa@nordlys-sport', 'price:sofa@kuuma-keittiot']);
  });

  it('give up nothing of another brand to the focused conversation, and say why', async () => {
    const { model, double, texts, board } = setUpLookup();
    model.focus(ida);
    model.setScope('mine');
    model.type('sofa');
    await double
      .askedMine()
      .answer([
        result({ brandId: kuuma, prices: [price('sofa')] }),
        result({ brandId: nordlys, prices: [price('ski')] }),
      ]);
    // The brand of the conversation comes first.
    await model.choose('price');
    expect(texts()).toEqual(['449,00 kr for ski']);
    model.move(1);
    await model.choose('price');
    expect(texts()).toHaveLength(1);
    expect(board('mine').notice).toBe('otherBrand');
  });

  it('fill a response in for the focused conversation before it is inserted', async () => {
    const { model, double, texts } = setUpLookup({ textNow: 'Hei Ida' });
    model.focus(ida);
    model.setScope('mine');
    model.type('hei');
    await double.askedMine().answer([result({ responses: [response('hei', 'Hei {{customer}}')] })]);
    await model.choose('price');
    expect(texts()).toEqual(['Hei Ida']);
  });

  it('let another brand’s things be opened', async () => {
    const { model, double, top } = setUpLookup({ articles: new Map([['a', articleDetail('a')]]) });
    model.focus(ida);
    model.setScope('mine');
    model.type('retur');
    await double.askedMine().answer([result({ brandId: kuuma, articles: [article('a')] })]);
    await model.choose('price');
    expect(top('mine')).toMatchObject({ kind: 'article', brandId: kuuma, articleId: 'a' });
    expect(double.told.used).toEqual([{ brandId: kuuma, kind: 'article', id: 'a', how: 'opened' }]);
  });
});
