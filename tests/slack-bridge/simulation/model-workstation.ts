import type { SlackPost } from '../../../src/contract/model/slack.ts';
import type { UrgentUpdate } from '../../../src/contract/model/urgent-update.ts';
import { BRIDGE_BUDGETS } from '../../../src/slack-bridge/calls/call-budgets.ts';
import { createCallScheduler } from '../../../src/slack-bridge/calls/call-scheduler.ts';
import { createReadingSlack } from '../../../src/slack-bridge/calls/reading-slack.ts';
import { createFallbackPoller } from '../../../src/slack-bridge/fallback/fallback-poller.ts';
import { createNameBook } from '../../../src/slack-bridge/names/name-book.ts';
import { updateAfterChange, updateIdOfChange } from '../../../src/slack-bridge/updates/update-of-post.ts';
import { APP_TOKEN, BOT_TOKEN, BRIDGE, TEAM_ID, URGENT } from '../support/brand-workspace.ts';
import { MAPPING } from './model-central.ts';
import { createProgram, type SimulatedProgram } from './program.ts';
import { createCallSpans, type World } from './simulated-bridge.ts';
import { createSimulatedSlack } from './simulated-slack.ts';

/** An agent's machine, as far as updates go. */
export interface ModelWorkstation {
  readonly start: () => void;
  readonly crash: () => void;
  readonly setLine: (reachesCentral: boolean) => void;
  readonly updates: ReadonlyMap<string, UrgentUpdate>;
  /** Fingerprints of what it called its agent for, by update, in their order. */
  readonly alerts: ReadonlyMap<string, readonly string[]>;
  readonly violations: readonly string[];
}

const PULL_EVERY_MS = 5_000;
/** Unreachable for this long, and it looks at Slack itself. */
const ALONE_AFTER_MS = 25_000;

export function createModelWorkstation(world: World): ModelWorkstation {
  const { time, chance, central, flaws } = world;
  /** What is on its disk. */
  let cursor = 0;
  const updates = new Map<string, UrgentUpdate>();
  const alerts = new Map<string, string[]>();
  /** Heard directly, and not by the feed so far. */
  const untold = new Map<string, { readonly id: string; readonly post: SlackPost }>();
  const violations: string[] = [];
  let reachesCentral = true;
  let program: SimulatedProgram | null = null;

  /** One transaction: the update, and that the agent is called for it. */
  const store = (id: string, update: UrgentUpdate) => {
    updates.set(id, update);
    if (update.level !== 'urgent' || update.retractedAt !== null) return;
    const told = alerts.get(id) ?? [];
    const words = wordsOf(update);
    if (told.at(-1) === words && !flaws.workstation?.alertsWhateverComes) return;
    alerts.set(id, [...told, words]);
  };
  const takeFeed = async (running: SimulatedProgram) => {
    for (const update of central.feed.slice(cursor)) {
      if (flaws.workstation?.cursorBeforeUpdate) cursor += 1;
      await time.sleep(200);
      await running.awake();
      if (world.losses() > 0 && chance.happens(0.05)) {
        crash();
        start();
        return;
      }
      untold.delete(update.updateId);
      store(update.updateId, update);
      if (!flaws.workstation?.cursorBeforeUpdate) cursor += 1;
    }
    await tellUntold();
  };
  /** What it heard by itself is handed in; what the service knows to be deleted is withdrawn. */
  const tellUntold = async () => {
    const news = [...untold.values()].map(({ post }) => ({ type: 'stands', post }) as const);
    if (news.length === 0) return;
    const answer = await central.news({ teamId: TEAM_ID, news });
    if (!answer.ok) return;
    for (const { ts } of answer.value.gone) {
      const id = [...untold].find(([, { post }]) => post.ts === ts)?.[1].id;
      const update = id === undefined ? undefined : updates.get(id);
      if (id !== undefined && update) store(id, { ...update, retractedAt: time.now() });
    }
    untold.clear();
  };
  const takePosts = (posts: readonly SlackPost[]) => {
    for (const post of posts) {
      if (post.threadTs !== null || post.ownId !== null) continue;
      const change = { type: 'appeared', post, replies: [] } as const;
      const id = updateIdOfChange(change, MAPPING);
      const update = updates.get(id) ?? null;
      if (update && wordsOf(update) === post.fingerprint) continue;
      const heard = update ? ({ type: 'revised', post } as const) : change;
      const after = updateAfterChange({ change: heard, mapping: MAPPING, update, now: time.now() });
      if (!after) continue;
      if (!update) untold.set(id, { id, post });
      store(flaws.workstation?.namesOfItsOwn ? `own ${id}` : id, after);
    }
  };

  const start = () => {
    const running = createProgram(time);
    program = running;
    const spans = createCallSpans((what) => violations.push(what));
    const slack = createSimulatedSlack({
      ...{ workspace: world.workspace, time, chance, program: running },
      tokens: { bot: BOT_TOKEN, app: APP_TOKEN },
      isReachable: () => true,
      slowestMs: world.slowestMs,
      onCall: spans.note,
      onAcknowledge: () => {},
    });
    const scheduler = createCallScheduler({
      ...{ clock: running.clock, random: chance.next, budgets: BRIDGE_BUDGETS },
    });
    const reading = createReadingSlack(slack, scheduler);
    const poller = createFallbackPoller({
      slack: reading,
      book: createNameBook({ slack: reading, clock: running.clock }),
      identity: {
        ...{ teamId: TEAM_ID, teamName: '', botUserId: BRIDGE, botId: 'B0BRIDGE', botName: '', scopes: [] },
      },
      channels: () => [URGENT],
      workstations: 2,
      clock: running.clock,
      random: chance.next,
      background: (_, work) => {
        work.catch((error: unknown) => violations.push(String(error)));
      },
      onPosts: (_, posts) => takePosts(posts),
      onFailed: () => {},
    });
    let reachedAt = time.monotonic();
    const pull = async () => {
      if (reachesCentral) {
        poller.stop();
        reachedAt = time.monotonic();
        await takeFeed(running);
        if (!running.isAlive()) return;
      } else if (time.monotonic() - reachedAt > ALONE_AFTER_MS) poller.start();
      running.clock.setTimer(PULL_EVERY_MS, pullAgain);
    };
    const pullAgain = () => {
      pull().catch((error: unknown) => violations.push(String(error)));
    };
    pullAgain();
  };
  const crash = () => {
    program?.kill();
    program = null;
  };
  return {
    start,
    crash,
    setLine: (to) => {
      reachesCentral = to;
    },
    updates,
    alerts,
    violations,
  };
}

export function wordsOf({ source }: UrgentUpdate): string {
  return source.type === 'slack' ? (source.fingerprint ?? '') : '';
}
