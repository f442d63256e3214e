import { expect, onTestFinished, test } from 'vitest';
import type { UpdatePreview } from '../../../../src/contract/central/updates.ts';
import { BroadcastId } from '../../../../src/contract/model/ids.ts';
import { createWriteModel } from '../../../../src/renderer/updates/lead/write/write-model.ts';
import { eventually } from '../../eventually.ts';
import { inProcessClient } from '../../stand-in/in-process-client.ts';
import { deskWorld, kuuma, nordlys, sentWorld } from '../../stand-in/lead-scenes.ts';
import { nextUuid, type StandInWorld } from '../../stand-in/stand-in-world.ts';

type Lead = ReturnType<typeof inProcessClient>['updates']['lead'];

/** The client makes its calls when they are asked for; here they can be changed one by one. */
const callsOf = ({ draft, saveDraft, preview, publish, revise, retract, watchMatrix }: Lead) =>
  ({ draft, saveDraft, preview, publish, revise, retract, watchMatrix }) as Lead;

/** The model over a world in memory, whose pauses in typing end when the test says so. */
function setUp(world: StandInWorld = deskWorld(), change: (lead: Lead) => Partial<Lead> = () => ({})) {
  const { lead } = inProcessClient(world).updates;
  let pending: (() => void) | null = null;
  const published: BroadcastId[] = [];
  const model = createWriteModel({
    client: { ...callsOf(lead), ...change(lead) },
    brands: () => world.brands,
    now: world.now,
    newBroadcastId: () => BroadcastId.parse(nextUuid()),
    newKey: nextUuid,
    startTimer: (run) => {
      pending = run;
      return () => {
        pending = null;
      };
    },
    onPublished: (broadcastId) => published.push(broadcastId),
  });
  onTestFinished(model.close);
  const { getState: state } = model.store;
  return {
    world,
    model,
    state,
    published,
    /** Nobody types for a while. */
    pause: () => {
      const run = pending;
      pending = null;
      run?.();
    },
    write: (text = 'Card payments fail.') => {
      model.chooseBrands([nordlys]);
      model.set({ text });
    },
    sent: () => world.updates.held.map(({ update }) => update),
  };
}

const of = (world: StandInWorld, text: string) =>
  world.updates.held.map(({ update }) => update).filter((update) => update.text.includes(text));

test('What is being written is there again after the program was closed', async () => {
  const { world, model, write, pause } = setUp();
  write('Half a sent');
  pause();
  await eventually(() => expect(world.lead.draft?.brandIds).toEqual([nordlys]));
  const again = setUp(world);
  await again.model.restore();
  expect(again.state().form).toEqual(model.store.getState().form);
});

test('What is written while the program closes is kept without a pause', async () => {
  const { world, model, write } = setUp();
  write('Half a sent');
  model.close();
  await eventually(() => expect(world.lead.draft?.form).toContain('Half a sent'));
});

test('A draft that arrives late replaces nothing that is on the screen', async () => {
  const { world, write, pause } = setUp();
  write('Kept before');
  pause();
  await eventually(() => expect(world.lead.draft).not.toBeNull());
  const again = setUp(world);
  const restoring = again.model.restore();
  again.model.set({ text: 'Typed at once' });
  await restoring;
  expect(again.state().form.text).toBe('Typed at once');
});

test('Whom it would reach is asked after a pause, and only of what is complete', async () => {
  const asked: string[] = [];
  const { state, model, write, pause } = setUp(deskWorld(), (lead) => ({
    preview: async (content, ...rest) => {
      asked.push(content.text);
      return lead.preview(content, ...rest);
    },
  }));
  model.set({ text: 'No brand yet' });
  pause();
  expect([asked, state().problems.map(({ code }) => code)]).toEqual([[], ['noBrand']]);
  write('Card');
  write('Card payments');
  pause();
  await eventually(() => expect(state().preview?.agents).toBeGreaterThan(0));
  expect(asked).toEqual(['Card payments']);
});

test('An answer about an earlier text is dropped', async () => {
  const answers: ((preview: UpdatePreview) => void)[] = [];
  const { state, write, pause } = setUp(deskWorld(), () => ({
    preview: () =>
      new Promise((resolve) => {
        answers.push((value) => resolve({ ok: true, value }));
      }),
  }));
  const preview = (agents: number): UpdatePreview => ({
    affected: [],
    affectedTotal: 0,
    alreadyTold: 0,
    agents,
    agentsOnline: 0,
  });
  write('First');
  pause();
  write('Second');
  pause();
  answers[1]?.(preview(2));
  await eventually(() => expect(state().preview?.agents).toBe(2));
  answers[0]?.(preview(1));
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(state().preview?.agents).toBe(2);
});

test('Sent after a cut, it is the same update', async () => {
  let cuts = 1;
  const { world, model, state, write, published } = setUp(deskWorld(), (lead) => ({
    publish: async (...given) => {
      const answer = await lead.publish(...given);
      if (cuts-- > 0) throw new Error('cut');
      return answer;
    },
  }));
  write();
  await model.publish();
  expect([state().trouble?.code, state().form.text]).toEqual(['unreachable', 'Card payments fail.']);
  await model.publish();
  const [first, second] = world.lead.published;
  expect(second).toEqual(first);
  expect(published).toEqual([first?.broadcastId]);
  expect(of(world, 'Card payments')).toHaveLength(1);
});

