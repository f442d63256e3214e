import { describe, expect, it } from 'vitest';
import type { PriceDetail } from '../../../src/contract/workstation/lookup.ts';
import {
  createLookupModel,
  emptyLookup,
  entriesOf,
  type LookupFocus,
} from '../../../src/renderer/lookup/lookup-model.ts';
import {
  article,
  ida,
  jonas,
  kuuma,
  nordlys,
  pekka,
  price,
  priceDetail,
  response,
  result,
} from './brand-answers.ts';
import { createLookupDouble } from './lookup-double.ts';

function setUp({ writable = true, prices = new Map<string, PriceDetail>() } = {}) {
  const inserted: { into: LookupFocus; text: string }[] = [];
  const calls = { returns: 0, commands: 0 };
  const double = createLookupDouble(prices);
  const model = createLookupModel({
    lookup: double.client,
    insert: (into, text) => {
      if (writable) inserted.push({ into, text });
      return writable;
    },
    returnToComposer: () => {
      calls.returns += 1;
    },
    openCommands: () => {
      calls.commands += 1;
    },
  });
  const brand = (id = nordlys) => model.store.getState().byBrand[id] ?? emptyLookup;
  const lines = (id = nordlys) => entriesOf(brand(id)).map(({ key }) => key);
  return { model, double, inserted, brand, lines, calls };
}

describe('the look-up', () => {
  it('asks for what is asked for most as soon as a conversation has the focus', async () => {
    const { model, double, lines, brand } = setUp();
    model.focus(ida);
    expect(double.asked().input).toEqual({ ...ida, text: '', limit: 9 });
    await double.asked().answer(result({ prices: [price('ski')], articles: [article('retur')] }));
    expect(lines()).toEqual(['price:ski', 'article:retur']);
    expect(brand().activeKey).toBeNull();
  });

  it('asks at every key press and chooses the first line of the answer', async () => {
    const { model, double, brand } = setUp();
    model.focus(ida);
    model.type('s');
    model.type('sk');
    expect(double.questions.map(({ input }) => input.text)).toEqual(['', 's', 'sk']);
    await double.asked().answer(result({ prices: [price('ski'), price('sko')] }));
    expect(brand().activeKey).toBe('price:ski');
  });

  it('never paints an older answer over a newer one', async () => {
    const { model, double, lines } = setUp();
    model.focus(ida);
    model.type('s');
    model.type('sk');
    await double.asked().answer(result({ prices: [price('sk-hit')] }));
    await double.asked(1).answer(result({ prices: [price('s-hit')] }));
    expect(lines()).toEqual(['price:sk-hit']);
  });

  it('keeps the lines that are there until the next ones arrive', async () => {
    const { model, double, lines } = setUp();
    model.focus(ida);
    await double.asked().answer(result({ prices: [price('ski')] }));
    model.type('x');
    expect(lines()).toEqual(['price:ski']);
    await double.asked().lose();
    expect(lines()).toEqual(['price:ski']);
  });

  it('says when the core does not answer, and forgets that once it does', async () => {
    const { model, double, brand } = setUp();
    model.focus(ida);
    await double.asked().lose();
    expect(brand().problem).toBe('noAnswer');
    model.refresh();
    await double.asked().answer(result());
    expect(brand().problem).toBeNull();
  });

  it('says when the brand has not been downloaded', async () => {
    const { model, double, brand } = setUp();
    model.focus(ida);
    await double.asked().refuse('notDownloaded');
    expect(brand()).toMatchObject({ problem: 'notDownloaded', answer: null });
  });

  it('searches responses alone after a slash', () => {
    const { model, double } = setUp();
    model.focus(ida);
    model.focusLookup('/hei');
    expect(double.asked().input).toEqual({ ...ida, text: 'hei', limit: 31, only: ['responses'] });
    expect(model.store.getState().focusRequests).toBe(1);
  });

  it('moves over the groups and stops at both ends', async () => {
    const { model, double, brand } = setUp();
    model.focus(ida);
    model.type('s');
    await double
      .asked()
      .answer(result({ prices: [price('ski')], articles: [article('retur')], responses: [response('hei')] }));
    const passed = [1, 1, 1, -1, -1, -1].map((step) => {
      model.move(step > 0 ? 1 : -1);
      return brand().activeKey;
    });
    expect(passed).toEqual([
      'article:retur',
      'response:hei',
      'response:hei',
      'article:retur',
      'price:ski',
      'price:ski',
    ]);
  });

  it('keeps the chosen line when the same text is asked for again', async () => {
    const { model, double, brand } = setUp();
    model.focus(ida);
    model.type('s');
    await double.asked().answer(result({ prices: [price('ski'), price('sko')] }));
    model.move(1);
    model.refresh();
    await double.asked().answer(result({ prices: [price('new'), price('ski'), price('sko')] }));
    expect(brand().activeKey).toBe('price:sko');
  });

  it('shows eight lines of a group, says that there are more, and shows them when asked', async () => {
    const { model, double, lines, brand } = setUp();
    const many = Array.from({ length: 12 }, (_, index) => price(`p${index}`));
    model.focus(ida);
    model.type('p');
    await double.asked().answer(result({ prices: many.slice(0, 9), articles: [article('a')] }));
    expect(lines()).toHaveLength(10);
    expect(lines()[8]).toBe('more:prices');
    for (let step = 0; step < 8; step += 1) model.move(1);
    await model.choose('price');
    expect(double.asked().input.limit).toBe(100);
    await double.asked().answer(result({ prices: many, articles: [article('a')] }));
    expect(lines()).toHaveLength(13);
    expect(brand().activeKey).toBe('price:p7');
  });
});

