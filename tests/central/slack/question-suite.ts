import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { QuestionId } from '../../../src/contract/model/ids.ts';
import type { SlackMapping } from '../../../src/contract/model/slack.ts';
import { codeOf } from '../support/central-client.ts';
import { resolved, type StaffMember, type Stage } from '../support/stage.ts';
import { boats, lamps } from '../support/test-seed.ts';
import { askForLease, changesSince, cursorOf, giveChannel, gone, postIn, stands, TEAM } from './channels.ts';

export function questionSuite(stage: () => Stage): void {
  const newQuestionId = () => QuestionId.parse(randomUUID());

  /** Anna holds a conversation of the lamps, whose only channel for questions is new. */
  async function scene() {
    const [sofia, anna] = [await stage().signIn('sofia'), await stage().signIn('anna')];
    const { mappings } = await sofia.call.slack.state();
    for (const earlier of mappings.filter(({ questions }) => questions)) {
      await sofia.call.slack.saveMapping({ ...earlier, questions: false });
    }
    const channel = await giveChannel(sofia, lamps, { questions: true });
    const { conversationId } = await stage().customerWrites(lamps, 'Is it dimmable?');
    await anna.call.conversations.claim({ conversationId });
    const questionId = newQuestionId();
    const question = { brandId: lamps, conversationId, questionId, text: 'Can the lamp be dimmed?' };
    const since = await cursorOf(anna, lamps);
    const heard = async (reader: StaffMember = anna) =>
      (await changesSince(reader, lamps, since, 'question')).map((change) => change.question);
    return { sofia, anna, channel, conversationId, question, since, heard };
  }

  /** The lease holder posts what waits, as it was asked to. */
  async function post(lead: StaffMember, questionId: string, channel: SlackMapping) {
    stage().passTime(30_001);
    const { lease, outbound } = await askForLease(lead);
    const waiting = outbound.find(({ outboundId }) => outboundId === questionId);
    const message = postIn(channel, waiting?.text ?? '', { ownId: questionId, callsEverybody: false });
    const fencing = lease?.fencing ?? 0;
    const report = { teamId: TEAM, outboundId: questionId, fencing, at: Date.now() };
    const result = { state: 'posted', ts: message.ts } as const;
    await lead.call.slack.posted({ ...report, result });
    return { waiting, message, report };
  }

  test('a question is posted in the brand’s channel, and its thread’s replies are the answers', async () => {
    const { sofia, anna, channel, conversationId, question, heard } = await scene();
    const asked = await anna.call.questions.ask(question);
    expect(asked).toMatchObject({
      conversationId,
      askedBy: { name: 'anna lastname' },
      state: 'waiting',
      channelName: channel.channelName,
      answers: [],
    });
    const { waiting, message } = await post(sofia, question.questionId, channel);
    expect(waiting).toMatchObject({ channelId: channel.channelId, threadTs: null });
    expect(waiting?.text).toContain('anna lastname asks');
    expect(waiting?.text).toContain('Can the lamp be dimmed?');
    expect(waiting?.text).not.toContain('Cleo');

    const thread = { threadTs: message.ts, callsEverybody: false };
    const reply = postIn(channel, 'Yes, with any dimer', thread);
    const edited = { ...reply, text: 'Yes, with any dimmer', fingerprint: 'edited', editedTs: reply.ts };
    const second = postIn(channel, 'Not the old ones', thread);
    await sofia.call.slack.news({ teamId: TEAM, news: [stands(message), stands(reply)] });
    await sofia.call.slack.news({ teamId: TEAM, news: [stands(edited), stands(second)] });
    await sofia.call.slack.news({ teamId: TEAM, news: [gone(second), stands(edited)] });
    const states = await heard();
    expect(states.map(({ state }) => state)).toEqual(['waiting', 'posted', 'posted', 'posted', 'posted']);
    expect(states.map(({ answers }) => answers.map(({ text }) => text))).toEqual([
      [],
      [],
      ['Yes, with any dimer'],
      ['Yes, with any dimmer', 'Not the old ones'],
      ['Yes, with any dimmer'],
    ]);
    expect(states.at(-1)?.answers).toMatchObject([{ authorName: 'Ingrid of the brand', edited: true }]);
    const { questions } = await anna.call.feed.snapshot({ brandId: lamps });
    expect(questions.find(({ questionId }) => questionId === question.questionId)).toEqual(states.at(-1));
  });

  test('answers that came before it was known where the question stands are not lost', async () => {
    const { sofia, anna, channel, question, heard } = await scene();
    await anna.call.questions.ask(question);
    const message = postIn(channel, 'the question', { ownId: question.questionId });
    const reply = postIn(channel, 'Yes', { threadTs: message.ts });
    await sofia.call.slack.news({ teamId: TEAM, news: [stands(message), stands(reply)] });
    stage().passTime(30_001);
    const { lease } = await askForLease(sofia);
    await sofia.call.slack.posted({
      teamId: TEAM,
      outboundId: question.questionId,
      fencing: lease?.fencing ?? 0,
      result: { state: 'posted', ts: message.ts },
      at: Date.now(),
    });
    expect((await heard()).at(-1)?.answers).toMatchObject([{ text: 'Yes' }]);
  });

  test('asking the same again is the same question, and its answer is given to nobody else', async () => {
    const { sofia, anna, question, heard } = await scene();
    const answers = await Promise.all([1, 2, 3].map(() => anna.call.questions.ask(question)));
    expect(answers).toEqual(answers.map(() => answers[0]));
    expect(await heard()).toHaveLength(1);
    expect(await heard(sofia)).toEqual([]);
    const bela = await stage().signIn('bela');
    expect(await heard(bela)).toEqual([]);
    expect(await codeOf(bela.call.questions.ask(question))).toBe('FORBIDDEN');
    expect(await codeOf(anna.call.questions.ask({ ...question, text: 'Other words' }))).toBe('FORBIDDEN');
    expect((await sofia.call.feed.snapshot({ brandId: lamps })).questions).toEqual([]);
  });

  test('who does not hold the conversation may not ask, but for team leads; nobody outside of the brand', async () => {
    const { sofia, question } = await scene();
    const [bela, otto] = [await stage().signIn('bela'), await stage().signIn('otto')];
    const another = () => ({ ...question, questionId: newQuestionId() });
    expect(await codeOf(bela.call.questions.ask(another()))).toBe('FORBIDDEN');
    expect(await codeOf(otto.call.questions.ask(another()))).toBe('NOT_FOUND');
    expect(await codeOf(bela.call.questions.ask({ ...another(), brandId: boats }))).toBe('NOT_FOUND');
    expect(await sofia.call.questions.ask(another())).toMatchObject({ state: 'waiting' });
  });

  test('a brand without a channel for questions says so, and a repeated question is known all the same', async () => {
    const { sofia, anna, channel, question } = await scene();
    await anna.call.questions.ask(question);
    await sofia.call.slack.saveMapping({ ...channel, questions: false });
    expect(await codeOf(anna.call.questions.ask({ ...question, questionId: newQuestionId() }))).toBe(
      'NO_CHANNEL',
    );
    expect(await anna.call.questions.ask(question)).toMatchObject({ questionId: question.questionId });
  });

  test('one that Slack will not take has failed, and says why', async () => {
    const { sofia, anna, question, heard } = await scene();
    await anna.call.questions.ask(question);
    stage().passTime(30_001);
    const { lease } = await askForLease(sofia);
    const report = {
      teamId: TEAM,
      outboundId: question.questionId,
      fencing: lease?.fencing ?? 0,
      result: { state: 'failed', problem: 'The app is not in the channel.' } as const,
      at: Date.now(),
    };
    expect(await codeOf(sofia.call.slack.posted({ ...report, fencing: report.fencing - 1 || 999 }))).toBe(
      'STALE_FENCING',
    );
    const berit = await stage().signIn('berit');
    expect(await codeOf(berit.call.slack.posted(report))).toBe('NOT_FOUND');
    await sofia.call.slack.posted(report);
    // What was said first stays.
    await sofia.call.slack.posted({ ...report, result: { state: 'posted', ts: '1.0' } });
    expect((await heard()).map(({ state, problem }) => [state, problem])).toEqual([
      ['waiting', null],
      ['failed', 'The app is not in the channel.'],
    ]);
  });

  test('questions of resolved conversations are no part of the snapshot', async () => {
    const { anna, conversationId, question } = await scene();
    await anna.call.questions.ask(question);
    await anna.push(anna.event(conversationId, 1, resolved('answered')));
    const { questions } = await anna.call.feed.snapshot({ brandId: lamps });
    expect(questions.some(({ questionId }) => questionId === question.questionId)).toBe(false);
  });
}
