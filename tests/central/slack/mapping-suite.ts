import { expect, test } from 'vitest';
import { codeOf } from '../support/central-client.ts';
import type { Stage } from '../support/stage.ts';
import { boats, lamps } from '../support/test-seed.ts';
import { askForLease, callsAreUrgent, giveChannel } from './channels.ts';

export function mappingSuite(stage: () => Stage): void {
  test('a channel is given to a brand by its team lead, changed, and taken away', async () => {
    const sofia = await stage().signIn('sofia');
    const mapping = await giveChannel(sofia, lamps);
    const rule = { ...callsAreUrgent, keywords: ['price'] };
    await sofia.call.slack.saveMapping({ ...mapping, rule, questions: true });
    const mine = async () =>
      (await sofia.call.slack.state()).mappings.filter(({ channelId }) => channelId === mapping.channelId);
    expect(await mine()).toEqual([{ ...mapping, rule, questions: true }]);
    const { teamId, channelId } = mapping;
    await sofia.call.slack.removeMapping({ teamId, channelId, brandId: lamps });
    expect(await mine()).toEqual([]);
    expect(await codeOf(sofia.call.slack.removeMapping({ teamId, channelId, brandId: lamps }))).toBe(
      'NOT_FOUND',
    );
  });

  test('agents may look and change nothing', async () => {
    const [sofia, anna] = [await stage().signIn('sofia'), await stage().signIn('anna')];
    const mapping = await giveChannel(sofia, lamps);
    expect((await anna.call.slack.state()).mappings).toContainEqual(mapping);
    expect(await codeOf(anna.call.slack.saveMapping(mapping))).toBe('FORBIDDEN');
    expect(await codeOf(anna.call.slack.removeMapping(mapping))).toBe('FORBIDDEN');
    expect(await codeOf(anna.call.slack.channels())).toBe('FORBIDDEN');
    expect(await codeOf(sofia.call.slack.channels())).toBe('NOT_FOUND');
  });

  test('another brand’s channels are not seen, not read, and not taken', async () => {
    const [sofia, berit] = [await stage().signIn('sofia'), await stage().signIn('berit')];
    const mapping = await giveChannel(sofia, lamps);
    const { channelId } = mapping;
    const state = await berit.call.slack.state();
    expect(state.mappings.some((other) => other.channelId === channelId)).toBe(false);
    expect(state.coverage.some((other) => other.channelId === channelId)).toBe(false);
    expect(await codeOf(berit.call.slack.saveMapping(mapping))).toBe('NOT_FOUND');
    expect(await codeOf(berit.call.slack.saveMapping({ ...mapping, brandId: boats }))).toBe('FORBIDDEN');
    expect(await codeOf(berit.call.slack.removeMapping({ ...mapping, brandId: boats }))).toBe('NOT_FOUND');
    expect((await sofia.call.slack.state()).mappings).toContainEqual(mapping);

    stage().passTime(30_001);
    const { granted, coverage, lease } = await askForLease(berit);
    expect(granted).toBe(true);
    expect(coverage.some((other) => other.channelId === channelId)).toBe(false);
    const sweep = { ...mapping, from: '1.0', to: '2.0', threads: [], ledgerVersion: 0, posts: [] };
    const fencing = lease?.fencing ?? 0;
    expect(await codeOf(berit.call.slack.swept({ ...sweep, fencing }))).toBe('NOT_FOUND');
  });
}
