import { createBackground } from '../../core/kernel/background.ts';
import { retryDelay } from '../../core/kernel/retry-delay.ts';
import { BRIDGE_BUDGETS } from '../calls/call-budgets.ts';
import { createCallScheduler } from '../calls/call-scheduler.ts';
import { createReadingSlack } from '../calls/reading-slack.ts';
import type { SlackIdentity } from '../ports/slack-port.ts';
import type { BridgeParts } from './bridge-parts.ts';
import { type BridgeRun, createBridgeRun } from './bridge-run.ts';
import type { BridgeState } from './bridge-state.ts';
import { isMendedByPeople } from './mended-by-people.ts';

/** Between one workspace and the central service, when it is this process's turn. */
export interface Bridge {
  readonly start: () => void;
  readonly state: () => BridgeState;
  /** Lets go of the lease. What was taken and not handed in stays in the inbox. */
  readonly close: () => Promise<void>;
}

export function createBridge(parts: BridgeParts): Bridge {
  const { slack, clock, random, log } = parts;
  const background = createBackground(log);
  const scheduler = createCallScheduler({ clock, random, budgets: parts.budgets ?? BRIDGE_BUDGETS });
  const reading = createReadingSlack(slack, scheduler);
  let state: BridgeState = {
    ...{ state: 'off', identity: null, problem: null, unreadable: [] },
    since: clock.now(),
  };
  let run: BridgeRun | null = null;
  let isClosed = false;
  let failures = 0;
  let cancelRetry = () => {};

  const change = (to: Partial<BridgeState>) => {
    const isOther = to.state !== undefined && to.state !== state.state;
    state = { ...state, ...to, since: isOther ? clock.now() : state.since };
    parts.onState(state);
  };
  /** Nothing can be done before it is known whose words are our own. */
  const begin = async () => {
    const identity = await reading.identify();
    if (isClosed) return;
    if (identity.ok) return goOn(identity.value);
    failures += 1;
    change({ state: 'problem', problem: identity });
    const ms = isMendedByPeople(identity) ? 60_000 : retryDelay({ failures, random, loopback: false });
    cancelRetry = clock.setTimer(ms, () => background('slackIdentity', begin()));
  };
  const goOn = (identity: SlackIdentity) => {
    change({ state: 'standby', identity, problem: null });
    run = createBridgeRun({ ...parts, identity, scheduler, reading, background, state: () => state, change });
    run.start();
  };

  return {
    start: () => {
      change({ state: 'connecting' });
      background('slackIdentity', begin());
    },
    state: () => state,
    close: async () => {
      isClosed = true;
      cancelRetry();
      await run?.close();
      change({ state: 'off' });
    },
  };
}
