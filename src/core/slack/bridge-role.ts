import type { BridgeState } from '../../slack-bridge/bridge/bridge-state.ts';
import { type Bridge, createBridge } from '../../slack-bridge/bridge/create-bridge.ts';
import type { BridgeCentral } from '../../slack-bridge/ports/bridge-central.ts';
import type { Inbox } from '../../slack-bridge/ports/inbox.ts';
import type { SlackDoor, SlackTokens } from '../../slack-bridge/ports/slack-door.ts';
import type { Clock } from '../kernel/clock.ts';
import type { Log } from '../kernel/log.ts';
import { createOneAtATime } from '../kernel/one-at-a-time.ts';
import { within } from '../kernel/within.ts';

/** This workstation as a bridge between Slack and the central service, while it is switched on. */
export interface BridgeRole {
  /** Null while it is switched off. */
  readonly state: () => BridgeState | null;
  /** Begins with these tokens, also when it runs with others; null ends it. */
  readonly become: (tokens: SlackTokens | null) => Promise<void>;
}

export interface BridgeRoleParts {
  readonly door: SlackDoor;
  readonly central: BridgeCentral;
  readonly inbox: Inbox;
  readonly clock: Clock;
  readonly random: () => number;
  readonly newId: () => string;
  readonly log: Log;
  readonly onChange: () => void;
}

/** Letting go of the lease is a kindness to the next bridge, which gets it after half a minute anyway. */
const LETTING_GO_MS = 2_000;

export function createBridgeRole(parts: BridgeRoleParts): BridgeRole {
  const { door, clock, onChange } = parts;
  const inTurn = createOneAtATime();
  let bridge: Bridge | null = null;

  const end = (ending: Bridge) => within(clock, LETTING_GO_MS, ending.close());

  return {
    state: () => bridge?.state() ?? null,
    become: (tokens) =>
      inTurn(async () => {
        const before = bridge;
        bridge = null;
        if (before) await end(before);
        if (tokens) {
          bridge = createBridge({
            ...parts,
            slack: door.connect(tokens),
            // Another life, another holder: what an earlier one of this workstation still sends is told from this.
            holderId: parts.newId(),
            onState: onChange,
          });
          bridge.start();
        }
        onChange();
      }),
  };
}
