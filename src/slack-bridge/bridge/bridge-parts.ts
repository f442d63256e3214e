import type { Clock } from '../../core/kernel/clock.ts';
import type { Log } from '../../core/kernel/log.ts';
import type { CallBudgets } from '../calls/call-budgets.ts';
import type { BridgeCentral } from '../ports/bridge-central.ts';
import type { Inbox } from '../ports/inbox.ts';
import type { SlackPort } from '../ports/slack-port.ts';
import type { BridgeState } from './bridge-state.ts';

export interface BridgeParts {
  readonly slack: SlackPort;
  readonly central: BridgeCentral;
  readonly inbox: Inbox;
  readonly clock: Clock;
  readonly random: () => number;
  readonly log: Log;
  /** Of this process's life. */
  readonly holderId: string;
  readonly budgets?: CallBudgets;
  readonly onState: (state: BridgeState) => void;
}
