import { expect, onTestFinished, test } from 'vitest';
import { openStage } from '../../central/support/stage.ts';
import { testSeed } from '../../central/support/test-seed.ts';
import { openSample } from '../../demo/slack/sample-workspace.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import { until } from '../support/until.ts';
import { switchedOn, watchSetup, workstationNear } from './slack-scene.ts';

async function openCentral(...changes: Parameters<typeof openStage>) {
  const stage = await openStage(...changes);
  onTestFinished(stage.close);
  return stage;
}

test('tokens are forgotten, and the bridge switched off, when its person leads no brand any more', async () => {
  const slack = await openSample();
  const database = { kind: 'embedded', folder: tempFolder() } as const;
  const engine = { name: 'folder', fresh: async () => database };
  const before = await openCentral(engine);
  const sofia = await workstationNear(slack, before.url, 'sofia');
  await switchedOn(sofia);
  const setup = await watchSetup(sofia);
  await until('connected', () => setup.now().state === 'connected');
  await before.close();

  const seed = testSeed();
  const asAgent = seed.people.map(({ person, password }) => ({
    person: {
      ...person,
      roles: person.roles.map((held) => ({ ...held, role: 'agent' as const })),
    },
    password,
  }));
  const port = Number(new URL(before.url).port);
  const after = await openCentral(engine, { database, port, seed: { ...seed, people: asAgent } });
  await sofia.screen.status.reconnectNow();
  // Its access token has run out, so the next call learns of the roles.
  after.passTime(24 * 3_600_000);
  await until('it is off', () => setup.now().state === 'off');
  expect(setup.now()).toMatchObject({ allowed: false, team: null, on: false });
  expect(sofia.logged.join('\n')).toContain('slackTokensForgotten');
});
