import { createSlackWorkspace } from '../../../src/demo/slack/workspace/create-slack-workspace.ts';
import { createChance } from '../../core/sync/simulation/chance.ts';
import { checkSameAsChannel } from '../simulation/invariants.ts';
import { createModelCentral } from '../simulation/model-central.ts';
import { createSimulatedBridge, type World } from '../simulation/simulated-bridge.ts';
import { createVirtualTime } from '../simulation/virtual-time.ts';
import { brandSeed, URGENT } from './brand-workspace.ts';

/** One bridge, connected, between Slack and the central service; nothing happens but what a test does. */
export async function openQuietWorld() {
  const chance = createChance(1);
  // On a full second, so that what a test does at once happens within one.
  const time = createVirtualTime(Date.UTC(2026, 0, 15, 8));
  const workspace = createSlackWorkspace({ seed: brandSeed, clock: time, randomSeed: 1 });
  const central = await createModelCentral(time, {});
  const world: World = { time, chance, workspace, central, flaws: {}, slowestMs: 30, losses: () => 0 };
  const bridge = createSimulatedBridge(world);
  bridge.start();
  await time.pass(5_000);
  return {
    ...world,
    bridge,
    /** Throws what differs. */
    checkCentral: () => checkSameAsChannel('central', central, workspace.messages(URGENT)),
  };
}
