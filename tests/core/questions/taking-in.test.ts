import { describe, expect, test } from 'vitest';
import { newId } from '../../../src/adapters/system/new-id.ts';
import { BrandQuestion } from '../../../src/contract/model/brand-question.ts';
import { PersonId, QuestionId } from '../../../src/contract/model/ids.ts';
import { createQuestionIntake } from '../../../src/core/questions/question-intake.ts';
import { createQuestionSender } from '../../../src/core/questions/question-sender.ts';
import { createManualClock } from '../../support/manual-clock.ts';
import { brandIdOf } from '../../support/sample-brand.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import { openMemory } from '../knowledge/open-memory.ts';
import { sampleConversation } from './sample-conversation.ts';

const kuuma = brandIdOf('kuuma');
const nordlys = brandIdOf('nordlys');
const personId = PersonId.parse(newId());

function open() {
  const store = openMemory(tempFolder());
  const conversation = sampleConversation(kuuma);
  store.transaction(() => store.conversations.upsert(conversation));
  const intake = createQuestionIntake({ ...store, personId });
  const question: BrandQuestion = {
    ...{ questionId: QuestionId.parse(newId()), brandId: kuuma, text: 'Dimmable?', askedAt: 5 },
    conversationId: conversation.conversationId,
    askedBy: { personId, name: 'Bela' },
    ...{ state: 'waiting', problem: null, channelName: 'urgent', answers: [] },
  };
  const take = (changes: Partial<BrandQuestion>, brandId = kuuma) =>
    store.transaction(() => intake.take(brandId, BrandQuestion.parse({ ...question, ...changes })));
  const known = () => store.questions.find(question.questionId);
  return { store, question, take, known };
}

const answer = (answerId: string, text: string, edited = false) => ({
  ...{ answerId, authorName: 'Ingrid', text, at: 6, edited },
});

describe('Answers', () => {
  test('are unread until they are seen, again when they were edited, and no more when they were deleted', () => {
    const { store, take, known } = open();
    take({ state: 'posted', answers: [answer('1.0', 'Yes'), answer('2.0', 'No')] });
    expect(known()).toMatchObject({ unread: ['1.0', '2.0'], news: 1 });
    const seen = known();
    if (seen) store.transaction(() => store.questions.save({ ...seen, unread: [] }));
    take({ state: 'posted', answers: [answer('1.0', 'Yes!', true), answer('2.0', 'No')] });
    expect(known()).toMatchObject({ unread: ['1.0'], news: 2 });
    take({ state: 'posted', answers: [answer('2.0', 'No'), answer('3.0', 'Well')] });
    expect(known()).toMatchObject({ unread: ['3.0'], news: 3 });
    take({ state: 'posted', answers: [answer('2.0', 'No')] });
    expect(known()).toMatchObject({ unread: [], news: 3 });
  });

  test('that say what is known already are no news', () => {
    const { take } = open();
    expect([take({}), take({}), take({ state: 'posted' })]).toEqual([true, false, true]);
  });
});

describe('Questions that are not this person’s', () => {
  test('are not taken: of another brand, of an unknown conversation, of somebody else', () => {
    const { store, question, take } = open();
    const other = sampleConversation(nordlys);
    store.transaction(() => store.conversations.upsert(other));
    const name = 'Anna';
    expect([
      take({}, nordlys),
      take({ conversationId: other.conversationId }),
      take({ conversationId: sampleConversation(kuuma).conversationId }),
      take({ askedBy: { personId: PersonId.parse(newId()), name } }),
    ]).toEqual([false, false, false, false]);
    expect(store.questions.find(question.questionId)).toBeNull();
  });
});

test('what the feed said is not taken back by a slower answer to asking', async () => {
  const { store, question, take, known } = open();
  const { questions, transaction } = store;
  transaction(() => questions.save({ question, handedIn: false, unread: [], news: 0 }));
  const clock = createManualClock();
  const asked: string[] = [];
  const sender = createQuestionSender({
    ...{ questions, transaction, clock, random: Math.random, loopback: true },
    ask: async ({ text }) => {
      asked.push(text);
      take({ state: 'posted', answers: [answer('1.0', 'Yes')] });
      return { ok: true, value: question };
    },
    onChange: () => {},
    log: () => {},
  });
  sender.setConnected(true);
  clock.pass(1);
  await sender.close();
  expect(asked).toEqual(['Dimmable?']);
  expect(known()).toMatchObject({
    handedIn: true,
    question: { state: 'posted', answers: [{ text: 'Yes' }] },
  });
});
