import { expect, onTestFinished, test } from 'vitest';
import { UrgencyRule } from '../../../src/contract/model/slack.ts';
import {
  type MappingForm,
  mappingForm,
  mappingProblems,
  newMapping,
  ruleOf,
} from '../../../src/renderer/slack-setup/mapping-form.ts';
import { createSlackModel } from '../../../src/renderer/slack-setup/slack-model.ts';
import { eventually } from '../eventually.ts';
import { inProcessClient } from '../stand-in/in-process-client.ts';
import { deskWorld, kuuma, nordlys, slackWorld } from '../stand-in/lead-scenes.ts';

async function setUp(world = deskWorld()) {
  const model = createSlackModel(inProcessClient(world).slack);
  onTestFinished(model.close);
  model.open();
  const { getState: state } = model.store;
  await eventually(() => expect(state().setup).not.toBeNull());
  return { world, model, state };
}

const tokens = { botToken: 'xoxb-1', appToken: 'xapp-1' };
const form = (part: Partial<MappingForm>): MappingForm => ({ ...newMapping, ...part });

test('Tokens are asked about, kept, and forgotten by the screen', async () => {
  const { world, model, state } = await setUp();
  expect(state().channelsTrouble?.code).toBe('noTokens');
  model.setTokens(tokens);
  await model.check();
  expect([state().check?.teamName, world.slack.kept]).toEqual(['Nordlys Sport', null]);
  expect(await model.save()).toBe(true);
  expect(world.slack.kept).toEqual(tokens);
  expect(state()).toMatchObject({ botToken: '', appToken: '', channelsTrouble: null });
  expect(state().channels?.length).toBeGreaterThan(0);
});

test('Tokens that lack a scope are not kept, and stay to be asked about again', async () => {
  const { world, model, state } = await setUp();
  world.slack.missing = ['groups:history'];
  model.setTokens(tokens);
  expect(await model.save()).toBe(false);
  expect(state()).toMatchObject({
    botToken: 'xoxb-1',
    checkTrouble: { code: 'missingScope', detail: { needed: 'groups:history' } },
  });
  expect(world.slack.kept).toBeNull();
});

test('Another token is another question: what Slack said before is gone', async () => {
  const { model, state } = await setUp();
  model.setTokens({ botToken: 'nonsense', appToken: 'xapp-1' });
  await model.check();
  expect(state().checkTrouble?.code).toBe('notAToken');
  model.setTokens({ botToken: 'xoxb-1' });
  expect(state().checkTrouble).toBeNull();
});

test('The words of a rule become lists, as Slack writes ids and emoji', () => {
  const rule = ruleOf(
    form({
      authors: ' u0aino, U0MIA ;U0MIA',
      keywords: 'hintavirhe,\ntakaisin veto, ,',
      emoji: ':Rotating_Light:, fire',
    }),
  );
  expect(UrgencyRule.parse(rule)).toEqual({
    authors: ['U0AINO', 'U0MIA'],
    callsEverybody: true,
    keywords: ['hintavirhe', 'takaisin veto'],
    emoji: ['rotating_light', 'fire'],
    always: false,
    otherwise: 'ignore',
  });
});

test.each([
  [{ authors: 'Aino' }, ['authors']],
  [{ keywords: 'x' }, ['keywords']],
  [{ emoji: 'red alert' }, ['emoji']],
  [{ authors: 'U0AINO', keywords: 'hinta', emoji: '+1' }, []],
] as const)('%o is told field by field before it is sent', (part, problems) => {
  const written = form(part);
  expect(mappingProblems(written)).toEqual(problems);
  expect(UrgencyRule.safeParse(ruleOf(written)).success).toBe(problems.length === 0);
});

test('A rule that is opened to be changed is the one that is kept', async () => {
  const { world } = await setUp(slackWorld());
  for (const mapping of world.slack.setup.central?.mappings ?? [])
    expect(ruleOf(mappingForm(mapping))).toEqual(mapping.rule);
});

test('A channel is put on the list with its name and workspace', async () => {
  const { world, model, state } = await setUp(slackWorld());
  await eventually(() => expect(state().channels).not.toBeNull());
  const before = world.slack.setup.central?.mappings.length ?? 0;
  model.edit(null);
  model.changeMapping({ channelId: 'C0OLD', brandId: kuuma, authors: 'Aino' });
  await model.saveMapping();
  expect(state().editing?.problems).toEqual(['authors']);
  model.changeMapping({ authors: 'U0AINO' });
  await model.saveMapping();
  expect(state().editing).toBeNull();
  expect(world.slack.setup.central?.mappings).toHaveLength(before + 1);
  expect(world.slack.setup.central?.mappings.at(-1)).toMatchObject({
    channelName: 'kampanje-2019',
    brandId: kuuma,
    teamId: 'T0NORDLYS',
  });
});

test('Without the central service a rule stays in its form, and a channel on the list', async () => {
  const { world, model, state } = await setUp(slackWorld());
  await eventually(() => expect(state().setup?.central?.mappings).toHaveLength(3));
  const [mapping] = world.slack.setup.central?.mappings ?? [];
  if (!mapping) throw new Error('three are on the list');
  world.status.connectivity = 'disconnected';
  model.edit(mapping);
  model.changeMapping({ brandId: nordlys });
  await model.saveMapping();
  expect(state()).toMatchObject({
    editing: { brandId: nordlys, busy: false },
    trouble: { code: 'disconnected' },
  });
  await model.removeMapping();
  expect(world.slack.setup.central?.mappings).toHaveLength(3);
  world.status.connectivity = 'connected';
  await model.removeMapping();
  expect(state().editing).toBeNull();
  expect(world.slack.setup.central?.mappings).toHaveLength(2);
});

test('A test in a channel the app is not in says so', async () => {
  const { world, model, state } = await setUp(slackWorld());
  await model.testMessage('C0STORE');
  expect(state().test?.trouble?.code).toBe('notInChannel');
  await model.testMessage('C0KUUMA');
  expect([state().test?.trouble, world.slack.tested]).toEqual([null, ['C0KUUMA']]);
});
