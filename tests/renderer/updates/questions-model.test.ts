import { v7 as newUuid } from 'uuid';
import { expect, onTestFinished, test } from 'vitest';
import type { ConversationId, QuestionId } from '../../../src/contract/model/ids.ts';
import { createQuestionsModel } from '../../../src/renderer/updates/questions/questions-model.ts';
import { eventually } from '../eventually.ts';
import { inProcessClient } from '../stand-in/in-process-client.ts';
import { mineOf, quietUpdatesWorld } from '../stand-in/update-scenes.ts';

function setUp() {
  const world = quietUpdatesWorld();
  const { ids, brands } = mineOf(world);
  const [, conversationId] = ids;
  const [, brand] = brands;
  if (!conversationId || !brand) throw new Error('two are mine');
  const drafts = new Map<ConversationId, string>();
  const { questions: client } = inProcessClient(world);
  const open = (ask = client.ask) => {
    const model = createQuestionsModel({
      conversationId,
      client: { watch: client.watch, markRead: client.markRead, ask },
      newQuestionId: () => newUuid() as QuestionId,
      drafts,
    });
    onTestFinished(model.close);
    return model;
  };
  const asked = () => world.updates.questions.get(conversationId) ?? [];
  return { world, open, client, asked, brandId: brand.brandId };
}

test('A question goes to the brand once and leaves the field empty', async () => {
  const { open, asked, brandId } = setUp();
  const model = open();
  model.edit('  In 43, too?  ');
  await model.ask(brandId);
  expect(asked().map(({ text, state }) => [text, state])).toEqual([['In 43, too?', 'posted']]);
  await eventually(() => expect(model.store.getState()).toMatchObject({ text: '', questions: asked() }));
});

test('Without a connection it is kept and waits', async () => {
  const { world, open, asked, brandId } = setUp();
  world.status.connectivity = 'disconnected';
  const model = open();
  model.edit('In 43?');
  await model.ask(brandId);
  expect(asked().map(({ state }) => state)).toEqual(['waiting']);
});

test('An answer that was cut off is asked again under the same id, so it is one question', async () => {
  const { open, client, asked, brandId } = setUp();
  let cuts = 1;
  const model = open(async (...given) => {
    const outcome = await client.ask(...given);
    if (cuts-- > 0) throw new Error('cut');
    return outcome;
  });
  model.edit('In 43?');
  await model.ask(brandId);
  expect(model.store.getState()).toMatchObject({ problem: 'unreachable', text: 'In 43?' });
  await model.ask(brandId);
  expect([asked().length, model.store.getState().text]).toEqual([1, '']);
});

test('What is too long is said to be, and stays', async () => {
  const { open, asked, brandId } = setUp();
  const model = open();
  model.edit('x'.repeat(3001));
  await model.ask(brandId);
  expect([model.store.getState().problem, asked()]).toEqual(['tooLong', []]);
});

test('A question half written is there when the conversation is opened again', () => {
  const { open } = setUp();
  const first = open();
  first.edit('Half a ques');
  first.close();
  expect(open().store.getState().text).toBe('Half a ques');
});
