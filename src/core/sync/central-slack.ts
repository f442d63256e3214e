import type { CentralInputs, CentralOutputs } from '../../contract/central.ts';
import type { AccessToken, CentralAnswer } from './central-connection.ts';

type Slack = 'slack';
type SlackCall<Name extends keyof CentralInputs[Slack], Codes extends string = never> = (
  token: AccessToken,
  input: CentralInputs[Slack][Name],
) => Promise<CentralAnswer<CentralOutputs[Slack][Name], 'signInRequired' | Codes>>;

/** Slack at the central service: how it is set up, and what a bridge hands in. */
export interface CentralSlack {
  readonly state: SlackCall<'state'>;
  /** A problem with Slack itself is `refused`, with the sentence. */
  readonly channels: SlackCall<'channels', 'notFound' | 'forbidden'>;
  readonly saveMapping: SlackCall<'saveMapping', 'notFound' | 'forbidden'>;
  readonly removeMapping: SlackCall<'removeMapping', 'notFound' | 'forbidden'>;
  readonly lease: SlackCall<'lease', 'forbidden'>;
  readonly news: SlackCall<'news', 'forbidden'>;
  readonly swept: SlackCall<'swept', 'notFound' | 'forbidden' | 'staleFencing'>;
  readonly posted: SlackCall<'posted', 'notFound' | 'forbidden' | 'staleFencing'>;
}