describe('choosing a line', () => {
  it('inserts the price with Enter and the line with Alt+Enter', async () => {
    const { model, double, inserted } = setUp();
    model.focus(ida);
    model.type('ski');
    await double.asked().answer(result({ prices: [price('ski')] }));
    await model.choose('price');
    await model.choose('line');
    expect(inserted).toEqual([
      { into: ida, text: '449,00 kr for ski' },
      { into: ida, text: 'Name of ski: 449,00 kr' },
    ]);
  });

  it('waits for the answer to what was typed last', async () => {
    const { model, double, inserted } = setUp();
    model.focus(ida);
    model.type('s');
    await double.asked().answer(result({ prices: [price('sofa')] }));
    model.type('sk');
    const chosen = model.choose('price');
    await double.asked().answer(result({ prices: [price('ski')] }));
    await chosen;
    expect(inserted).toEqual([{ into: ida, text: '449,00 kr for ski' }]);
  });

  it('inserts nothing of an older answer when the last question was not answered', async () => {
    const { model, double, inserted } = setUp();
    model.focus(ida);
    model.type('s');
    await double.asked().answer(result({ prices: [price('sofa')] }));
    model.type('sk');
    await double.asked().lose();
    await model.choose('price');
    expect(inserted).toEqual([]);
  });

  it('inserts nothing when the focus went to another conversation before the answer came', async () => {
    const { model, double, inserted } = setUp();
    model.focus(ida);
    model.type('ski');
    const question = double.asked();
    const chosen = model.choose('price');
    model.focus(pekka);
    await question.answer(result({ prices: [price('ski')] }));
    await chosen;
    expect(inserted).toEqual([]);
  });

  it('inserts nothing with an empty search until a line was chosen', async () => {
    const { model, double, inserted } = setUp();
    model.focus(ida);
    await double.asked().answer(result({ prices: [price('ski')] }));
    await model.choose('price');
    expect(inserted).toEqual([]);
    model.move(1);
    await model.choose('price');
    expect(inserted).toHaveLength(1);
  });

  it('says why a masked price cannot be inserted', async () => {
    const { model, double, inserted, brand } = setUp();
    model.focus(ida);
    model.type('ski');
    const masked = price('ski', { priceText: null, insertText: null, lineText: null });
    await double.asked().answer(result({ freshness: 'expired', prices: [masked] }));
    await model.choose('price');
    expect(inserted).toEqual([]);
    expect(brand().notice).toBe('priceMasked');
  });

  it('says so when the conversation cannot be written to', async () => {
    const { model, double, brand } = setUp({ writable: false });
    model.focus(ida);
    model.type('ski');
    await double.asked().answer(result({ prices: [price('ski')] }));
    await model.choose('price');
    expect(brand().notice).toBe('readOnly');
  });

  it('clears a slash search once its response is inserted', async () => {
    const { model, double, inserted, brand } = setUp();
    model.focus(ida);
    model.focusLookup('/hei');
    await double.asked().answer(result({ responses: [response('hei', 'Hei Ida')] }));
    await model.choose('price');
    expect(inserted).toEqual([{ into: ida, text: 'Hei Ida' }]);
    expect(brand().text).toBe('');
  });
});

