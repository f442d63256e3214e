import { createSlackWorkspace } from '../../../src/demo/slack/workspace/create-slack-workspace.ts';
import { BRIDGE_BUDGETS } from '../../../src/slack-bridge/calls/call-budgets.ts';
import { createCallScheduler } from '../../../src/slack-bridge/calls/call-scheduler.ts';
import { createReadingSlack } from '../../../src/slack-bridge/calls/reading-slack.ts';
import { createChance } from '../../core/sync/simulation/chance.ts';
import { createProgram } from '../simulation/program.ts';
import { createSimulatedSlack, type SlackCallMade } from '../simulation/simulated-slack.ts';
import { createVirtualTime } from '../simulation/virtual-time.ts';
import { APP_TOKEN, BOT_TOKEN, brandSeed } from './brand-workspace.ts';

/** The stand-in's Slack and one program that calls it within the budgets; the calls it made are kept. */
export function openSlackForOne() {
  const time = createVirtualTime(Date.UTC(2026, 0, 15, 8));
  const { next: random } = createChance(1);
  const workspace = createSlackWorkspace({ seed: brandSeed, clock: time, randomSeed: 1 });
  const calls: SlackCallMade[] = [];
  const slack = createSimulatedSlack({
    ...{ workspace, time, chance: createChance(2), program: createProgram(time) },
    tokens: { bot: BOT_TOKEN, app: APP_TOKEN },
    isReachable: () => true,
    slowestMs: 30,
    onCall: (call) => calls.push(call),
    onAcknowledge: () => {},
  });
  const scheduler = createCallScheduler({ clock: time, random, budgets: BRIDGE_BUDGETS });
  const reading = createReadingSlack(slack, scheduler);
  return { time, random, workspace, calls, slack, scheduler, reading };
}
