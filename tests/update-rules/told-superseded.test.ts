import { describe, expect, test } from 'vitest';
import { createToldRule } from '../../src/update-rules/told-superseded.ts';
import { createWordReader } from '../../src/update-rules/words-in-text.ts';
import { priceChanged, textReplaced, unavailable } from './updates.ts';

const item = { sku: 'KK-SOF-1042', name: 'Kulmasohva Aalto' };
const finnish = createWordReader('fi-FI');
const said = (text: string) => ({ text, references: [] });

describe('An answer tells a superseded price', () => {
  const rule = createToldRule(priceChanged(1_299, 1_399), { item, body: null }, finnish);

  test.each([
    'Kulmasohva Aalto maksaa 1 299,00 €.',
    'Kulmasohvan Aalto hinta on 1.299 euroa',
    'Aalto-kulmasohva: €1,299',
    'KK-SOF-1042 on 1299e',
    'kk sof 1042 maksaa 1299',
    'Kulmasohva Aalto 1\u202f299,00\u00a0€',
  ])('in words: %s', (text) => {
    expect(rule.old(said(text))).toBe('text');
  });

  test.each([
    ['the new price', 'Kulmasohva Aalto maksaa 1 399,00 €.'],
    ['another item', 'Nojatuoli Aalto maksaa 1 299,00 €.'],
    ['no price', 'Kulmasohva Aalto on varastossa.'],
    ['a number that only contains it', 'Kulmasohva Aalto maksaa 11 299,00 € tai 1299,50 €.'],
    ['a part of an article number', 'Kulmasohva Aalto, tuote AB-1299'],
    ['a percentage', 'Kulmasohva Aalto 1299 %'],
  ])('not where it tells %s', (_, text) => {
    expect(rule.old(said(text))).toBeNull();
  });

  test('inserted from the item, even without its name', () => {
    const reference = { kind: 'priceItem', id: 'sofa', text: '1 299,00 €' } as const;
    expect(rule.old({ text: 'Se on 1 299,00 €', references: [reference] })).toBe('inserted');
    expect(rule.old({ text: 'Se on 1 299,00 €', references: [{ ...reference, id: 'chair' }] })).toBeNull();
    const newPrice = { ...reference, text: '1 399,00 €' };
    expect(rule.old({ text: '1 399,00 €', references: [newPrice] })).toBeNull();
    expect(rule.present({ text: '1 399,00 €', references: [newPrice] })).toBe(true);
  });

  test('a number of the item’s own name is no price, unless a currency stands with it', () => {
    const desk = { sku: '', name: 'Desk 120' };
    const english = createWordReader('en-GB');
    const forDesk = createToldRule(priceChanged(120, 150), { item: desk, body: null }, english);
    expect(forDesk.old(said('The Desk 120 is in stock'))).toBeNull();
    expect(forDesk.old(said('The Desk 120 is €120'))).toBe('text');
  });
});

describe('An answer tells a superseded response', () => {
  const before = 'Hei {{customer}}! Voit palauttaa tuotteen 30 päivän kuluessa. Terveisin {{agent}}';
  const after = 'Hei {{customer}}! Voit palauttaa tuotteen 14 päivän kuluessa. Terveisin {{agent}}';
  const rule = createToldRule(textReplaced('cannedResponse', after), { item: null, body: before }, finnish);

  test('in its wording, whatever was filled in, written around it and however punctuated', () => {
    expect(rule.old(said('Hei Anna Maria! Voit palauttaa tuotteen 30 päivän kuluessa. Terveisin Aino'))).toBe(
      'text',
    );
    expect(
      rule.old(said('Kiitos! hei anna, VOIT palauttaa tuotteen 30 päivän kuluessa – terveisin Aino :)')),
    ).toBe('text');
  });

  test('not in the new wording, in half of it, or in its words in another order', () => {
    const now = 'Hei Anna! Voit palauttaa tuotteen 14 päivän kuluessa. Terveisin Aino';
    expect(rule.old(said(now))).toBeNull();
    expect(rule.present(said(now))).toBe(true);
    expect(rule.old(said('Voit palauttaa tuotteen'))).toBeNull();
    expect(rule.old(said('Terveisin Aino. Voit palauttaa tuotteen 30 päivän kuluessa. Hei Anna'))).toBeNull();
  });

  test('inserted and edited', () => {
    const reference = {
      kind: 'cannedResponse',
      id: 'returns',
      text: 'Voit palauttaa tuotteen 30 päivässä',
    } as const;
    expect(rule.old({ text: reference.text, references: [reference] })).toBe('inserted');
    const now = { ...reference, text: 'Hei A! Voit palauttaa tuotteen 14 päivän kuluessa. Terveisin B' };
    expect(rule.old({ text: now.text, references: [now] })).toBeNull();
  });

  test('that only gained a sentence is not told by who says the sentence too', () => {
    const longer = createToldRule(
      textReplaced('cannedResponse', 'We are open every day. Not on Sundays.'),
      { item: null, body: 'We are open every day.' },
      createWordReader('en-GB'),
    );
    expect(longer.old(said('We are open every day.'))).toBe('text');
    expect(longer.old(said('We are open every day. Not on Sundays.'))).toBeNull();
  });

  test('of a few words only where it was inserted', () => {
    const short = createToldRule(
      textReplaced('cannedResponse', 'Good evening {{customer}}'),
      { item: null, body: 'Good day {{customer}}' },
      createWordReader('en-GB'),
    );
    expect(short.old(said('Good day Anna'))).toBeNull();
    const reference = { kind: 'cannedResponse', id: 'returns', text: 'Good day Anna' } as const;
    expect(short.old({ text: 'Good day Anna', references: [reference] })).toBe('inserted');
  });
});

test('an answer tells a superseded article where a passage of the old body was inserted that the new one lacks', () => {
  const rule = createToldRule(
    textReplaced('article', 'Send it back within **14** days. We pay the [postage](https://x.example/p).'),
    { item: null, body: 'Send it back within **30** days. We pay the [postage](https://x.example/p).' },
    createWordReader('en-GB'),
  );
  const inserted = (text: string) =>
    rule.old({ text, references: [{ kind: 'article', id: 'returns', text }] });
  expect(inserted('Send it back within 30 days.')).toBe('inserted');
  expect(inserted('We pay the postage.')).toBeNull();
  expect(inserted('https://shop.example/returns')).toBeNull();
  expect(rule.old(said('Send it back within 30 days.'))).toBeNull();
});

test('that an item is unavailable makes no answer a wrong one', () => {
  const rule = createToldRule(unavailable(null), { item, body: null }, finnish);
  const reference = { kind: 'priceItem', id: 'sofa', text: '1 299,00 €' } as const;
  expect(rule.old({ text: 'Kulmasohva Aalto 1 299,00 €', references: [reference] })).toBeNull();
  expect(rule.present(said('Kulmasohva Aalto'))).toBe(false);
});
