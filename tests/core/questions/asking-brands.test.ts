import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { type ConversationId, QuestionId } from '../../../src/contract/model/ids.ts';
import { boats, lamps } from '../../central/support/test-seed.ts';
import { ANNA, URGENT } from '../../demo/slack/sample-workspace.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import { sharedSlackStage, urgentChannel, watched, workstationNear } from '../slack/slack-scene.ts';
import { take } from '../support/queue-steps.ts';
import { lineTo } from '../support/stage-and-line.ts';
import { until } from '../support/until.ts';
import { collectAlerts, openWorkstation, type Workstation } from '../support/workstation.ts';

const newQuestionId = () => QuestionId.parse(randomUUID());

const shared = sharedSlackStage();

/** Bela holds a conversation of the lamps, whose brand can be asked in Slack. */
async function scene({ questions = true } = {}) {
  const { slack, stage } = shared();
  const sofia = await stage.signIn('sofia');
  await sofia.call.slack.saveMapping(urgentChannel({ questions }));
  const line = await lineTo(stage);
  const folder = tempFolder();
  const bela = await workstationNear(slack, line.url, 'bela', { folder });
  const customer = await stage.customerWrites(lamps, 'Is it dimmable?');
  await take(bela, customer);
  const { conversationId } = customer;
  const input = { brandId: lamps, conversationId, questionId: newQuestionId(), text: 'Can it be dimmed?' };
  const posts = () => slack.messages(URGENT).filter(({ text }) => text.includes('Can it be dimmed?'));
  return { slack, stage, line, folder, bela, conversationId, input, posts };
}

const watchQuestions = ({ screen }: Workstation, conversationId: ConversationId) =>
  watched((options) => screen.questions.watch({ conversationId }, options));

describe('A question to the brand', () => {
  test('that was asked offline arrives once, also over a restart, and its answer comes back and is followed', async () => {
    const { slack, line, folder, bela, conversationId, input, posts } = await scene();
    await line.cut();
    expect(await bela.screen.questions.ask(input)).toEqual({ ok: true, value: {} });
    expect(await bela.screen.questions.ask(input)).toEqual({ ok: true, value: {} });
    await bela.close();
    const again = await openWorkstation(folder, { slackApiUrl: slack.url });
    const questions = await watchQuestions(again, conversationId);
    expect(questions.now()).toMatchObject({
      questions: [{ state: 'waiting', text: 'Can it be dimmed?', askedBy: { name: 'bela lastname' } }],
      unreadAnswers: 0,
    });
    await line.mend();
    await until('it is posted', () => questions.now().questions[0]?.state === 'posted');
    expect(posts()).toHaveLength(1);

    const alerts = collectAlerts(again.screen);
    const [post] = posts();
    const reply = { channel: URGENT, user: ANNA, threadTs: post?.ts ?? '', text: 'Yes, with any dimer' };
    const ts = slack.reply(reply);
    await until('the answer is there', () => questions.now().unreadAnswers === 1);
    expect(questions.now().questions[0]?.answers).toMatchObject([
      { authorName: 'Anna Aalto', text: 'Yes, with any dimer', edited: false },
    ]);
    await until('it asks for attention', () => alerts.some(({ type }) => type === 'raised'));
    expect(alerts.find(({ type }) => type === 'raised')).toMatchObject({
      alert: { kind: 'brandAnswered', conversationId, preview: 'Anna Aalto: Yes, with any dimer' },
    });

    await again.screen.questions.markRead({ conversationId });
    await until('the alert is withdrawn', () => alerts.some(({ type }) => type === 'withdrawn'));
    expect(questions.now().unreadAnswers).toBe(0);
    slack.edit({ channel: URGENT, ts, text: 'Yes, with any dimmer' });
    await until('the edit is there', () => questions.now().questions[0]?.answers[0]?.edited === true);
    expect(questions.now()).toMatchObject({
      questions: [{ answers: [{ text: 'Yes, with any dimmer' }] }],
      unreadAnswers: 1,
    });
    slack.remove({ channel: URGENT, ts });
    await until('the deleted answer is gone', () => questions.now().unreadAnswers === 0);
    expect(questions.now().questions[0]?.answers).toEqual([]);
    expect(posts()).toHaveLength(1);
  });

  test('is refused for another brand, an unknown conversation and one that somebody else holds', async () => {
    const { stage, bela, input } = await scene();
    const ask = (changes: Partial<typeof input>) =>
      bela.screen.questions.ask({ ...input, questionId: newQuestionId(), ...changes });
    expect(await ask({ brandId: boats })).toMatchObject({ code: 'brandMismatch' });
    const unknown = input.questionId as string as ConversationId;
    expect(await ask({ conversationId: unknown })).toMatchObject({ code: 'unknownConversation' });
    const other = await stage.customerWrites(lamps);
    await until('the other conversation waits', async () =>
      (await bela.queue()).waiting.some(({ conversationId }) => conversationId === other.conversationId),
    );
    expect(await ask({ conversationId: other.conversationId })).toMatchObject({ code: 'notMine' });
  });

  test('of a brand without a channel for questions has failed, and says why', async () => {
    const { bela, conversationId, input } = await scene({ questions: false });
    await bela.screen.questions.ask(input);
    const questions = await watchQuestions(bela, conversationId);
    await until('it has failed', () => questions.now().questions[0]?.state === 'failed');
    expect(questions.now().questions[0]?.problem).toContain('no Slack channel for questions');
  });
});