test('Changed after a cut that had let it through, what agents have is said, and the change is a revision', async () => {
  let cuts = 1;
  const { world, model, state, write } = setUp(deskWorld(), (lead) => ({
    publish: async (...given) => {
      const answer = await lead.publish(...given);
      if (cuts-- > 0) throw new Error('cut');
      return answer;
    },
  }));
  write('Card payments fail.');
  await model.publish();
  model.set({ text: 'Card payments work again.' });
  await model.publish();
  expect(state()).toMatchObject({
    trouble: { code: 'sentBefore' },
    form: { text: 'Card payments work again.' },
    revising: { revision: 1 },
  });
  await model.publish();
  expect(of(world, 'work again')).toMatchObject([{ revision: 2, previousText: 'Card payments fail.' }]);
  expect(state().form.text).toBe('');
});

test('The next update is another one, and nothing is kept of the last', async () => {
  const { world, model, state, write, published, pause } = setUp();
  write();
  pause();
  await model.publish();
  expect(state().form.text).toBe('');
  await eventually(() => expect(world.lead.draft).toBeNull());
  write('And another thing.');
  await model.publish();
  expect(new Set(published).size).toBe(2);
});

test('Something missing is named, and nothing is sent', async () => {
  const { world, model, state } = setUp();
  model.chooseBrands([nordlys]);
  model.addFact(nordlys, 'priceChanged');
  expect(state().showsProblems).toBe(false);
  await model.publish();
  expect(state().showsProblems).toBe(true);
  expect(state().problems.map(({ code }) => code)).toEqual(['noText', 'noTarget']);
  expect(world.lead.published).toEqual([]);
});

test('Refused, it is all still there to be mended', async () => {
  const { world, model, state, write, sent } = setUp();
  write();
  const before = state().form;
  world.lead.refuse = { code: 'factOutdated', detail: { brandId: nordlys, fact: '0', why: 'missing' } };
  await model.publish();
  expect(state()).toMatchObject({ form: before, publishing: false, trouble: { code: 'factOutdated' } });
  expect(sent()).toEqual([]);
});

test('A revision keeps what was said, and until when; the draft of another update is there afterwards', async () => {
  const world = sentWorld();
  const { model, state, write, pause } = setUp(world);
  write('Another one, half wri');
  pause();
  await eventually(() => expect(world.lead.draft).not.toBeNull());
  const draft = world.lead.draft;
  const before = world.updates.held
    .map(({ update }) => update)
    .filter(({ keywords }) => keywords.includes('fjellbris'));
  model.revise(before);
  model.set({ text: 'Said otherwise.' });
  pause();
  await model.publish();
  expect(state()).toMatchObject({ revising: null, form: { text: 'Another one, half wri' } });
  pause();
  await eventually(() => expect(world.lead.draft).toEqual(draft));
  const after = of(world, 'Said otherwise.');
  expect(after.map(({ brandId }) => brandId)).toEqual([nordlys]);
  expect(after[0]).toMatchObject({ revision: 2, expiresAt: before[0]?.expiresAt });
});

test('A revision that is not made leads back to the draft', () => {
  const world = sentWorld();
  const { model, state, write } = setUp(world);
  write('Another one, half wri');
  model.revise(world.updates.held.slice(0, 1).map(({ update }) => update));
  expect(state().revising).not.toBeNull();
  model.startOver();
  expect(state()).toMatchObject({ revising: null, form: { text: 'Another one, half wri' } });
});

test('Revised by somebody else meanwhile, nothing is sent over it', async () => {
  const world = sentWorld();
  const { model, state } = setUp(world);
  const [held] = world.updates.held;
  if (!held) throw new Error('something was sent');
  const together = world.updates.held
    .map(({ update }) => update)
    .filter(({ broadcastId }) => broadcastId === held.update.broadcastId);
  model.revise(together);
  held.update = { ...held.update, revision: 2, text: 'Theirs' };
  model.set({ text: 'Mine' });
  await model.publish();
  expect([state().trouble?.code, state().form.text]).toEqual(['changedMeanwhile', 'Mine']);
  expect(held.update.text).toBe('Theirs');
});

test('What was cleared can be had back until something else is written', () => {
  const { model, state, write } = setUp();
  write();
  const before = state().form;
  model.startOver();
  expect(state().form.text).toBe('');
  model.bringBack();
  expect(state().form).toEqual(before);
  model.startOver();
  model.set({ text: 'x' });
  expect(state().cleared).toBeNull();
});

test('A brand that is left out loses its facts, the others keep theirs', () => {
  const { model, state } = setUp();
  model.chooseBrands([nordlys, kuuma]);
  model.addFact(kuuma, 'itemUnavailable');
  model.chooseBrands([kuuma]);
  expect(state().form.brands.map(({ brandId, facts }) => [brandId, facts.length])).toEqual([[kuuma, 1]]);
});
