import { createSlackWorkspace } from '../../../src/demo/slack/workspace/create-slack-workspace.ts';
import { PUBLISHED_RATE_LIMITS } from '../../../src/demo/slack/workspace/rate-limits.ts';
import { createChance } from '../../core/sync/simulation/chance.ts';
import { brandSeed, TEAM_ID, URGENT } from '../support/brand-workspace.ts';
import type { Flaws } from './flaws.ts';
import { createModelCentral } from './model-central.ts';
import { createModelWorkstation, type ModelWorkstation } from './model-workstation.ts';
import { createSimulatedBridge, type SimulatedBridge, type World } from './simulated-bridge.ts';
import { createSlackPeople, type SlackPeople } from './slack-people.ts';
import { createVirtualTime } from './virtual-time.ts';

export interface Schedule extends World {
  readonly bridges: readonly SimulatedBridge[];
  readonly workstations: readonly ModelWorkstation[];
}

interface RunningSchedule extends Schedule {
  readonly people: SlackPeople;
  losses_: number;
}

const STEPS = 40;
const START = Date.UTC(2026, 0, 15, 8);

/** Lets people, bridges, lines and chance do as they please, then brings everything to rest. */
export async function runSchedule(seed: number, flaws: Flaws = {}): Promise<Schedule> {
  const schedule = await open(seed, flaws);
  const { time, chance, bridges, workstations } = schedule;
  for (const bridge of bridges) bridge.start();
  for (const workstation of workstations) workstation.start();
  await time.pass(chance.happens(0.8) ? 5_000 : 0);
  const nightAt = chance.happens(0.5) ? chance.below(STEPS) : -1;
  for (let step = 0; step < STEPS; step += 1) {
    if (step === nightAt) await passNight(schedule);
    else takeStep(schedule);
    await time.pass(chance.happens(0.3) ? 500 * chance.next() : 25_000 * chance.next());
  }
  await comeToRest(schedule);
  return schedule;
}

async function open(seed: number, flaws: Flaws): Promise<RunningSchedule> {
  const chance = createChance(seed);
  const time = createVirtualTime(START);
  const workspace = createSlackWorkspace({
    seed: brandSeed,
    clock: time,
    randomSeed: seed,
    rateLimits: PUBLISHED_RATE_LIMITS,
    connectionLifeMs: 120_000 + chance.below(400_000),
  });
  workspace.setPageSize(1 + chance.below(12));
  const state = { losses_: 0.1 * chance.next() };
  const central = await createModelCentral(time, flaws);
  const slowestMs = chance.pick([30, 30, 1_000, 5_000]);
  const losses = () => state.losses_;
  const world: World = { time, chance, workspace, central, flaws, slowestMs, losses };
  // One runs within the central service and always reaches it.
  const bridges = [0, 1, 2].map(() => createSimulatedBridge(world));
  const workstations = [0, 1].map(() => createModelWorkstation(world));
  return Object.assign(state, {
    ...{ ...world, bridges, workstations },
    people: createSlackPeople(workspace, chance, time.now),
  });
}

function takeStep(schedule: RunningSchedule): void {
  const { chance, people, workspace, time, slowestMs } = schedule;
  const choice = chance.next();
  if (choice < 0.45) people.doSomething();
  else if (choice < 0.52) askBrand(schedule);
  else if (choice < 0.7) disturbBridge(schedule, chance.pick(schedule.bridges));
  else if (choice < 0.78) disturbWorkstation(schedule, chance.pick(schedule.workstations));
  else if (choice < 0.94) disturbSlack(schedule);
  else if (choice < 0.97) schedule.losses_ = 0.3 * chance.next();
  else workspace.setPageSize(1 + chance.below(12));
  // Things happen together: edits while the lease changes hands, deletions while a page is on its way.
  if (chance.happens(0.3)) time.setTimer(200 * chance.next(), people.doSomething);
  // A line that opens again leads to a reading, during which people write on.
  if (choice >= 0.52 && chance.happens(0.6)) {
    for (let count = 0; count < 2; count += 1) {
      time.setTimer(100 + 4 * slowestMs * chance.next(), people.doSomething);
    }
  }
}

