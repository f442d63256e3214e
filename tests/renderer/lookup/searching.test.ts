import { describe, expect, it } from 'vitest';
import {
  article,
  ida,
  jonas,
  kuuma,
  nordlys,
  onShelf,
  pekka,
  price,
  response,
  result,
  shelf,
} from './brand-answers.ts';
import { setUpLookup } from './set-up-lookup.ts';

describe('the look-up', () => {
  it('shows the shelf as soon as a conversation has the focus, and chooses nothing of it', async () => {
    const { model, double, lines, board } = setUpLookup();
    model.focus(ida);
    expect(double.askedShelf().input).toEqual(ida);
    await double
      .askedShelf()
      .answer(
        shelf({ pinned: [onShelf.price(price('ski'))], mostUsed: [onShelf.article(article('retur'))] }),
      );
    expect(lines()).toEqual(['price:ski', 'article:retur']);
    expect(board().activeKey).toBeNull();
  });

  it('asks at every key press and chooses the first line of the answer', async () => {
    const { model, double, board } = setUpLookup();
    model.focus(ida);
    model.type('s');
    model.type('sk');
    expect(double.questions.map(({ input }) => input.text)).toEqual(['s', 'sk']);
    await double.asked().answer(result({ prices: [price('ski'), price('sko')] }));
    expect(board().activeKey).toBe('price:ski');
  });

  it('never paints an older answer over a newer one', async () => {
    const { model, double, lines } = setUpLookup();
    model.focus(ida);
    model.type('s');
    model.type('sk');
    await double.asked().answer(result({ prices: [price('sk-hit')] }));
    await double.asked(1).answer(result({ prices: [price('s-hit')] }));
    await double.askedShelf().answer(shelf({ pinned: [onShelf.price(price('shelf'))] }));
    expect(lines()).toEqual(['price:sk-hit']);
  });

  it('keeps the lines that are there until the next ones arrive', async () => {
    const { model, double, lines } = setUpLookup();
    model.focus(ida);
    model.type('ski');
    await double.asked().answer(result({ prices: [price('ski')] }));
    model.type('skix');
    expect(lines()).toEqual(['price:ski']);
    await double.asked().lose();
    expect(lines()).toEqual(['price:ski']);
  });

  it('says when the core does not answer, and forgets that once it does', async () => {
    const { model, double, board } = setUpLookup();
    model.focus(ida);
    await double.askedShelf().lose();
    expect(board().problem).toBe('noAnswer');
    model.refresh();
    await double.askedShelf().answer(shelf());
    expect(board().problem).toBeNull();
  });

  it('says when the brand has not been downloaded', async () => {
    const { model, double, board } = setUpLookup();
    model.focus(ida);
    await double.askedShelf().refuse('notDownloaded');
    expect(board()).toMatchObject({ problem: 'notDownloaded', answer: null });
  });

  it('searches responses alone after a slash', () => {
    const { model, double } = setUpLookup();
    model.focus(ida);
    model.focusLookup('/hei');
    expect(double.asked().input).toEqual({ ...ida, text: 'hei', limit: 31, only: ['responses'] });
    expect(model.store.getState().focusRequests).toBe(1);
  });

  it('moves over the groups and stops at both ends', async () => {
    const { model, double, board } = setUpLookup();
    model.focus(ida);
    model.type('s');
    await double
      .asked()
      .answer(result({ prices: [price('ski')], articles: [article('retur')], responses: [response('hei')] }));
    const passed = ([1, 1, 1, -1, -1, -1] as const).map((step) => {
      model.move(step);
      return board().activeKey;
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

  it('keeps the chosen line when the same is asked for again', async () => {
    const { model, double, board } = setUpLookup();
    model.focus(ida);
    model.type('s');
    await double.asked().answer(result({ prices: [price('ski'), price('sko')] }));
    model.move(1);
    model.refresh();
    await double.asked().answer(result({ prices: [price('new'), price('ski'), price('sko')] }));
    expect(board().activeKey).toBe('price:sko');
  });

  it('shows eight lines of a group, says that there are more, and shows them when asked', async () => {
    const { model, double, lines, board } = setUpLookup();
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
    expect(board().activeKey).toBe('price:p7');
  });

  it('asks for the command palette when > is typed first, and searches nothing', () => {
    const { model, double, board, calls } = setUpLookup();
    model.focus(ida);
    model.type('>');
    expect([calls.commands, board().text, double.questions.length]).toEqual([1, '', 0]);
  });

  it('asks for the shelf anew when the agent comes back to it', () => {
    const { model, double } = setUpLookup();
    model.focus(ida);
    const before = double.askedShelf();
    model.focusLookup();
    expect(double.askedShelf()).not.toBe(before);
  });
});

describe('filters', () => {
  it('ask again with what is in stock, in a campaign, in a category', () => {
    const { model, double } = setUpLookup();
    model.focus(ida);
    model.type('sko');
    model.toggleFilter('inStock');
    expect(double.asked().input.filters).toEqual({ inStock: true });
    model.setFilters({ campaign: true, category: 'Sko' });
    expect(double.asked().input).toMatchObject({
      text: 'sko',
      filters: { campaign: true, category: 'Sko' },
    });
  });

  it('without words show the brand’s prices that pass them', () => {
    const { model, double } = setUpLookup();
    model.focus(ida);
    model.toggleFilter('campaign');
    expect(double.asked().input).toMatchObject({ text: '', filters: { campaign: true } });
  });

  it('walk through the categories that were found, and after the last through none', async () => {
    const { model, double, board } = setUpLookup();
    model.focus(ida);
    model.type('s');
    const categories = [
      { category: 'Sko', count: 9 },
      { category: 'Ski', count: 3 },
    ];
    await double.asked().answer(result({ prices: [price('ski')], categories }));
    const passed: unknown[] = [];
    for (const step of [1, 1, 1, -1] as const) {
      model.stepCategory(step);
      passed.push(board().filters.category);
      await double.asked().answer(result({ categories }));
    }
    expect(passed).toEqual(['Sko', 'Ski', undefined, 'Ski']);
  });

  it('take a price range out and leave the words', async () => {
    const { model, double, board } = setUpLookup();
    model.focus(ida);
    model.type('sofa < 900');
    await double.asked().answer(result({ understood: { words: 'sofa', priceRange: '< 900 €' } }));
    model.clearRange();
    expect(board().text).toBe('sofa');
  });
});

describe('Escape', () => {
  it('clears what was typed and filtered, then returns to the composer', () => {
    const { model, board, calls } = setUpLookup();
    model.focus(ida);
    model.type('ski');
    model.toggleFilter('inStock');
    model.escape();
    expect([board().text, board().filters, calls.returns]).toEqual(['', {}, 0]);
    model.escape();
    expect(calls.returns).toBe(1);
  });
});

describe('two brands side by side', () => {
  it('each keep their own text and results', async () => {
    const { model, double, board, lines } = setUpLookup();
    model.focus(ida);
    model.type('ski');
    await double.asked().answer(result({ prices: [price('ski')] }));
    model.focus(pekka);
    expect(board(kuuma).text).toBe('');
    expect(lines(kuuma)).toEqual([]);
    model.focus(ida);
    expect(board().text).toBe('ski');
    expect(lines()).toEqual(['price:ski']);
  });

  it('do not share an answer that comes after the focus has moved', async () => {
    const { model, double, lines } = setUpLookup();
    model.focus(ida);
    model.type('ski');
    const late = double.asked();
    model.focus(pekka);
    await late.answer(result({ prices: [price('ski')] }));
    expect(lines(kuuma)).toEqual([]);
    expect(lines(nordlys)).toEqual(['price:ski']);
  });

  it('never show a response filled in with another customer’s name', async () => {
    const { model, double, lines } = setUpLookup();
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

  it('never show one on the shelf either', async () => {
    const { model, double, lines } = setUpLookup();
    model.focus(ida);
    await double.askedShelf().answer(
      shelf({
        pinned: [onShelf.response(response('hei', 'Hei Ida'))],
        recent: [onShelf.price(price('ski'))],
      }),
    );
    model.focus(jonas);
    expect(lines()).toEqual(['price:ski']);
  });
});
