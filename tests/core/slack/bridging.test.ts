import { describe, expect, test } from 'vitest';
import { ANNA, openSample, URGENT } from '../../demo/slack/sample-workspace.ts';
import { lineTo, sharedStage } from '../support/stage-and-line.ts';
import { until } from '../support/until.ts';
import { collectAlerts } from '../support/workstation.ts';
import { switchedOn, watchSetup, watchUpdates, workstationNear } from './slack-scene.ts';

const stage = sharedStage();

describe('A team lead’s workstation as the bridge', () => {
  test('carries an urgent post to another workstation, its edit, its reply and its deletion', async () => {
    const slack = await openSample();
    const sofia = await workstationNear(slack, stage().url, 'sofia');
    const anna = await workstationNear(slack, stage().url, 'anna');
    await switchedOn(sofia);
    const setup = await watchSetup(sofia);
    await until('connected', () => setup.now().state === 'connected');
    expect(setup.now()).toMatchObject({ problem: null });

    const updates = await watchUpdates(anna);
    const alerts = collectAlerts(anna.screen);
    const ts = slack.post({ channel: URGENT, user: ANNA, text: '<!here> Lamp 3 is recalled' });
    const covering = () => updates.now().cover.find(({ update }) => update.text.includes('Lamp 3'));
    await until('it covers the screen', () => covering() !== undefined);
    expect(covering()).toMatchObject({
      provisional: false,
      update: { level: 'urgent', text: '@here Lamp 3 is recalled', source: { authorName: 'Anna Aalto' } },
    });
    slack.reply({ channel: URGENT, user: ANNA, threadTs: ts, text: 'Only the red ones' });
    await until('the reply is there', () => covering()?.update.additions.at(0)?.text === 'Only the red ones');
    slack.edit({ channel: URGENT, ts, text: '<!here> Lamp 3 and 4 are recalled' });
    await until('the edit is there', () => covering()?.update.revision === 2);
    slack.remove({ channel: URGENT, ts });
    await until('it is over', () => covering() === undefined);
    const raised = alerts.filter((signal) => signal.type === 'raised').map((signal) => signal.alert.preview);
    expect(raised).toEqual(['@here Lamp 3 is recalled', '@here Lamp 3 and 4 are recalled']);
  });

  test('waits while another one is connected, and takes over when that was killed', async () => {
    const slack = await openSample();
    const line = await lineTo(stage());
    const sofia = await workstationNear(slack, line.url, 'sofia');
    await switchedOn(sofia);
    const first = await watchSetup(sofia);
    await until('the first is connected', () => first.now().state === 'connected');
    const sven = await workstationNear(slack, stage().url, 'sven');
    await switchedOn(sven);
    const second = await watchSetup(sven);
    await until('the second waits', () => second.now().state === 'standby');
    await until('the second knows for whom', () =>
      Boolean(second.now().central?.leases.some(({ holderName }) => holderName === 'sofia lastname')),
    );
    expect(first.now().state).toBe('connected');

    const anna = await workstationNear(slack, stage().url, 'anna');
    const updates = await watchUpdates(anna);
    const alerts = collectAlerts(anna.screen);
    // It cannot let go of the lease any more, as one that was killed cannot.
    await line.cut();
    await sofia.close();
    slack.post({ channel: URGENT, user: ANNA, text: '<!channel> Nobody hears this' });
    expect(second.now().state).toBe('standby');
    stage().passTime(30_001);
    await until('the second is connected', () => second.now().state === 'connected');
    const found = () => updates.now().cover.filter(({ update }) => update.text.includes('Nobody hears this'));
    await until('what nobody heard was read', () => found().length > 0);
    expect(found()).toMatchObject([{ update: { revision: 1 } }]);
    const raised = alerts.flatMap((signal) => (signal.type === 'raised' ? [signal.alert.updateId] : []));
    expect(raised).toEqual([found()[0]?.update.updateId]);
  });
});