function askBrand({ chance, central, time, workspace }: RunningSchedule): void {
  const roots = workspace.messages(URGENT).filter(({ thread_ts, ts }) => !thread_ts || thread_ts === ts);
  const root = chance.happens(0.5) ? roots.at(-1) : undefined;
  central.ask({
    outboundId: chance.id(),
    teamId: TEAM_ID,
    channelId: URGENT,
    threadTs: root?.ts ?? null,
    text: 'Is it <urgent> & new?',
    createdAt: time.now(),
  });
}

function disturbBridge({ chance, bridges }: RunningSchedule, bridge: SimulatedBridge): void {
  const choice = chance.next();
  if (!bridge.isRunning()) return bridge.start();
  if (choice < 0.25) return bridge.crash();
  if (choice < 0.45) return bridge.freeze(chance.happens(0.5));
  if (choice < 0.7) return bridge.thaw();
  // The first one runs within the central service.
  if (choice < 0.85) return bridge.setLine({ central: bridge === bridges[0] || chance.happens(0.5) });
  bridge.setLine({ slack: chance.happens(0.6) });
}

function disturbWorkstation({ chance }: RunningSchedule, workstation: ModelWorkstation): void {
  const choice = chance.next();
  if (choice < 0.6) return workstation.setLine(chance.happens(0.4));
  workstation.crash();
  workstation.start();
}

const METHODS = [
  'conversations.history',
  'conversations.replies',
  'chat.postMessage',
  'users.info',
  'apps.connections.open',
];

function disturbSlack({ chance, workspace }: RunningSchedule): void {
  const choice = chance.next();
  const method = chance.pick(METHODS);
  const times = 1 + chance.below(4);
  if (choice < 0.2) return workspace.dropNextEvents(times);
  if (choice < 0.35) return workspace.delayEvents(0, chance.happens(0.5) ? 0 : 60_000 * chance.next());
  if (choice < 0.45) return workspace.sendDisconnect(chance.happens(0.7) ? 'warning' : 'refresh_requested');
  if (choice < 0.52) return workspace.closeConnections();
  if (choice < 0.6) return workspace.muteConnections(chance.happens(0.4));
  if (choice < 0.72) {
    const retryAfter = chance.happens(0.5) ? null : chance.pick(['3', '20', 'soon', '-1']);
    return workspace.failNext(method, { kind: 'rateLimited', retryAfter }, times);
  }
  if (choice < 0.9) {
    const by = chance.pick(['reset', 'silence'] as const);
    return workspace.failNext('chat.postMessage', {
      kind: 'lostAnswer',
      by,
      carriedOut: chance.happens(0.7),
    });
  }
  workspace.failNext(
    method,
    chance.pick([
      { kind: 'error', error: 'internal_error' },
      { kind: 'status', status: 503 },
      { kind: 'lostAnswer', by: 'reset', carriedOut: false },
    ] as const),
    times,
  );
}

/** Everybody goes home for thirty hours, but Slack's people write on. */
async function passNight(schedule: RunningSchedule): Promise<void> {
  const { bridges, workstations, people, time, chance, workspace } = schedule;
  for (const bridge of bridges) bridge.crash();
  for (const workstation of workstations) workstation.crash();
  for (let hour = 0; hour < 30; hour += 3) {
    people.doSomething();
    await time.pass(3 * 3_600_000);
  }
  // Mornings are busy: what can be heard comes before what can be read.
  const unreadable = { kind: 'error', error: 'internal_error' } as const;
  if (chance.happens(0.9)) workspace.failNext('conversations.history', unreadable, 4);
  for (const bridge of bridges.slice(1)) bridge.start();
  for (const workstation of workstations) workstation.start();
  for (const ms of [5_000, 20_000, 60_000]) time.setTimer(ms, people.doSomething);
}

/** Nothing goes wrong any more, and everything that waits has the time it needs. */
async function comeToRest(schedule: RunningSchedule): Promise<void> {
  const { workspace, bridges, workstations, time } = schedule;
  schedule.losses_ = 0;
  workspace.delayEvents(0, 0);
  workspace.muteConnections(false);
  workspace.setPageSize(null);
  for (const bridge of bridges) {
    bridge.setLine({ central: true, slack: true });
    bridge.thaw();
    if (!bridge.isRunning()) bridge.start();
  }
  for (const workstation of workstations) workstation.setLine(true);
  await time.pass(1_200_000);
}
