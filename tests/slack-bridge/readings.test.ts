import { describe, expect, test } from 'vitest';
import { ANNA, URGENT } from './support/brand-workspace.ts';
import { openQuietWorld } from './support/quiet-world.ts';

const channel = URGENT;

describe('What events do not tell, a reading does, soon', () => {
  test('a reply that appeared and was deleted between two renewals of the lease, the latter unheard', async () => {
    const { workspace, time, bridge, checkCentral } = await openQuietWorld();
    const ts = workspace.post({ channel, user: ANNA, text: '<!here> the kettle is 49 now' });
    const reply = workspace.reply({ channel, user: ANNA, threadTs: ts, text: 'the red one' });
    await time.pass(500);
    checkCentral();
    workspace.dropNextEvents(1);
    workspace.remove({ channel, ts: reply });
    workspace.closeConnections();
    await time.pass(3_000);
    expect(bridge.state()).toBe('connected');
    checkCentral();
  });

  test('the later of two edits within one second, although events tell them apart by nothing', async () => {
    const { workspace, time, checkCentral } = await openQuietWorld();
    const ts = workspace.post({ channel, user: ANNA, text: '<!here> the kettle is 49 now' });
    await time.pass(2_000);
    workspace.edit({ channel, ts, text: '<!here> the kettle is 94 now' });
    await time.pass(100);
    workspace.edit({ channel, ts, text: '<!here> the kettle is 39 now' });
    await time.pass(2_000);
    checkCentral();
  });

  test('edits within one second that never end make no more readings than Slack allows', async () => {
    const { workspace, time, bridge, checkCentral } = await openQuietWorld();
    const ts = workspace.post({ channel, user: ANNA, text: 'deploying' });
    for (let edit = 1; edit <= 101; edit += 1) {
      await time.pass(400);
      workspace.edit({ channel, ts, text: `deploying: part ${edit}` });
    }
    await time.pass(10_000);
    checkCentral();
    expect(bridge.violations).toEqual([]);
  });
});
