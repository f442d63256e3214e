import { describe, expect, it } from 'vitest';
import { ida, price, result } from './brand-answers.ts';
import { setUpLookup } from './set-up-lookup.ts';

describe('a question asked before its letter is in the field', () => {
  it('is not asked a second time when the letter is there', async () => {
    const { model, double, lines, board } = setUpLookup();
    model.focus(ida);
    model.aboutToType('s');
    model.type('s');
    expect(double.questions.map(({ input }) => input.text)).toEqual(['s']);
    await double.asked().answer(result({ prices: [price('ski')] }));
    expect(lines()).toEqual(['price:ski']);
    expect(board().activeKey).toBe('price:ski');
  });

  it('shows nothing while the letter does not come', async () => {
    const { model, double, lines, board } = setUpLookup();
    model.focus(ida);
    model.aboutToType('s');
    await double.asked().answer(result({ prices: [price('ski')] }));
    expect(lines()).toEqual([]);
    expect(board().text).toBe('');
  });

  it('is asked again when something else came into the field', async () => {
    const { model, double, lines } = setUpLookup();
    model.focus(ida);
    model.aboutToType('s');
    model.type('sk');
    expect(double.questions.map(({ input }) => input.text)).toEqual(['s', 'sk']);
    await double.asked(1).answer(result({ prices: [price('s-hit')] }));
    expect(lines()).toEqual([]);
    await double.asked().answer(result({ prices: [price('sk-hit')] }));
    expect(lines()).toEqual(['price:sk-hit']);
  });

  it('is asked again when the letter comes later than the key press it was asked for', async () => {
    const { model, double } = setUpLookup();
    model.focus(ida);
    model.aboutToType('s');
    await new Promise((done) => setTimeout(done, 5));
    model.type('s');
    expect(double.questions.map(({ input }) => input.text)).toEqual(['s', 's']);
  });

  it('says that there was no answer when it was lost on the way', async () => {
    const { model, double, board } = setUpLookup();
    model.focus(ida);
    model.aboutToType('s');
    model.type('s');
    await double.asked().lose();
    expect(board().problem).toBe('noAnswer');
  });

  it('is not asked for a command', () => {
    const { model, double } = setUpLookup();
    model.focus(ida);
    model.aboutToType('>');
    expect(double.questions).toEqual([]);
  });
});
