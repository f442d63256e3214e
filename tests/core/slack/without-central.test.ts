import { describe, expect, test } from 'vitest';
import { systemClock } from '../../../src/adapters/system/system-clock.ts';
import type { Clock } from '../../../src/core/kernel/clock.ts';
import { ANNA, URGENT } from '../../demo/slack/sample-workspace.ts';
import { lineTo } from '../support/stage-and-line.ts';
import { until } from '../support/until.ts';
import { collectAlerts } from '../support/workstation.ts';
import { sharedSlackStage, TOKENS, urgentChannel, watchUpdates, workstationNear } from './slack-scene.ts';

/** Waits are a hundredth as long, so that minutes without the service pass in a second. */
const hasty: Clock = {
  now: systemClock.now,
  monotonic: () => systemClock.monotonic() * 100,
  setTimer: (ms, run) => systemClock.setTimer(ms / 100, run),
};

const shared = sharedSlackStage();

/** A team lead with tokens who is about to lose the line to the service, which has a bridge of its own. */
async function scene() {
  const { slack, stage } = shared();
  const line = await lineTo(stage);
  const sofia = await workstationNear(slack, line.url, 'sofia', { clock: hasty });
  await sofia.screen.slack.save(TOKENS);
  const mapped = await sofia.screen.slack.saveMapping(urgentChannel());
  expect(mapped).toMatchObject({ ok: true });
  const updates = await watchUpdates(sofia);
  /** What came of posts with these words. */
  const found = (words: string) => updates.now().recent.filter(({ update }) => update.text.includes(words));
  return { slack, sofia, line, updates, found };
}

describe('Without the central service', () => {
  test('a workstation with tokens reads urgent posts itself, and hears of each only once', async () => {
    const { slack, sofia, line, updates, found } = await scene();
    const alerts = collectAlerts(sofia.screen);
    expect(updates.now().slackDirect).toBeNull();
    await line.cut();
    const ts = slack.post({ channel: URGENT, user: ANNA, text: '<!here> The price of lamp 3 is wrong' });
    await until('it was read', () => found('lamp 3').length > 0);
    expect(found('lamp 3')).toMatchObject([{ provisional: true, update: { level: 'urgent', revision: 1 } }]);
    const direct = updates.now().slackDirect;
    expect(direct).toMatchObject({ problem: null });
    expect(direct?.everyMs).toBeGreaterThanOrEqual(60_000);
    expect(direct?.readAt).toBeGreaterThan(0);
    const updateId = found('lamp 3')[0]?.update.updateId;

    slack.post({ channel: URGENT, user: ANNA, text: 'Nothing of importance about lamp 3' });
    slack.edit({ channel: URGENT, ts, text: '<!here> The price of lamp 3 is 9 €' });
    await until('the edit was read', () => found('lamp 3')[0]?.update.revision === 2);
    expect(found('lamp 3')).toHaveLength(1);

    await line.mend();
    await until('the service says it itself', () => found('lamp 3')[0]?.provisional === false);
    expect(found('lamp 3')).toMatchObject([
      { update: { updateId, text: '@here The price of lamp 3 is 9 €' } },
    ]);
    await until('Slack is left to the bridge again', () => updates.now().slackDirect === null);
    const raised = alerts.flatMap((signal) => (signal.type === 'raised' ? [signal.alert.preview] : []));
    // Each of the two texts; what was not shown yet is repeated, which is no second alert.
    expect(new Set(raised).size).toBe(2);
    expect(updates.now().cover.filter(({ update }) => update.updateId === updateId)).toHaveLength(1);
  });

  test('what was posted before the channel was given to the brand is nobody’s news', async () => {
    const { slack, sofia, line, found } = await scene();
    const { teamId, channelId, brandId } = urgentChannel();
    await sofia.screen.slack.removeMapping({ teamId, channelId, brandId });
    slack.post({ channel: URGENT, user: ANNA, text: '<!here> Told before' });
    // What is posted and mapped in one millisecond has no order.
    await new Promise((resolve) => setTimeout(resolve, 20));
    await sofia.screen.slack.saveMapping(urgentChannel());
    await line.cut();
    await new Promise((resolve) => setTimeout(resolve, 20));
    slack.post({ channel: URGENT, user: ANNA, text: '<!here> Told after' });
    await until('one was read', () => found('Told after').length > 0);
    expect(found('Told before')).toEqual([]);
  });

  test('what was deleted in Slack is over, and what cannot be read is said', async () => {
    const { slack, line, updates, found } = await scene();
    await line.cut();
    const ts = slack.post({ channel: URGENT, user: ANNA, text: '<!here> A mistake' });
    await until('it was read', () => found('A mistake').length > 0);
    slack.remove({ channel: URGENT, ts });
    await until('it is over', () => found('A mistake')[0]?.inForce === 'retracted');
    expect(found('A mistake')).toMatchObject([{ provisional: true }]);
    await slack.close();
    await until('the problem is told', () => typeof updates.now().slackDirect?.problem === 'string');
    expect(updates.now().slackDirect?.problem).toContain('Slack cannot be reached');
  });
});