describe('two brands side by side', () => {
  it('each keep their own text and results', async () => {
    const { model, double, brand, lines } = setUp();
    model.focus(ida);
    model.type('ski');
    await double.asked().answer(result({ prices: [price('ski')] }));
    model.focus(pekka);
    expect(brand(kuuma).text).toBe('');
    expect(lines(kuuma)).toEqual([]);
    model.focus(ida);
    expect(brand().text).toBe('ski');
    expect(lines()).toEqual(['price:ski']);
  });

  it('do not share an answer that comes after the focus has moved', async () => {
    const { model, double, lines } = setUp();
    model.focus(ida);
    const late = double.asked();
    model.focus(pekka);
    await late.answer(result({ prices: [price('ski')] }));
    expect(lines(kuuma)).toEqual([]);
    expect(lines(nordlys)).toEqual(['price:ski']);
  });

  it('never show a response filled in with another customer’s name', async () => {
    const { model, double, lines } = setUp();
    model.focus(ida);
    model.type('hei');
    await double.asked().answer(result({ responses: [response('hei', 'Hei Ida')] }));
    model.refresh();
    const late = double.asked();
    model.focus(jonas);
    expect(lines()).toEqual([]);
    await late.answer(result({ responses: [response('hei', 'Hei Ida')] }));
    expect(lines()).toEqual([]);
    await double.asked().answer(result({ responses: [response('hei', 'Hei Jonas')] }));
    expect(lines()).toEqual(['response:hei']);
  });
});

describe('detail', () => {
  it('of a price follows its variants and keeps what it shows until the next is there', async () => {
    const blue = price('ski-blue');
    const red = price('ski-red');
    const prices = new Map([
      ['ski-blue', priceDetail(blue, [blue, red])],
      ['ski-red', priceDetail(red, [blue, red])],
    ]);
    const { model, double, brand } = setUp({ prices });
    model.focus(ida);
    model.type('ski');
    await double.asked().answer(result({ prices: [blue] }));
    await model.openActive();
    expect(brand().view).toMatchObject({ priceItemId: 'ski-blue', detail: { hit: blue } });
    const following = model.showPrice('ski-red');
    expect(brand().view).toMatchObject({ priceItemId: 'ski-red', detail: { hit: blue } });
    await following;
    expect(brand().view).toMatchObject({ priceItemId: 'ski-red', detail: { hit: red } });
  });

  it('says when the item is no longer in the price list', async () => {
    const { model, double, brand } = setUp();
    model.focus(ida);
    model.type('ski');
    await double.asked().answer(result({ prices: [price('ski')] }));
    await model.openActive();
    expect(brand().view).toMatchObject({ kind: 'price', detail: null, problem: 'notFound' });
  });

  it('of an article opens with Enter and gives the field back when closed', async () => {
    const { model, double, brand } = setUp();
    model.focus(ida);
    model.type('retur');
    await double.asked().answer(result({ articles: [article('retur')] }));
    await model.choose('price');
    expect(brand().view).toMatchObject({ kind: 'article', article: { body: '# Body' } });
    const before = model.store.getState().focusRequests;
    model.closeView();
    expect(brand().view).toBeNull();
    expect(brand().text).toBe('retur');
    expect(model.store.getState().focusRequests).toBe(before + 1);
  });
});

describe('Escape', () => {
  it('clears what was typed, then returns to the composer', () => {
    const { model, brand, calls } = setUp();
    model.focus(ida);
    model.type('ski');
    model.escape();
    expect([brand().text, calls.returns]).toEqual(['', 0]);
    model.escape();
    expect(calls.returns).toBe(1);
  });
});

it('asks for the command palette when > is typed first, and searches nothing', () => {
  const { model, double, brand, calls } = setUp();
  model.focus(ida);
  model.type('>');
  expect([calls.commands, brand().text, double.questions.length]).toEqual([1, '', 1]);
});
