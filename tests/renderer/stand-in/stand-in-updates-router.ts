import { implement } from '@orpc/server';
import { workstationContract } from '../../../src/contract/workstation.ts';
import { createStandInLeadRouter } from './stand-in-lead-router.ts';
import { acknowledge, heldOf, updatesOf, viewOf } from './stand-in-updates.ts';
import { agentId, agentName, type StandInWorld } from './stand-in-world.ts';

/** Updates of a world in memory, as the core keeps them on disk. */
export function createStandInUpdatesRouter(world: StandInWorld) {
  const { updates } = implement(workstationContract);
  const { changes } = world;
  const disconnected = { ok: false, code: 'disconnected' } as const;
  const decide = (sweepItemId: string, part: object) => {
    const item = world.updates.sweep.find((one) => one.sweepItemId === sweepItemId);
    if (item?.state !== 'open') return { ok: false, code: 'changedMeanwhile' } as const;
    Object.assign(item, { decidedBy: agentName, decidedAt: world.now(), ...part });
    changes.publish('updates', null);
    return { ok: true, value: item } as const;
  };

  return {
    watch: updates.watch.handler(async function* ({ signal }) {
      yield updatesOf(world);
      for await (const _ of changes.subscribe('updates', { signal })) yield updatesOf(world);
    }),
    search: updates.search.handler(({ input: { brandId, text } }) =>
      world.updates.held
        .filter(
          ({ update }) =>
            (brandId === null || update.brandId === brandId) &&
            update.text.toLowerCase().includes(text.trim().toLowerCase()),
        )
        .map((held) => viewOf(world, held)),
    ),
    shown: updates.shown.handler(({ input: { updateId, revision } }) => {
      const held = heldOf(world, updateId);
      if (held.update.revision === revision && held.shownAt === null) {
        held.shownAt = world.now();
        changes.publish('updates', null);
      }
      return {};
    }),
    read: updates.read.handler(({ input: { updateId } }) => {
      heldOf(world, updateId).unread = false;
      changes.publish('updates', null);
      return {};
    }),
    acknowledge: updates.acknowledge.handler(({ input: { updateId, revision } }) =>
      acknowledge(world, updateId, revision),
    ),
    briefing: updates.briefing.handler(({ input: { conversationId } }) => {
      const brandId = world.conversations.get(conversationId)?.conversation.brandId;
      return { briefing: (brandId && world.updates.briefings.get(brandId)) ?? null };
    }),
    briefingRead: updates.briefingRead.handler(({ input: { brandId } }) => {
      world.updates.briefings.delete(brandId);
      return {};
    }),
    lead: createStandInLeadRouter(world),
    watchSweep: updates.watchSweep.handler(async function* ({ input: { brandId, state }, signal }) {
      const items = () =>
        world.status.connectivity === 'connected'
          ? ({
              ok: true,
              value: world.updates.sweep.filter(
                (item) => item.brandId === brandId && (item.state === 'open') === (state === 'open'),
              ),
            } as const)
          : disconnected;
      yield items();
      for await (const _ of changes.subscribe('updates', { signal })) yield items();
    }),
    correct: updates.correct.handler(({ input: { sweepItemId, messageId, text } }) => {
      if (world.status.connectivity !== 'connected') return disconnected;
      world.updates.corrected.push({ sweepItemId, messageId, text });
      return decide(sweepItemId, { state: 'corrected' });
    }),
    dismiss: updates.dismiss.handler(({ input: { sweepItemId, reason } }) => {
      if (world.status.connectivity !== 'connected') return disconnected;
      world.updates.dismissed.push({ sweepItemId, reason });
      return decide(sweepItemId, { state: 'dismissed', reason });
    }),
  };
}

/** What is asked of brands; nothing answers by itself. */
export function createStandInQuestionsRouter(world: StandInWorld) {
  const { questions } = implement(workstationContract);
  const { changes } = world;
  return {
    watch: questions.watch.handler(async function* ({ input: { conversationId }, signal }) {
      const told = () => ({
        questions: world.updates.questions.get(conversationId) ?? [],
        unreadAnswers: world.updates.unreadAnswers.get(conversationId) ?? 0,
      });
      yield told();
      for await (const _ of changes.subscribe('questions', { signal })) yield told();
    }),
    ask: questions.ask.handler(({ input: { questionId, brandId, conversationId, text } }) => {
      const known = world.updates.questions.get(conversationId) ?? [];
      if (!known.some((question) => question.questionId === questionId)) {
        const posted = world.status.connectivity === 'connected';
        world.updates.questions.set(conversationId, [
          ...known,
          {
            questionId,
            brandId,
            conversationId,
            askedBy: { personId: agentId, name: agentName },
            text,
            askedAt: world.now(),
            state: posted ? 'posted' : 'waiting',
            problem: null,
            channelName: posted ? 'support-questions' : null,
            answers: [],
          },
        ]);
        changes.publish('questions', null);
      }
      return { ok: true, value: {} };
    }),
    markRead: questions.markRead.handler(({ input: { conversationId } }) => {
      world.updates.unreadAnswers.set(conversationId, 0);
      changes.publish('questions', null);
      return {};
    }),
  };
}
