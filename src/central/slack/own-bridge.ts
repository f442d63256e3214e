import type { SlackBridgeState, SlackChannel } from '../../contract/central/slack.ts';
import type { Outcome } from '../outcome.ts';

/** The service's own connection to a Slack workspace. */
export interface OwnBridge {
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
