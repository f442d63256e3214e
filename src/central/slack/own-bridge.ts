import type { SlackBridgeState, SlackChannel } from '../../contract/central/slack.ts';
import { bridgeProblem } from '../../slack-bridge/bridge/bridge-problem.ts';
import type { BridgeState } from '../../slack-bridge/bridge/bridge-state.ts';
import { type Bridge, createBridge } from '../../slack-bridge/bridge/create-bridge.ts';
import type { SlackFailure, SlackPort } from '../../slack-bridge/ports/slack-port.ts';
import { problemInWords } from '../../slack-bridge/problem-in-words.ts';
import type { ChangeParts } from '../feed/record-changes.ts';
import { failure, type Outcome, success } from '../outcome.ts';
import type { Log } from '../ports.ts';
import { createBridgeCentral } from './bridge-central.ts';
import { createInbox } from './inbox.ts';

/** The service's own connection to a Slack workspace. */
export interface OwnBridge {
  readonly start: () => void;
  /** Null until Slack has said whose tokens these are. */
  readonly state: () => SlackBridgeState['central'];
  /** A failure's `problem` is a sentence for the team lead who asked. */
  readonly channels: () => Promise<
    Outcome<
      { readonly teamId: string; readonly channels: SlackChannel[] },
      { readonly code: 'SLACK_PROBLEM'; readonly problem: string }
    >
  >;
  /** Lets go of the lease and closes the connection. */
  readonly close: () => Promise<void>;
}

/**
 * The same from one start to the next: a database has one service, so one that starts need not wait until the lease of
 * the one that died has run out. It gets a new number all the same.
 */
const HOLDER_ID = '6f1d7c52-3a0e-4a4b-9a57-0c8f5e1b2d43';

/** More are not listed: nobody chooses from so many. */
const MOST_CHANNELS = 5_000;

/** Connects the service to the workspace of its tokens. What is wrong is said in the log and in `state`. */
export function createOwnBridge(parts: ChangeParts & { readonly log: Log }, slack: SlackPort): OwnBridge {
  const { db, clock, log } = parts;
  const say = sayOnce(log);
  const bridge: Bridge = createBridge({
    slack,
    central: createBridgeCentral(parts),
    inbox: createInbox(db),
    clock: {
      now: clock.now,
      monotonic: () => performance.now(),
      setTimer: (ms, run) => {
        const timer = setTimeout(run, ms);
        timer.unref();
        return () => clearTimeout(timer);
      },
    },
    random: Math.random,
    log: (level, event, fields = {}) => {
      if (level === 'info') return;
      const words = Object.entries(fields).map(([name, value]) => `${name}=${String(value)}`);
      log(`Slack: ${[event, ...words].join(' ')}`);
    },
    holderId: HOLDER_ID,
    onState: (state) => say(problemOf(state)),
  });
  return {
    start: bridge.start,
    state: () => stateOf(bridge.state()),
    channels: async () => {
      const { identity } = bridge.state();
      if (!identity) return slackProblem(bridge.state().problem ?? { ok: false, code: 'unreachable' });
      const channels: SlackChannel[] = [];
      let cursor: string | null = null;
      do {
        const page: Awaited<ReturnType<SlackPort['channels']>> = await slack.channels(cursor);
        if (!page.ok) return slackProblem(page);
        channels.push(...page.value.items);
        cursor = page.value.nextCursor;
      } while (cursor !== null && channels.length < MOST_CHANNELS);
      return success({ teamId: identity.teamId, channels });
    },
    close: bridge.close,
  };
}

function slackProblem(refusal: SlackFailure) {
  return failure({ code: 'SLACK_PROBLEM', problem: problemInWords(refusal) } as const);
}

function stateOf(state: BridgeState): SlackBridgeState['central'] {
  const { identity } = state;
  const problem = problemOf(state);
  return {
    teamId: identity?.teamId ?? null,
    teamName: identity?.teamName ?? null,
    state: state.state === 'off' ? 'connecting' : state.state,
    problem,
  };
}

function problemOf(state: BridgeState): string | null {
  return bridgeProblem(state, (channelId) => `Channel ${channelId}`);
}

/** A line for each new problem, and one when there is none any more. */
function sayOnce(log: Log): (problem: string | null) => void {
  let said: string | null = null;
  return (problem) => {
    if (problem === said) return;
    log(`Slack: ${problem ?? 'what was wrong is over.'}`);
    said = problem;
  };
}
