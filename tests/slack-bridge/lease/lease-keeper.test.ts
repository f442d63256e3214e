import { describe, expect, test } from 'vitest';
import { createLeaseKeeper, LEASE_MS, RENEW_EVERY_MS } from '../../../src/slack-bridge/lease/lease-keeper.ts';
import { createChance } from '../../core/sync/simulation/chance.ts';
import { createManualClock } from '../../support/manual-clock.ts';
import { createModelCentral, type ModelCentral } from '../simulation/model-central.ts';
import { createProgram } from '../simulation/program.ts';
import { createVirtualTime, type VirtualTime } from '../simulation/virtual-time.ts';
import { TEAM_ID } from '../support/brand-workspace.ts';

const chance = createChance(1);

async function openCentral() {
  const time = createVirtualTime(Date.UTC(2026, 0, 15, 8));
  return { time, central: await createModelCentral(time, {}) };
}

/** A keeper in a program of its own, and what it said and asked. */
function openKeeper(time: VirtualTime, central: ModelCentral) {
  const program = createProgram(time);
  const told: string[] = [];
  let isReachable = true;
  let asked = 0;
  const keeper = createLeaseKeeper({
    ...{ teamId: TEAM_ID, holderId: chance.id(), clock: program.clock, random: chance.next },
    central: {
      lease: async (input) => {
        asked += 1;
        await time.sleep(20);
        const answer = isReachable
          ? await central.lease(input)
          : ({ ok: false, code: 'unavailable' } as const);
        await program.awake();
        return answer;
      },
    },
    background: (_, work) => {
      work.catch((error: unknown) => told.push(String(error)));
    },
    onGot: () => told.push('got'),
    onLost: () => told.push('lost'),
    onAnswer: () => {},
  });
  return {
    ...{ keeper, program, told },
    asked: () => asked,
    cutOff: () => {
      isReachable = false;
    },
  };
}

describe('The lease of a Slack connection', () => {
  test('is one’s own for as long as it is renewed, under one number', async () => {
    const { time, central } = await openCentral();
    const { keeper, told } = openKeeper(time, central);
    keeper.start();
    await time.pass(1_000);
    const fencing = keeper.fencing();
    expect(fencing).toBeGreaterThan(0);
    await time.pass(10 * LEASE_MS);
    expect(keeper.fencing()).toBe(fencing);
    expect(told).toEqual(['got']);
  });

  test('goes to one of two, and to the other with a greater number once it is let go', async () => {
    const { time, central } = await openCentral();
    const first = openKeeper(time, central);
    const second = openKeeper(time, central);
    first.keeper.start();
    await time.pass(1_000);
    second.keeper.start();
    await time.pass(LEASE_MS);
    expect(second.keeper.fencing()).toBeNull();
    const before = first.keeper.fencing() ?? 0;
    first.keeper.letGo(60_000);
    expect(first.keeper.fencing()).toBeNull();
    await time.pass(RENEW_EVERY_MS + 1_000);
    expect(second.keeper.fencing()).toBeGreaterThan(before);
    expect(first.told).toEqual(['got', 'lost']);
  });

  test('ends here before the service gives it to another, when the service is not reached any more', async () => {
    const { time, central } = await openCentral();
    const zombie = openKeeper(time, central);
    const next = openKeeper(time, central);
    zombie.keeper.start();
    await time.pass(1_000);
    next.keeper.start();
    zombie.cutOff();
    const held: (readonly boolean[])[] = [];
    for (let second = 0; second < 60; second += 1) {
      await time.pass(1_000);
      held.push([zombie, next].map(({ keeper }) => keeper.fencing() !== null));
    }
    expect(held).not.toContainEqual([true, true]);
    expect(held[0]).toEqual([true, false]);
    expect(held.at(-1)).toEqual([false, true]);
    expect(zombie.told).toEqual(['got', 'lost']);
  });

  test('is known to be over by a machine that slept, before it asks anybody', async () => {
    const { time, central } = await openCentral();
    const { keeper, program } = openKeeper(time, central);
    keeper.start();
    await time.pass(1_000);
    program.freeze(false);
    await time.pass(LEASE_MS);
    expect(keeper.fencing()).toBeNull();
    program.thaw();
    expect(keeper.fencing()).toBeNull();
    await time.pass(2 * RENEW_EVERY_MS);
    expect(keeper.fencing()).not.toBeNull();
  });

  test.each([
    ['monotonic clock stood still while it slept', LEASE_MS, 0],
    ['wall clock was set back', -3_600_000, LEASE_MS],
  ])('is known to be over by a machine whose %s', async (_, wallJumps, passes) => {
    const { central } = await openCentral();
    const clock = createManualClock();
    const keeper = createLeaseKeeper({
      ...{ teamId: TEAM_ID, holderId: chance.id(), central, clock, random: () => 1 },
      background: () => {},
      onGot: () => {},
      onLost: () => {},
      onAnswer: () => {},
    });
    await keeper.renew();
    expect(keeper.fencing()).not.toBeNull();
    clock.setWall(clock.now() + wallJumps);
    clock.pass(passes);
    expect(keeper.fencing()).toBeNull();
  });

  test('is not begun with when it may end before the work does', async () => {
    const { time, central } = await openCentral();
    const { keeper, cutOff } = openKeeper(time, central);
    keeper.start();
    await time.pass(1_000);
    cutOff();
    expect(keeper.fencing(12_000)).not.toBeNull();
    await time.pass(LEASE_MS - 12_000);
    expect(keeper.fencing(12_000)).toBeNull();
    expect(keeper.fencing()).not.toBeNull();
  });

  test('stays let go for the pause, whatever was asked before and is not answered yet', async () => {
    const { time, central } = await openCentral();
    const { keeper } = openKeeper(time, central);
    keeper.start();
    await time.pass(1_000);
    for (let count = 0; count < 3; count += 1) keeper.renew();
    await time.pass(10);
    keeper.letGo(60_000);
    await time.pass(59_000);
    expect(keeper.fencing()).toBeNull();
    await time.pass(2_000);
    expect(keeper.fencing()).not.toBeNull();
  });

  test('is asked for once more when somebody wants to know now, and no more often after that', async () => {
    const { time, central } = await openCentral();
    const { keeper, asked, cutOff } = openKeeper(time, central);
    keeper.start();
    await time.pass(1_000);
    const renewals = [keeper.renew(), keeper.renew()];
    await time.pass(100);
    expect(await Promise.all(renewals)).toEqual([true, true]);
    expect(asked()).toBe(3);
    await time.pass(10 * RENEW_EVERY_MS);
    expect(asked()).toBeLessThanOrEqual(3 + 10 / 0.8);
    cutOff();
    const unanswered = keeper.renew();
    await time.pass(100);
    expect(await unanswered).toBe(false);
  });
});
