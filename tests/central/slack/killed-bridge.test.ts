import { expect, test, vi } from 'vitest';
import { ANNA, openSample, URGENT } from '../../demo/slack/sample-workspace.ts';
import { startChild } from '../../support/child-process.ts';
import { tempFolder } from '../../support/temp-folder.ts';
import { freePort } from '../support/free-port.ts';
import { signInAt } from '../support/stage.ts';
import { accessTo, giveSampleChannel, PATIENCE, updatesOf, waitForReading } from './bridged-stage.ts';

test('a service that is killed goes on where it was: nothing doubled, nothing missed', {
  timeout: 300_000,
}, async () => {
  const workspace = await openSample();
  const [folder, port] = [tempFolder(), await freePort()];
  const url = `http://127.0.0.1:${port}`;
  const script = new URL('./bridge-process.ts', import.meta.url);
  const start = async () => {
    const child = startChild(script, [folder, String(port), JSON.stringify(accessTo(workspace))]);
    await child.printed('ready');
    return child;
  };
  const post = (text: string) => workspace.post({ channel: URGENT, user: ANNA, text: `<!here> ${text}` });

  const first = await start();
  const sofia = await signInAt(url, 'sofia');
  await giveSampleChannel(sofia);
  const [stays, edited, deleted] = ['stays', 'is edited', 'is deleted'].map(post);
  if (!stays || !edited || !deleted) throw new Error('there are three posts');
  await vi.waitFor(async () => expect(await updatesOf(sofia)).toHaveLength(3), PATIENCE);

  // Posted, and perhaps acknowledged to Slack, while the service dies.
  post('in the last moment');
  first.process.kill('SIGKILL');
  await first.ended;
  post('while it was away');
  workspace.edit({ channel: URGENT, ts: edited, text: '<!here> was edited' });
  workspace.remove({ channel: URGENT, ts: deleted });

  const restartedAt = Date.now();
  const second = await start();
  const sofiaAgain = await signInAt(url, 'sofia');
  await waitForReading(sofiaAgain, restartedAt);
  await vi.waitFor(async () => {
    const updates = await updatesOf(sofiaAgain);
    expect(
      updates.map(({ text, revision, retractedAt }) => [text, revision, retractedAt !== null]).toSorted(),
    ).toEqual(
      [
        ['@here in the last moment', 1, false],
        ['@here is deleted', 1, true],
        ['@here stays', 1, false],
        ['@here was edited', 2, false],
        ['@here while it was away', 1, false],
      ].toSorted(),
    );
  }, PATIENCE);
  second.process.kill('SIGKILL');
  await second.ended;
});
