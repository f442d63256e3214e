import { expect, test } from 'vitest';
import type { SlackDoor } from '../../../src/slack-bridge/ports/slack-door.ts';
import { createSlackDoor } from '../../../src/slack-client/create-slack-door.ts';
import { ANNA, openSample, URGENT } from '../../demo/slack/sample-workspace.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import { lineTo, sharedStage } from '../support/stage-and-line.ts';
import { until } from '../support/until.ts';
import { collectAlerts } from '../support/workstation.ts';
import { switchedOn, watchSetup, watchUpdates, workstationNear } from './slack-scene.ts';

const stage = sharedStage();

/** The real door, whose bridge never gets to acknowledging what it has kept. */
function neverAcknowledging(apiUrl: string, onKept: () => void): SlackDoor {
  const door = createSlackDoor(apiUrl);
  return {
    ...door,
    connect: (tokens) => {
      const slack = door.connect(tokens);
      return {
        ...slack,
        openSocket: (listener) =>
          slack.openSocket({
            ...listener,
            onEnvelope: (envelope) => listener.onEnvelope({ ...envelope, acknowledge: onKept }),
          }),
      };
    },
  };
}

test('what was on disk and not acknowledged when the bridge stopped is told once, by it or by Slack’s second try', async () => {
  const slack = await openSample();
  const line = await lineTo(stage());
  const folder = tempFolder();
  let kept = 0;
  const slackDoor = neverAcknowledging(slack.url, () => {
    kept += 1;
  });
  const before = await workstationNear(slack, line.url, 'sofia', { folder, slackDoor });
  await switchedOn(before);
  const setup = await watchSetup(before);
  await until('connected', () => setup.now().state === 'connected');
  await line.cut();
  slack.post({ channel: URGENT, user: ANNA, text: '<!here> Between disk and answer' });
  await until('it is on disk', () => kept > 0);
  await before.close();
  // The lease of one that could not let go of it.
  stage().passTime(30_001);
  expect(before.logged.join()).not.toContain('slackEventNotKept');

  await line.mend();
  const anna = await workstationNear(slack, stage().url, 'anna');
  const updates = await watchUpdates(anna);
  const alerts = collectAlerts(anna.screen);
  await workstationNear(slack, line.url, 'sofia', { folder });
  const found = () =>
    updates.now().recent.filter(({ update }) => update.text.includes('Between disk and answer'));
  await until('it is told', () => found().length > 0);
  // Slack’s second try and the sweep that follows every connection have come by then.
  await until('the bridge has swept', async () => {
    const { coverage } = await (await stage().signIn('sofia')).call.slack.state();
    return coverage.some(({ sweptAt }) => sweptAt !== null);
  });
  expect(found()).toMatchObject([{ update: { revision: 1, previousText: null } }]);
  expect(alerts.filter(({ type }) => type === 'raised')).toHaveLength(1);
});
