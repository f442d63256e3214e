import type { EpochMs } from '../../contract/model/time.ts';
import type { SlackFailure, SlackIdentity } from '../ports/slack-port.ts';

/** How a bridge does. */
export interface BridgeState {
  /** `standby`: somebody else is connected, or the central service cannot be asked; takes over when it may. */
  readonly state: 'off' | 'connecting' | 'connected' | 'standby' | 'problem';
  readonly identity: SlackIdentity | null;
  /** What Slack said last, while that keeps the bridge from its work. */
  readonly problem: SlackFailure | null;
  /** Channels that cannot be read, such as one the app was not invited to. */
  readonly unreadable: readonly { readonly channelId: string; readonly failure: SlackFailure }[];
  readonly since: EpochMs;
}
