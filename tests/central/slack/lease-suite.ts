import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { codeOf } from '../support/central-client.ts';
import type { Stage } from '../support/stage.ts';
import { lamps } from '../support/test-seed.ts';
import { askForLease, giveChannel, postIn } from './channels.ts';

const PAST_A_LEASE_MS = 30_001;

export function leaseSuite(stage: () => Stage): void {
  let teams = 0;
  const newTeam = () => {
    teams += 1;
    return `T0LEASE${teams}`;
  };

  test('of many who ask at once one gets the lease, and the others hear who', async () => {
    const [sofia, sven] = [await stage().signIn('sofia'), await stage().signIn('sven')];
    const teamId = newTeam();
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, index) => askForLease(index % 2 ? sofia : sven, { teamId })),
    );
    const granted = answers.filter((answer) => answer.granted);
    expect(granted).toHaveLength(1);
    const { lease } = granted[0] ?? {};
    expect(lease).toMatchObject({ teamId, fencing: 1 });
    expect(answers.map((answer) => answer.lease)).toEqual(answers.map(() => lease));
  });

  test('its holder goes on under the same number, also late when nobody else asked', async () => {
    const sofia = await stage().signIn('sofia');
    const holder = { teamId: newTeam(), holderId: randomUUID() };
    const first = await askForLease(sofia, holder);
    stage().passTime(10_000);
    const second = await askForLease(sofia, { ...holder, fencing: 1 });
    expect(second.lease?.fencing).toBe(1);
    expect(second.lease?.expiresAt).toBeGreaterThanOrEqual((first.lease?.expiresAt ?? 0) + 10_000);
    stage().passTime(PAST_A_LEASE_MS);
    expect(await askForLease(sofia, { ...holder, fencing: 1 })).toMatchObject({
      granted: true,
      lease: { fencing: 1 },
    });
  });

  test('a lease that ran out passes on under a greater number, and the old holder is refused', async () => {
    const [sofia, sven] = [await stage().signIn('sofia'), await stage().signIn('sven')];
    const teamId = newTeam();
    const channel = await giveChannel(sofia, lamps, { teamId, channelId: 'C0LEASED' });
    const holderId = randomUUID();
    await askForLease(sofia, { teamId, holderId });
    expect((await askForLease(sven, { teamId })).granted).toBe(false);
    stage().passTime(PAST_A_LEASE_MS);
    expect(await askForLease(sven, { teamId })).toMatchObject({ granted: true, lease: { fencing: 2 } });

    expect((await askForLease(sofia, { teamId, holderId, fencing: 1 })).granted).toBe(false);
    const sweep = {
      teamId,
      channelId: channel.channelId,
      from: '1.0',
      to: '2.0',
      threads: [],
      ledgerVersion: 0,
    };
    expect(await codeOf(sofia.call.slack.swept({ ...sweep, fencing: 1, posts: [] }))).toBe('STALE_FENCING');
    const posts = [postIn(channel, 'late', { ts: '1.5' })];
    expect(await sofia.call.slack.swept({ ...sweep, fencing: 2, posts })).toMatchObject({
      channelId: channel.channelId,
    });
  });

  test('one that is let go is free at once, and its number is not given again', async () => {
    const [sofia, sven] = [await stage().signIn('sofia'), await stage().signIn('sven')];
    const holder = { teamId: newTeam(), holderId: randomUUID() };
    await askForLease(sofia, holder);
    // Somebody else cannot let go of it.
    await askForLease(sven, { teamId: holder.teamId, fencing: 1, release: true });
    expect((await askForLease(sven, { teamId: holder.teamId })).granted).toBe(false);
    expect(await askForLease(sofia, { ...holder, fencing: 1, release: true })).toMatchObject({
      granted: false,
      lease: null,
    });
    expect(await askForLease(sven, { teamId: holder.teamId })).toMatchObject({
      granted: true,
      lease: { fencing: 2, holderName: 'sven lastname' },
    });
  });

  test('who is connected is seen by team leads whose brands are concerned, and by nobody else', async () => {
    const [sofia, berit, anna] = [
      await stage().signIn('sofia'),
      await stage().signIn('berit'),
      await stage().signIn('anna'),
    ];
    const teamId = newTeam();
    await giveChannel(sofia, lamps, { teamId });
    await askForLease(sofia, { teamId });
    const teamsOf = async ({ call }: typeof sofia) =>
      (await call.slack.state()).leases.map((lease) => lease.teamId);
    expect(await teamsOf(sofia)).toContain(teamId);
    expect(await teamsOf(berit)).not.toContain(teamId);
    expect(await teamsOf(anna)).toEqual([]);
    expect(await codeOf(askForLease(anna, { teamId }))).toBe('FORBIDDEN');
  });
}
