import type { CallBudgets } from '../../../src/slack-bridge/calls/call-budgets.ts';
import type { BridgeCentral } from '../../../src/slack-bridge/ports/bridge-central.ts';
import type { Inbox } from '../../../src/slack-bridge/ports/inbox.ts';
import type { SlackPort } from '../../../src/slack-bridge/ports/slack-port.ts';
import type { VirtualTime } from './virtual-time.ts';

/** Where a design may be wrong. Left out: as it is. */
export interface Flaws {
  readonly inbox?: (inbox: Inbox, time: VirtualTime) => Inbox;
  readonly slack?: (slack: SlackPort) => SlackPort;
  readonly bridgeCentral?: (central: BridgeCentral) => BridgeCentral;
  readonly budgets?: CallBudgets;
  readonly central?: {
    readonly newsMovesCoverage?: true;
    readonly forgetsDeletions?: true;
    readonly leaseForAnybody?: true;
    readonly eachHearingAppears?: true;
  };
  readonly workstation?: {
    readonly alertsWhateverComes?: true;
    readonly cursorBeforeUpdate?: true;
    readonly namesOfItsOwn?: true;
  };
}
