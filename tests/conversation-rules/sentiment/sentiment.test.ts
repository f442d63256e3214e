import { describe, expect, test } from 'vitest';
import type { Sentiment } from '../../../src/contract/model/conversation-beside.ts';
import { isUrgent, sentimentAfter, sentimentOf } from '../../../src/conversation-rules/sentiment.ts';
import { labelledSentences } from './labelled-sentences.ts';

describe.each(labelledSentences)('in $locale', ({ locale, upset, happy, neither }) => {
  test.each(upset)('“%s” sounds upset', (sentence) => {
    expect(sentimentOf(sentence, locale)).toMatchObject({ mood: 'upset', by: 'words' });
  });

  test.each(happy)('“%s” sounds happy', (sentence) => {
    expect(sentimentOf(sentence, locale)).toMatchObject({ mood: 'happy', by: 'words' });
  });

  test.each(neither)('“%s” sounds neither', (sentence) => {
    expect(sentimentOf(sentence, locale)?.mood ?? 'neutral').toBe('neutral');
  });
});

describe('a mood is explained', () => {
  test('by the words as the customer wrote them, with what turned them around or made them stronger', () => {
    expect(sentimentOf('Hello. I am NOT really happy with it: Absolutely useless', 'en')?.because).toEqual([
      'NOT really happy with',
      'Absolutely useless',
    ]);
    expect(sentimentOf('Jeg liker det ikke, dårlig kvalitet!', 'nb')?.because).toEqual([
      'liker det ikke',
      'dårlig',
    ]);
  });

  test('only by what speaks for it', () => {
    expect(sentimentOf('Thanks, but this is a disgrace and a scam', 'en')?.because).toEqual([
      'a disgrace',
      'scam',
    ]);
  });

  test('by what the contract has room for, however long the anger', () => {
    const sentiment = sentimentOf(`${'AWFUL SERVICE AND NO ANSWER '.repeat(40)}!!!`, 'en');
    expect(sentiment?.because).toHaveLength(8);
    expect(sentimentOf('WHERE IS MY ORDER '.repeat(40), 'en')?.because[0]).toHaveLength(60);
  });
});

test('marks, capitals and faces say what they say in a language that is not known', () => {
  expect(sentimentOf('حسنا 😡', 'ar')).toEqual({ mood: 'upset', because: ['😡'], by: 'words' });
  expect(sentimentOf('WO BLEIBT MEINE BESTELLUNG', 'de')?.mood).toBe('upset');
  expect(sentimentOf('Wo bleibt meine Bestellung???', 'de')).toBeNull();
});

test('a word that looks like something every object has is only a word', () => {
  expect(sentimentOf('constructor toString __proto__', 'en')).toBeNull();
});

describe('after the customer wrote', () => {
  const upset: Sentiment = { mood: 'upset', because: ['useless'], by: 'words' };

  test('a mood stays until the words say another', () => {
    expect(sentimentAfter(upset, 'My order number is 4711', 'en')).toBe(upset);
    expect(sentimentAfter(upset, 'Thanks', 'en')?.mood).toBe('neutral');
    expect(sentimentAfter(upset, 'Perfect, thanks!', 'en')?.mood).toBe('happy');
    expect(sentimentAfter(null, 'My order number is 4711', 'en')).toBeNull();
  });

  test('what an agent said holds', () => {
    const said: Sentiment = { mood: 'neutral', because: [], by: 'agent' };
    expect(sentimentAfter(said, 'This is a scam', 'en')).toBe(said);
  });
});

test('only who is upset goes first', () => {
  expect(isUrgent({ sentiment: { mood: 'upset', because: [], by: 'agent' } })).toBe(true);
  expect(isUrgent({ sentiment: { mood: 'neutral', because: [], by: 'words' } })).toBe(false);
  expect(isUrgent({ sentiment: null })).toBe(false);
});
