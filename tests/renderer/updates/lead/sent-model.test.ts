import { expect, onTestFinished, test } from 'vitest';
import type { BroadcastId } from '../../../../src/contract/model/ids.ts';
import {
  createSentModel,
  matrixCounts,
  sentGroups,
} from '../../../../src/renderer/updates/lead/sent/sent-model.ts';
import { eventually } from '../../eventually.ts';
import { inProcessClient } from '../../stand-in/in-process-client.ts';
import { kuuma, nordlys, sentWorld, wrongPrice } from '../../stand-in/lead-scenes.ts';
import { updatesOf } from '../../stand-in/stand-in-updates.ts';

function setUp() {
  const world = sentWorld();
  const model = createSentModel(inProcessClient(world).updates.lead);
  onTestFinished(model.close);
  const broadcastOf = (text: string): BroadcastId => {
    const held = world.updates.held.find(({ update }) => update.text.includes(text));
    if (!held) throw new Error(`Nothing says ${text}`);
    return held.update.broadcastId;
  };
  return { world, model, state: model.store.getState, broadcastOf };
}

test('What was sent is listed newest first, each broadcast once, and only of brands one leads', () => {
  const { world, broadcastOf } = setUp();
  const { recent } = updatesOf(world);
  const groups = sentGroups(recent, [nordlys, kuuma]) ?? [];
  expect(groups[0]?.broadcastId).toBe(broadcastOf(wrongPrice));
  expect(groups.map(({ views }) => views.length)).toEqual([2, 1, 1, 1]);
  expect(sentGroups(recent, [kuuma])?.map(({ views }) => views.length)).toEqual([1, 1]);
  expect(sentGroups(undefined, [kuuma])).toBeNull();
});

test('Who has it is followed live, of one broadcast at a time', async () => {
  const { world, model, state, broadcastOf } = setUp();
  const broadcastId = broadcastOf(wrongPrice);
  model.follow(broadcastId);
  await eventually(() => expect(state().matrix?.broadcastId).toBe(broadcastId));
  const line = state().matrix?.lines.find((one) => one.state === 'notReached');
  if (!line) throw new Error('somebody is not reached');
  world.lead.receipts.set(`${line.updateId} ${line.personId}`, { state: 'acknowledged' });
  world.changes.publish('updates', null);
  await eventually(() =>
    expect(
      state().matrix?.lines.find(
        ({ updateId, personId }) => updateId === line.updateId && personId === line.personId,
      )?.state,
    ).toBe('acknowledged'),
  );
  model.follow(broadcastOf('Rovaniemen'));
  expect(state().matrix).toBeNull();
  await eventually(() => expect(state().matrix?.broadcastId).toBe(broadcastOf('Rovaniemen')));
});

test('An agent of two brands counts once, as far as at the one that is behind', async () => {
  const { model, state, broadcastOf } = setUp();
  model.follow(broadcastOf(wrongPrice));
  await eventually(() => expect(state().matrix).not.toBeNull());
  const lines = state().matrix?.lines ?? [];
  const people = new Set(lines.map(({ personId }) => personId)).size;
  expect(lines.length).toBeGreaterThan(people);
  const counts = matrixCounts({ lines });
  expect(counts.agents).toBe(people);
  const { agents, ...byState } = counts;
  expect(Object.values(byState).reduce((sum, count) => sum + count, 0)).toBe(agents);
  const [line] = lines;
  if (!line) throw new Error('somebody serves it');
  expect(
    matrixCounts({
      lines: [
        { ...line, state: 'acknowledged' },
        { ...line, brandId: kuuma, state: 'delivered' },
      ],
    }),
  ).toEqual({ agents: 1, acknowledged: 0, shown: 0, delivered: 1, notReached: 0 });
});

test('Without a connection what was known stays, and says that it may be old', async () => {
  const { world, model, state, broadcastOf } = setUp();
  model.follow(broadcastOf(wrongPrice));
  await eventually(() => expect(state().matrix).not.toBeNull());
  world.status.connectivity = 'disconnected';
  world.changes.publish('updates', null);
  await eventually(() => expect(state().trouble?.code).toBe('disconnected'));
  expect(state().matrix).not.toBeNull();
  world.status.connectivity = 'connected';
  world.changes.publish('updates', null);
  await eventually(() => expect(state().trouble).toBeNull());
});

test('A retraction keeps its reason until the central service took it', async () => {
  const { world, model, state, broadcastOf } = setUp();
  const broadcastId = broadcastOf(wrongPrice);
  world.status.connectivity = 'disconnected';
  model.beginRetract(broadcastId);
  model.setReason(' Feil vare ');
  await model.retract();
  expect(state().retracting).toMatchObject({ reason: ' Feil vare ', trouble: { code: 'disconnected' } });
  world.status.connectivity = 'connected';
  await model.retract();
  expect(state().retracting).toBeNull();
  const reasons = world.updates.held
    .filter(({ update }) => update.broadcastId === broadcastId)
    .map(({ update }) => update.retractedReason);
  expect(reasons).toEqual(['Feil vare', 'Feil vare']);
});
