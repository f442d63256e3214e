import { describe, expect, test } from 'vitest';
import { createAffectedRule } from '../../src/update-rules/affected-by.ts';
import { createWordReader } from '../../src/update-rules/words-in-text.ts';
import { priceChanged, textReplaced, unavailable, update } from './updates.ts';

function why(
  changes: Parameters<typeof update>[0],
  texts: string[],
  {
    locale = 'fi-FI',
    name = 'Kulmasohva Aalto',
    references = [] as { kind: 'priceItem' | 'article'; id: string }[],
  } = {},
) {
  const items = new Map([['sofa', { sku: 'KK-SOF-1042', name }]]);
  return createAffectedRule(update(changes), items, createWordReader(locale))({ texts, references });
}

test('an update without facts and keywords affects every conversation, also an empty one', () => {
  expect(why({}, [])).toBe('brand');
});

describe('A keyword affects conversations in which it was written', () => {
  test.each([
    ['fi-FI', 'toimitus', 'Mitä toimituksen hinta on?'],
    ['fi-FI', 'kulmasohva', 'Kysyisin kulmasohvasta'],
    ['pl-PL', 'szminka', 'Szukam czerwonej szminki'],
    ['ru-RU', 'миска', 'Сколько стоят ваши миски?'],
    ['nb-NO', 'støvler', 'Har dere STØVEL i 42?'],
    ['en-GB', 'gift card', 'Do you sell Gift-Cards?'],
    ['en-GB', 'café', 'is the cafe open'],
  ])('in %s: %s in “%s”', (locale, keyword, text) => {
    expect(why({ keywords: [keyword] }, [text], { locale })).toBe('keyword');
  });

  test.each([
    ['en-GB', 'gift card', 'a card for a gift'],
    ['en-GB', 'art', 'Where is my cart? It started yesterday'],
    ['fi-FI', 'toimitus', 'Moi!'],
  ])('in %s: not %s in “%s”', (locale, keyword, text) => {
    expect(why({ keywords: [keyword] }, [text], { locale })).toBeNull();
  });

  test('of signs alone affects nothing', () => {
    expect(why({ keywords: ['!!'] }, ['hello !!'])).toBeNull();
  });
});

describe('A fact affects conversations', () => {
  test.each([
    ['its number', 'Onko kk-sof-1042 varastossa?'],
    ['its number with spaces', 'KK SOF 1042?'],
    ['its name', 'Paljonko Kulmasohva Aalto maksaa'],
    ['its name in other forms and another order', 'Aalto-kulmasohvan hinta?'],
  ])('in which the item was named by %s', (_, text) => {
    expect(why({ facts: [priceChanged(499, 549)] }, ['Moi', text])).toBe('item');
    expect(why({ facts: [unavailable(null)] }, [text])).toBe('item');
  });

  test.each([
    ['half of its name', 'Aalto-maljakko'],
    ['its name scattered over a message', 'Aalto on hyvä merkki, mutta etsin ihan toisenlaista kulmasohvaa'],
    ['another number that begins alike', 'KK-SOF-10425'],
    ['its name over two messages', 'kulmasohva'],
  ])('but not where there is only %s', (_, text) => {
    expect(why({ facts: [priceChanged(499, 549)] }, ['Moi', text])).toBeNull();
  });

  test('from whose row something was inserted', () => {
    const reference = { kind: 'priceItem', id: 'sofa' } as const;
    expect(why({ facts: [priceChanged(499, 549)] }, ['499 €'], { references: [reference] })).toBe('inserted');
    const facts = [textReplaced('article', 'x')];
    expect(why({ facts }, [], { references: [{ kind: 'article', id: 'returns' }] })).toBe('inserted');
    expect(why({ facts }, [], { references: [{ kind: 'article', id: 'other' }] })).toBeNull();
    expect(why({ facts }, [], { references: [{ kind: 'priceItem', id: 'returns' }] })).toBeNull();
  });

  test('whose item is gone from the pack is known by its title', () => {
    const rule = createAffectedRule(
      update({ facts: [priceChanged(499, 549)] }),
      new Map(),
      createWordReader('en-GB'),
    );
    expect(rule({ texts: ['the sofa Aalto please'], references: [] })).toBe('item');
    expect(rule({ texts: ['a sofa please'], references: [] })).toBeNull();
  });
});
