import type { CentralCall } from './central-call.ts';

type OwnershipCall<Name extends string, Codes extends string = never> = CentralCall<
  'ownership',
  Name,
  'notFound' | 'forbidden' | Codes
>;

/** Who has a conversation, at the central service. Each answer is the conversation as it is now. */
export interface CentralOwnership {
  readonly colleagues: CentralCall<'ownership', 'colleagues', 'notFound'>;
  readonly offerTransfer: OwnershipCall<'offerTransfer', 'notAllowed' | 'transferRefused'>;
  readonly answerTransfer: OwnershipCall<'answerTransfer', 'transferOver' | 'capacityReached'>;
  readonly withdrawTransfer: OwnershipCall<'withdrawTransfer', 'transferOver'>;
  readonly moveToQueue: OwnershipCall<'moveToQueue', 'notAllowed' | 'transferRefused'>;
  readonly assign: OwnershipCall<'assign', 'notQueued' | 'transferRefused'>;
  readonly reopen: OwnershipCall<'reopen', 'notAllowed' | 'capacityReached'>;
  readonly hideComment: OwnershipCall<'hideComment', 'notAllowed' | 'channelProblem'>;
  readonly look: CentralCall<'ownership', 'look', 'notFound'>;
  readonly setPresence: CentralCall<'ownership', 'setPresence', never>;
  readonly acknowledgeHandBacks: CentralCall<'ownership', 'acknowledgeHandBacks', never>;
  /** The earlier conversations of a conversation's customer with its brand. */
  readonly history: CentralCall<'conversations', 'history', 'notFound' | 'forbidden'>;
}
