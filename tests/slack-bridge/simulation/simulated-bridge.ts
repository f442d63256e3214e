import type { SlackWorkspace } from '../../../src/demo/slack/workspace/create-slack-workspace.ts';
import { type Bridge, createBridge } from '../../../src/slack-bridge/bridge/create-bridge.ts';
import { BRIDGE_BUDGETS, type SlackMethod } from '../../../src/slack-bridge/calls/call-budgets.ts';
import type { Inbox, KeptEvent } from '../../../src/slack-bridge/ports/inbox.ts';
import type { Chance } from '../../core/sync/simulation/chance.ts';
import { APP_TOKEN, BOT_TOKEN } from '../support/brand-workspace.ts';
import type { Flaws } from './flaws.ts';
import type { ModelCentral } from './model-central.ts';
import { createProgram, type SimulatedProgram } from './program.ts';
import { createSimulatedLine } from './simulated-line.ts';
import { createSimulatedSlack } from './simulated-slack.ts';
import type { VirtualTime } from './virtual-time.ts';

export interface World {
  readonly time: VirtualTime;
  readonly chance: Chance;
  readonly workspace: SlackWorkspace;
  readonly central: ModelCentral;
  readonly flaws: Flaws;
  readonly slowestMs: number;
  /** How often questions to the central service and their answers are lost, now. */
  readonly losses: () => number;
}

/** One machine that may run the bridge: its disk outlives its programs. */
export interface SimulatedBridge {
  readonly start: () => void;
  readonly crash: () => void;
  readonly freeze: (monotonicStops: boolean) => void;
  readonly thaw: () => void;
  readonly isRunning: () => boolean;
  readonly setLine: (to: { readonly central?: boolean; readonly slack?: boolean }) => void;
  readonly waiting: () => number;
  readonly state: () => string;
  /** What went wrong so far, to be found by the invariants. */
  readonly violations: readonly string[];
}

export function createSimulatedBridge(world: World): SimulatedBridge {
  const { time, chance, workspace, flaws } = world;
  const disk = new Map<string, KeptEvent>();
  const everKept = new Set<string>();
  const violations: string[] = [];
  const wrongBy = chance.pick([0, 0, -90_000, 180_000]);
  let line = { central: true, slack: true };
  let running: { readonly program: SimulatedProgram; readonly bridge: Bridge } | null = null;

  const start = () => {
    const program = createProgram(time, wrongBy);
    const spans = createCallSpans((what) => violations.push(what));
    const heardAsNews = new Set<string>();
    const slack = createSimulatedSlack({
      ...{ workspace, time, chance, program },
      tokens: { bot: BOT_TOKEN, app: APP_TOKEN },
      isReachable: () => line.slack,
      slowestMs: world.slowestMs,
      onCall: spans.note,
      onAcknowledge: (eventId) => {
        if (heardAsNews.has(eventId) && !everKept.has(eventId))
          violations.push('acknowledged before on disk');
      },
    });
    const inbox = inboxOn({ disk, everKept, program, time, chance, onKeep: (id) => heardAsNews.add(id) });
    const central = createSimulatedLine({
      ...{ central: world.central, time, chance, program, losses: world.losses },
      isReachable: () => line.central,
    });
    const bridge = createBridge({
      slack: flaws.slack?.(slack) ?? slack,
      central: flaws.bridgeCentral?.(central) ?? central,
      inbox: flaws.inbox?.(inbox, time) ?? inbox,
      clock: program.clock,
      random: chance.next,
      log: (level, event, fields) => {
        if (level === 'error' && event === 'backgroundWorkFailed') violations.push(JSON.stringify(fields));
      },
      holderId: chance.id(),
      budgets: flaws.budgets ?? BRIDGE_BUDGETS,
      onState: () => {},
    });
    bridge.start();
    running = { program, bridge };
  };
  return {
    start,
    crash: () => {
      running?.program.kill();
      running = null;
    },
    freeze: (monotonicStops) => running?.program.freeze(monotonicStops),
    thaw: () => running?.program.thaw(),
    isRunning: () => running !== null,
    setLine: (to) => {
      line = { ...line, ...to };
    },
    waiting: () => disk.size,
    state: () => running?.bridge.state().state ?? 'dead',
    violations,
  };
}

interface InboxParts {
  readonly disk: Map<string, KeptEvent>;
  readonly everKept: Set<string>;
  readonly program: SimulatedProgram;
  readonly time: VirtualTime;
  readonly chance: Chance;
  readonly onKeep: (eventId: string) => void;
}

/** A write takes a moment, and a program that ends before has written nothing. */
function inboxOn({ disk, everKept, program, time, chance, onKeep }: InboxParts): Inbox {
  const written = async (write: () => void) => {
    await time.sleep(1 + 4 * chance.next());
    await program.awake();
    write();
    // It may end between the write and whatever follows.
    await time.sleep(1);
    await program.awake();
  };
  return {
    keep: (event) => {
      onKeep(event.eventId);
      return written(() => {
        disk.set(event.eventId, event);
        everKept.add(event.eventId);
      });
    },
    waiting: async (limit) => [...disk.values()].slice(0, limit),
    done: (eventIds) =>
      written(() => {
        for (const eventId of eventIds) disk.delete(eventId);
      }),
  };
}

/** Counts one program's calls as Slack would, by method and span. */
export function createCallSpans(onExceeded: (what: string) => void) {
  const callsByMethod = new Map<string, number[]>();
  return {
    note: ({ method, at }: { readonly method: string; readonly at: number }) => {
      const budget = BRIDGE_BUDGETS[method as SlackMethod];
      if (!budget) return;
      const recent = (callsByMethod.get(method) ?? []).filter((each) => each > at - budget.perMs);
      recent.push(at);
      callsByMethod.set(method, recent);
      if (recent.length > budget.calls) onExceeded(`more calls of ${method} than the budget allows`);
    },
  };
}
