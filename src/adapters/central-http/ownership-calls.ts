import type { CentralOwnership } from '../../core/sync/central-ownership.ts';
import { answer, as, notAllowed, notFound, signInRequired } from './answer-call.ts';
import type { CentralClient } from './central-client.ts';

const orFull = { ...notAllowed, CAPACITY_REACHED: 'capacityReached' } as const;
const orRefused = { ...notAllowed, TRANSFER_REFUSED: 'transferRefused' } as const;
const notThere = { NOT_ALLOWED: 'notAllowed' } as const;
const over = { TRANSFER_OVER: 'transferOver' } as const;

export function ownershipCalls({ ownership, conversations }: CentralClient): CentralOwnership {
  return {
    colleagues: (token, input) => answer(() => ownership.colleagues(input, as(token)), notFound),
    offerTransfer: (token, input) =>
      answer(() => ownership.offerTransfer(input, as(token)), { ...orRefused, ...notThere } as const),
    answerTransfer: (token, input) =>
      answer(() => ownership.answerTransfer(input, as(token)), { ...orFull, ...over } as const),
    withdrawTransfer: (token, input) =>
      answer(() => ownership.withdrawTransfer(input, as(token)), { ...notAllowed, ...over } as const),
    moveToQueue: (token, input) =>
      answer(() => ownership.moveToQueue(input, as(token)), { ...orRefused, ...notThere } as const),
    assign: (token, input) =>
      answer(() => ownership.assign(input, as(token)), { ...orRefused, NOT_QUEUED: 'notQueued' } as const),
    reopen: (token, input) =>
      answer(() => ownership.reopen(input, as(token)), { ...orFull, ...notThere } as const),
    hideComment: (token, input) =>
      answer(() => ownership.hideComment(input, as(token)), {
        ...notAllowed,
        ...notThere,
        CHANNEL_PROBLEM: 'channelProblem',
      } as const),
    look: (token, input) => answer(() => ownership.look(input, as(token)), notFound),
    setPresence: (token, input) => answer(() => ownership.setPresence(input, as(token)), signInRequired),
    acknowledgeHandBacks: (token, input) =>
      answer(() => ownership.acknowledgeHandBacks(input, as(token)), signInRequired),
    history: (token, input) => answer(() => conversations.history(input, as(token)), notAllowed),
  };
}
