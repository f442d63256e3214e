import { randomUUID } from 'node:crypto';
import { expect, test, vi } from 'vitest';
import { BroadcastId } from '../../../src/contract/model/ids.ts';
import type { UrgentUpdate } from '../../../src/contract/model/urgent-update.ts';
import type { StaffMember, Stage } from '../support/stage.ts';
import { lamps } from '../support/test-seed.ts';
import { askForLease, changesSince, cursorOf, giveChannel, postIn, stands } from './channels.ts';

const QUARTER_MS = 15 * 60_000;
const PATIENCE = { timeout: 20_000, interval: 300 };

export function summarySuite(stage: () => Stage): void {
  let teams = 0;

  /** What waits to be posted in a workspace of its own, whoever holds it. */
  async function scene() {
    const [sofia, anna] = [await stage().signIn('sofia'), await stage().signIn('anna')];
    teams += 1;
    const holder = { teamId: `T0SUM${teams}`, holderId: randomUUID() };
    // Access tokens do not outlive a quarter of an hour.
    const outbound = async () => (await askForLease(await stage().signIn('sofia'), holder)).outbound;
    return { sofia, anna, teamId: holder.teamId, outbound };
  }

  async function receipt(member: StaffMember, update: UrgentUpdate, state: 'delivered' | 'acknowledged') {
    const { updateId, brandId, revision } = update;
    const receipts = [{ updateId, brandId, revision, state, at: Date.now() }];
    await member.call.updates.receipts({ deviceId: member.deviceId, receipts });
  }

  test('once everybody it reached has acknowledged, one message under the post says so, and names the others', async () => {
    const { sofia, anna, teamId, outbound } = await scene();
    const channel = await giveChannel(sofia, lamps, { teamId });
    const since = await cursorOf(anna, lamps);
    const post = postIn(channel, 'Stop selling the floor lamp');
    await sofia.call.slack.news({ teamId, news: [stands(post)] });
    const [change] = await changesSince(anna, lamps, since, 'update');
    if (!change) throw new Error('there is an update');
    await receipt(sofia, change.update, 'delivered');
    await receipt(anna, change.update, 'acknowledged');
    // One was reached and has not acknowledged.
    await new Promise((resolve) => setTimeout(resolve, 3_000));
    expect(await outbound()).toEqual([]);
    await receipt(sofia, change.update, 'acknowledged');
    const [summary, ...others] = await vi.waitFor(async () => {
      const waiting = await outbound();
      expect(waiting).not.toEqual([]);
      return waiting;
    }, PATIENCE);
    expect(others).toEqual([]);
    expect(summary).toMatchObject({ channelId: channel.channelId, threadTs: post.ts });
    expect(summary?.text).toMatch(/^Acknowledged by all 2 reached, within /);
    expect(summary?.text).toContain(
      'Not reached: adam lastname, bela lastname, lena lastname, sven lastname',
    );
    await new Promise((resolve) => setTimeout(resolve, 3_000));
    expect(await outbound()).toEqual([summary]);
  });

  test('after a quarter of an hour it says who has not acknowledged; a broadcast’s goes to the channel for questions', async () => {
    const { sofia, anna, teamId, outbound } = await scene();
    const { mappings } = await sofia.call.slack.state();
    for (const earlier of mappings.filter(({ questions }) => questions)) {
      await sofia.call.slack.saveMapping({ ...earlier, questions: false });
    }
    const channel = await giveChannel(sofia, lamps, { teamId, questions: true });
    const { updates } = await sofia.call.updates.publish({
      broadcastId: BroadcastId.parse(randomUUID()),
      level: 'urgent',
      text: 'No deliveries on Friday',
      keywords: [],
      acknowledge: true,
      expiresAt: null,
      brands: [{ brandId: lamps, text: null, facts: [] }],
    });
    const [update] = updates;
    if (!update) throw new Error('there is an update');
    await receipt(anna, update, 'delivered');
    stage().passTime(QUARTER_MS);
    const summary = await vi.waitFor(async () => {
      const [waiting] = await outbound();
      expect(waiting).toBeDefined();
      return waiting;
    }, PATIENCE);
    expect(summary).toMatchObject({ channelId: channel.channelId, threadTs: null });
    expect(summary?.text.split('\n')).toEqual([
      '“No deliveries on Friday” (sofia lastname)',
      'Acknowledged by 0 of 1 reached.',
      'Reached and not acknowledged yet: anna lastname',
      'Not reached: adam lastname, bela lastname, lena lastname, sofia lastname, sven lastname',
    ]);
  });
}
