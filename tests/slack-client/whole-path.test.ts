import { describe, expect, test } from 'vitest';
import { systemClock } from '../../src/adapters/system/system-clock.ts';
import { createBridge } from '../../src/slack-bridge/bridge/create-bridge.ts';
import { BRIDGE_BUDGETS } from '../../src/slack-bridge/calls/call-budgets.ts';
import type { Inbox, KeptEvent } from '../../src/slack-bridge/ports/inbox.ts';
import { until } from '../core/support/until.ts';
import { createChance } from '../core/sync/simulation/chance.ts';
import { checkSameAsChannel } from '../slack-bridge/simulation/invariants.ts';
import { createModelCentral, type ModelCentral } from '../slack-bridge/simulation/model-central.ts';
import { createSlackPeople } from '../slack-bridge/simulation/slack-people.ts';
import { TEAM_ID, URGENT } from '../slack-bridge/support/brand-workspace.ts';
import { afterTest, clientOf, openBrandSlack } from './open-brand-slack.ts';

const RUNS = 30;
const AT_ONCE = 5;
/** Several readings within a minute, without the minute's wait that the real budget would ask for. */
const ROOMY = {
  ...BRIDGE_BUDGETS,
  'conversations.history': { calls: 200, perMs: 60_000 },
  'conversations.replies': { calls: 200, perMs: 60_000 },
};

/** The real bridge and client against the stand-in's server, with people at work and lines that break. */
async function liveThrough(seed: number): Promise<void> {
  const chance = createChance(seed);
  const slack = await openBrandSlack({
    randomSeed: seed,
    times: { acknowledgeWithinMs: 500, retryAfterMs: [0, 500, 1_000] },
  });
  slack.setPageSize(6 + chance.below(10));
  const central = await createModelCentral(systemClock, {});
  const bridge = createBridge({
    slack: clientOf(slack),
    central,
    inbox: inboxInMemory(),
    clock: systemClock,
    random: chance.next,
    log: () => {},
    holderId: chance.id(),
    budgets: ROOMY,
    onState: () => {},
  });
  afterTest(bridge.close);
  bridge.start();
  await until('the bridge is connected', () => bridge.state().state === 'connected');
  const people = createSlackPeople(slack, chance, Date.now);
  for (let step = 0; step < 12; step += 1) {
    people.doSomething();
    if (chance.happens(0.15)) slack.sendDisconnect('warning');
    await new Promise((resolve) => setTimeout(resolve, 40 * chance.next()));
  }
  // What was lost is read when the line is open again.
  slack.dropNextEvents(3);
  for (let count = 0; count < 3; count += 1) people.doSomething();
  const outboundId = chance.id();
  central.ask({
    ...{ outboundId, teamId: TEAM_ID, channelId: URGENT, threadTs: null, text: 'Is it so?' },
    createdAt: Date.now(),
  });
  slack.failNext('chat.postMessage', { kind: 'rateLimited', retryAfter: '1' });
  slack.closeConnections();
  await until(`seed ${seed}: central knows what Slack holds`, () => isSame(central, slack));
  await until('our question is there', () => central.outbound[0]?.state === 'posted');
  const ours = slack.messages(URGENT).filter(({ metadata }) => metadata !== undefined);
  expect(ours.map(({ metadata }) => metadata?.event_payload.id)).toEqual([outboundId]);
}

function isSame(central: ModelCentral, slack: Awaited<ReturnType<typeof openBrandSlack>>): boolean {
  try {
    checkSameAsChannel('central', central, slack.messages(URGENT));
    return true;
  } catch {
    return false;
  }
}

function inboxInMemory(): Inbox {
  const kept = new Map<string, KeptEvent>();
  return {
    keep: async (event) => {
      kept.set(event.eventId, event);
    },
    waiting: async (limit) => [...kept.values()].slice(0, limit),
    done: async (eventIds) => {
      for (const eventId of eventIds) kept.delete(eventId);
    },
  };
}

describe('A bridge on Slack’s own packages', () => {
  test(`tells the central service what stands in the channel, in ${RUNS} runs`, {
    timeout: 600_000,
  }, async () => {
    for (let from = 0; from < RUNS; from += AT_ONCE) {
      await Promise.all(Array.from({ length: AT_ONCE }, (_, index) => liveThrough(from + index)));
    }
  });
});
