import { describe, expect, test } from 'vitest';
import type { LengthLimit, TopicRule } from '../../src/contract/model/conversation-topics.ts';
import type { Message } from '../../src/contract/model/message.ts';
import { hintsOf } from '../../src/conversation-rules/topics.ts';
import { sampleBrand } from './sample-brand.ts';

const NOW = Date.UTC(2026, 10, 27, 9);
const MINUTE_MS = 60_000;

const recall: TopicRule = {
  code: 'recall',
  label: 'Takaisinveto',
  advice: 'Ohjaa turvallisuuslomakkeelle.',
  words: ['takaisinve', 'sähköisku', 'meni rikki'],
  response: 'recall-form',
};
const press: TopicRule = {
  ...recall,
  code: 'press',
  label: 'Lehdistö',
  words: ['toimittaja'],
  response: null,
};
const limit: LengthLimit = { messages: 4, minutes: 20, advice: 'Soita.', response: null };

const chat = { kind: 'chat', createdAt: NOW } as const;
const says = (...texts: string[]) => texts.map((text) => ({ kind: 'incoming', text }) as const);

const hints = (
  messages: readonly Pick<Message, 'kind' | 'text'>[],
  { length, conversation = chat, now = NOW }: Partial<Parameters> = {},
) =>
  hintsOf(
    { ...sampleBrand, handling: { ...sampleBrand.handling, topics: [press, recall], length } },
    conversation,
    messages,
    now,
  );
interface Parameters {
  readonly length: LengthLimit | undefined;
  readonly conversation: { readonly kind: 'chat' | 'email'; readonly createdAt: number };
  readonly now: number;
}

describe('a topic', () => {
  test('is seen by words that begin with one of its own, however they are written', () => {
    expect(hints(says('Sain SAHKOISKUN lampusta'))).toEqual([
      {
        kind: 'topic',
        code: 'recall',
        label: 'Takaisinveto',
        advice: 'Ohjaa turvallisuuslomakkeelle.',
        response: 'recall-form',
        because: ['SAHKOISKUN'],
      },
    ]);
  });

  test('is seen by a phrase over a line break, and not by its words apart', () => {
    expect(hints(says('Se meni\nrikki'))).toMatchObject([{ because: ['meni\nrikki'] }]);
    expect(hints(says('Se meni heti rikki'))).toEqual([]);
  });

  test('is not seen inside a word', () => {
    expect(hints(says('uutistoimittaja'))).toEqual([]);
  });

  test('is not seen in what we write ourselves', () => {
    expect(hints([{ kind: 'outgoing', text: 'Saitko sähköiskun?' }])).toEqual([]);
    expect(hints([{ kind: 'note', text: 'Ehkä toimittaja.' }])).toEqual([]);
  });

  test('comes in the brand’s order, with a few different words to say why', () => {
    const texts = says(
      'Sähköisku! Sähköisku!',
      'Olen toimittaja',
      'takaisinveto takaisinvedosta takaisinvetoa',
    );
    expect(hints([...texts, ...says('takaisinvedot takaisinvedon takaisinvedoissa')])).toMatchObject([
      { code: 'press', because: ['toimittaja'] },
      {
        code: 'recall',
        because: ['Sähköisku', 'takaisinveto', 'takaisinvedosta', 'takaisinvetoa', 'takaisinvedot'],
      },
    ]);
  });
});

describe('the limit of length', () => {
  const exchanged = [
    ...says('Moi', 'Onko ketään?'),
    { kind: 'event', text: '' },
    { kind: 'note', text: 'Soitan.' },
    { kind: 'outgoing', text: 'Moi!' },
  ] as const;

  test('counts what was written to and by the customer', () => {
    expect(hints(exchanged, { length: limit })).toEqual([]);
    expect(hints([...exchanged, ...says('No niin')], { length: limit })).toEqual([
      { kind: 'length', advice: 'Soita.', response: null, reached: 'messages', limit: 4 },
    ]);
  });

  test('counts minutes of a chat, and not of an e-mail that is days old anyhow', () => {
    const now = NOW + 20 * MINUTE_MS;
    expect(hints(exchanged, { length: limit, now: now - 1 })).toEqual([]);
    expect(hints(exchanged, { length: limit, now })).toMatchObject([{ reached: 'minutes', limit: 20 }]);
    expect(hints(exchanged, { length: limit, now, conversation: { kind: 'email', createdAt: NOW } })).toEqual(
      [],
    );
  });

  test('comes after the topics, and is none where the brand sets none', () => {
    const length = { ...limit, messages: 1 };
    expect(hints(says('toimittaja'), { length })).toMatchObject([{ kind: 'topic' }, { kind: 'length' }]);
    expect(hints(exchanged, { length: { ...limit, messages: null, minutes: null }, now: NOW * 2 })).toEqual(
      [],
    );
  });
});
