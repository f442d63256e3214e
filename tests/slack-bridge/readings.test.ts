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
});
