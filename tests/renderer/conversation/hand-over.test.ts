import { ORPCError } from '@orpc/client';
import { expect, test } from 'vitest';
import { MessageId } from '../../../src/contract/model/ids.ts';
import {
  createHandOverQueue,
  type HandOver,
  type HandOverOutcome,
} from '../../../src/renderer/conversation/hand-over.ts';
import { eventually } from '../eventually.ts';
import { nextUuid } from '../stand-in/stand-in-world.ts';

const message = (text: string): HandOver => ({
  messageId: MessageId.parse(nextUuid()),
  text,
  references: [],
});

function scriptedCore(answers: ((message: HandOver) => Promise<HandOverOutcome<string>>)[]) {
  const sent: HandOver[] = [];
  const accepted: [string, boolean][] = [];
  const returned: [string[], string][] = [];
  const shown: [string[], boolean][] = [];
  const queue = createHandOverQueue<string>({
    send: (given) => {
      sent.push(given);
      const answer = answers.shift();
      return answer ? answer(given) : Promise.resolve({ ok: true, value: given.text });
    },
    onAccepted: (given, _value, givenBack) => accepted.push([given.text, givenBack]),
    onReturned: (given, code) => returned.push([given.map(({ text }) => text), code]),
    onChange: (given, stuck) => shown.push([given.map(({ text }) => text), stuck]),
    retryMs: 1,
  });
  return { queue, sent, accepted, returned, shown };
}

test('messages go one after the other in the order of Enter', async () => {
  const { queue, sent, accepted } = scriptedCore([]);
  const given = ['one', 'two', 'three'].map(message);
  for (const each of given) queue.add(each);
  await eventually(() => expect(accepted.map(([text]) => text)).toEqual(['one', 'two', 'three']));
  expect(sent).toEqual(given);
});

test('after a cut the same id is handed over again until the core answers', async () => {
  const cut = () => Promise.reject(new Error('cut'));
  const { queue, sent, accepted, shown } = scriptedCore([cut, cut]);
  const given = message('kept');
  queue.add(given);
  await eventually(() => expect(accepted).toEqual([['kept', false]]));
  expect(sent).toEqual([given, given, given]);
  expect(shown).toContainEqual([['kept'], true]);
});

test('a refusal returns the message and all behind it', async () => {
  const { queue, returned, sent } = scriptedCore([() => Promise.resolve({ ok: false, code: 'notMine' })]);
  queue.add(message('one'));
  queue.add(message('two'));
  await eventually(() => expect(returned).toEqual([[['one', 'two'], 'notMine']]));
  expect(sent).toHaveLength(1);
});

test('a mistake inside the core returns the text instead of trying for ever', async () => {
  const { queue, returned } = scriptedCore([() => Promise.reject(new ORPCError('INTERNAL_SERVER_ERROR'))]);
  queue.add(message('text'));
  await eventually(() => expect(returned).toEqual([[['text'], 'internal']]));
});

test('what the agent took back and the core accepted after all is told as such', async () => {
  let answer: (outcome: HandOverOutcome<string>) => void = () => {};
  const { queue, accepted, returned } = scriptedCore([
    () =>
      new Promise((resolve) => {
        answer = resolve;
      }),
  ]);
  queue.add(message('text'));
  queue.giveBack();
  expect(returned).toEqual([[['text'], 'givenBack']]);
  answer({ ok: true, value: 'text' });
  await eventually(() => expect(accepted).toEqual([['text', true]]));
});
