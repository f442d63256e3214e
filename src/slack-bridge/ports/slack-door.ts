import type { Secret } from '../../core/kernel/secret.ts';
import type { SlackAnswer, SlackPort } from './slack-port.ts';

export interface SlackTokens {
  /** `xoxb-…` */
  readonly botToken: Secret<string>;
  /** `xapp-…` */
  readonly appToken: Secret<string>;
}

/** The way to Slack with the tokens of whoever comes. */
export interface SlackDoor {
  /** Nothing is sent before the first call. */
  readonly connect: (tokens: SlackTokens) => SlackPort;
  /** Whether the app token may open connections; opens none. */
  readonly mayListen: (tokens: Pick<SlackTokens, 'appToken'>) => Promise<SlackAnswer<null>>;
}
