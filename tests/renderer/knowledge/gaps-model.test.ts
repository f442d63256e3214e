import { expect, test } from 'vitest';
import { ConversationId } from '../../../src/contract/model/ids.ts';
import type { KnowledgeGap } from '../../../src/contract/model/knowledge-note.ts';
import { createGapsModel } from '../../../src/renderer/knowledge/gaps/gaps-model.ts';
import { cut, kuuma } from './import-double.ts';

const here = ConversationId.parse('0198c0de-0000-7000-8000-000000000001');
const elsewhere = ConversationId.parse('0198c0de-0000-7000-8000-000000000002');

const gap = (gapId: string, conversationId: KnowledgeGap['conversationId']): KnowledgeGap => ({
  gapId,
  brandId: kuuma,
  words: gapId,
  times: 2,
  people: 1,
  firstAt: 0,
  lastAt: 1,
  conversationId,
});

async function setUp(isConnected = () => true) {
  const opened: ConversationId[] = [];
  const model = createGapsModel({
    brandId: kuuma,
    knowledge: {
      gaps: async () => ({ ok: true, value: [gap('takuu', here), gap('kortti', elsewhere)] }),
      closeGap: async () => (isConnected() ? { ok: true, value: {} } : cut),
    },
    isHere: async (conversationId) => conversationId === here,
    open: (conversationId) => opened.push(conversationId),
  });
  await model.load();
  return { model, state: model.store.getState, opened };
}

test('a gap that is done leaves the list', async () => {
  const { model, state } = await setUp();
  await model.closeGap('takuu');
  expect(state().gaps?.map(({ gapId }) => gapId)).toEqual(['kortti']);
});

test('a gap stays when the central service could not be told', async () => {
  const { model, state } = await setUp(() => false);
  await model.closeGap('takuu');
  expect(state().gaps).toHaveLength(2);
  expect(state()).toMatchObject({ closing: null, trouble: { code: 'disconnected' } });
});

test('a conversation that is on this machine opens; of another it is said that it is not', async () => {
  const { model, state, opened } = await setUp();
  await model.openConversation(gap('kortti', elsewhere));
  expect(state().notHere).toBe('kortti');
  await model.openConversation(gap('takuu', here));
  expect(state().notHere).toBeNull();
  expect(opened).toEqual([here]);
});
