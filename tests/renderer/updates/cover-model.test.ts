import { describe, expect, test } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { createCoverModel, MIN_SHOWN_MS } from '../../../src/renderer/updates/cover/cover-model.ts';
import type { AcknowledgeProblem, UpdatesModelState } from '../../../src/renderer/updates/updates-model.ts';
import { broadcastIdOf, knownOf, kuuma, updateIdOf, view } from './views.ts';

/** The model over a core that answers at once, with a clock that moves when told. */
function setUp(...cover: Parameters<typeof knownOf>[0]) {
  const updates = createStore<UpdatesModelState>(() => ({
    known: knownOf(cover),
    link: 'live',
    problem: null,
  }));
  const shown: string[] = [];
  const acknowledged: string[] = [];
  const answers: (AcknowledgeProblem | null)[] = [];
  let hears = true;
  let now = 0;
  let timers: { at: number; run: () => void }[] = [];
  const model = createCoverModel({
    updates: {
      store: updates,
      shown: async ({ update }) => {
        if (hears) shown.push(`${update.updateId}/${update.revision}`);
        return hears;
      },
      acknowledge: async ({ update }) => {
        const problem = answers.shift() ?? null;
        if (problem === null) acknowledged.push(update.updateId);
        return problem;
      },
    },
    startTimer: (run, milliseconds) => {
      const timer = { at: now + milliseconds, run };
      timers.push(timer);
      return () => {
        timers = timers.filter((other) => other !== timer);
      };
    },
  });
  return {
    model,
    shown,
    acknowledged,
    answers,
    state: model.store.getState,
    hear: (does: boolean) => {
      hears = does;
    },
    tell: (...next: Parameters<typeof knownOf>[0]) => updates.setState({ known: knownOf(next) }),
    /** Lets answers arrive, then the time pass, then what follows of it. */
    pass: async (milliseconds: number) => {
      await settled();
      now += milliseconds;
      const due = timers.filter(({ at }) => at <= now);
      timers = timers.filter(({ at }) => at > now);
      for (const { run } of due) run();
      await settled();
    },
  };
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

describe('An urgent update over the panes', () => {
  test('is told to be shown when the window is in front, and can be acknowledged a while after', async () => {
    const { model, state, shown, acknowledged, pass } = setUp(view(1));
    expect(state().phase).toBe('unseen');
    await pass(MIN_SHOWN_MS);
    expect([state().phase, shown]).toEqual(['unseen', []]);

    model.setInSight(true);
    await pass(MIN_SHOWN_MS - 1);
    expect([state().phase, shown]).toEqual(['counting', [`${updateIdOf(1)}/1`]]);
    await model.acknowledge();
    expect(acknowledged).toEqual([]);

    await pass(1);
    expect(state().phase).toBe('ready');
    await model.acknowledge();
    expect(acknowledged).toEqual([updateIdOf(1)]);
    expect(model.isCovering()).toBe(false);
  });

  test('counts from the start again when the window was left before the time had come', async () => {
    const { model, state, pass } = setUp(view(1));
    model.setInSight(true);
    await pass(MIN_SHOWN_MS - 100);
    model.setInSight(false);
    await pass(5000);
    expect(state().phase).toBe('unseen');
    model.setInSight(true);
    await pass(MIN_SHOWN_MS - 100);
    expect(state().phase).toBe('counting');
    await pass(100);
    expect(state().phase).toBe('ready');
    model.setInSight(false);
    expect(state().phase).toBe('ready');
  });

  test('waits for somebody who goes on typing into it unawares', async () => {
    const { model, state, pass } = setUp(view(1));
    model.setInSight(true);
    await pass(1000);
    model.typed();
    await pass(1000);
    expect(state().phase).toBe('counting');
    await pass(500);
    expect(state().phase).toBe('ready');
    model.typed();
    expect(state().phase).toBe('ready');
  });

  test('does not count while the core does not hear that it is shown', async () => {
    const { model, state, hear, pass } = setUp(view(1));
    hear(false);
    model.setInSight(true);
    await pass(MIN_SHOWN_MS);
    expect(state().phase).toBe('counting');
    hear(true);
    await pass(1000);
    await pass(MIN_SHOWN_MS);
    expect(state().phase).toBe('ready');
  });

  test('stays in front while others arrive, and the next one has to be read in its turn', async () => {
    const { model, state, tell, pass, acknowledged } = setUp(view(5));
    model.setInSight(true);
    await pass(MIN_SHOWN_MS);
    tell(view(2), view(5), view(7));
    const ids = () => state().stack.map(({ broadcastId }) => broadcastId);
    expect(ids()).toEqual([broadcastIdOf(5), broadcastIdOf(2), broadcastIdOf(7)]);
    expect(state().phase).toBe('ready');
    await model.acknowledge();
    expect(ids()).toEqual([broadcastIdOf(2), broadcastIdOf(7)]);
    expect([state().phase, state().done]).toEqual(['counting', 1]);
    await model.acknowledge();
    expect(acknowledged).toEqual([updateIdOf(5)]);
  });

  test('is one for all brands of a broadcast, and all of them are acknowledged', async () => {
    const { model, state, pass, shown, acknowledged } = setUp(
      view(1, { broadcastId: broadcastIdOf(9) }),
      view(2, { broadcastId: broadcastIdOf(9), brandId: kuuma }),
    );
    expect(state().stack.map(({ views }) => views.length)).toEqual([2]);
    model.setInSight(true);
    await pass(MIN_SHOWN_MS);
    await model.acknowledge();
    expect(shown).toHaveLength(2);
    expect(acknowledged).toEqual([updateIdOf(1), updateIdOf(2)]);
  });

  test('that is revised while it is read says so and has to be read again', async () => {
    const { model, state, tell, pass, acknowledged } = setUp(view(1));
    model.setInSight(true);
    await pass(MIN_SHOWN_MS);
    tell(view(1, { revision: 2, text: 'Otherwise', previousText: 'Update 1' }));
    expect([state().phase, state().problem]).toEqual(['counting', 'revised']);
    await model.acknowledge();
    expect(acknowledged).toEqual([]);
    await pass(MIN_SHOWN_MS);
    await model.acknowledge();
    expect(acknowledged).toEqual([updateIdOf(1)]);
  });

  test('stays when its acknowledgement was not kept, and can be acknowledged again', async () => {
    const { model, state, pass, answers, acknowledged } = setUp(view(1));
    answers.push('unreachable', 'notShown');
    model.setInSight(true);
    await pass(MIN_SHOWN_MS);
    await model.acknowledge();
    expect([state().problem, state().phase]).toEqual(['unreachable', 'ready']);
    await model.acknowledge();
    expect([state().problem, state().phase]).toEqual(['notShown', 'counting']);
    await pass(MIN_SHOWN_MS);
    await model.acknowledge();
    expect([acknowledged, model.isCovering()]).toEqual([[updateIdOf(1)], false]);
  });

  test('that was retracted is gone', async () => {
    const { model, tell } = setUp(view(1));
    tell();
    expect(model.isCovering()).toBe(false);
  });
});
