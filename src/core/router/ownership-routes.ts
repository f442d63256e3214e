import { implement } from '@orpc/server';
import { ownershipContract } from '../../contract/workstation/ownership.ts';
import type { SignedIn } from '../signed-in.ts';

const contract = implement(ownershipContract);

export function ownershipRoutes(signedIn: () => SignedIn) {
  const ownership = () => signedIn().ownership;
  return {
    colleagues: contract.colleagues.handler(({ input }) => ownership().colleagues(input.brandId)),
    offerTransfer: contract.offerTransfer.handler(({ input }) => ownership().offerTransfer(input)),
    answerTransfer: contract.answerTransfer.handler(({ input }) => ownership().answerTransfer(input)),
    withdrawTransfer: contract.withdrawTransfer.handler(({ input }) => ownership().withdrawTransfer(input)),
    moveToQueue: contract.moveToQueue.handler(({ input }) => ownership().moveToQueue(input)),
    assign: contract.assign.handler(({ input }) => ownership().assign(input)),
    reopen: contract.reopen.handler(({ input }) => ownership().reopen(input)),
    hideComment: contract.hideComment.handler(({ input }) => ownership().hideComment(input)),
    look: contract.look.handler(({ input }) => {
      ownership().look(input.conversationId);
      return {};
    }),
    watchPresence: contract.watchPresence.handler(({ signal }) => ownership().presence.watch(signal)),
    setPresence: contract.setPresence.handler(({ input }) => {
      ownership().presence.choose(input.presence);
      return {};
    }),
    active: contract.active.handler(() => {
      ownership().presence.active();
      return {};
    }),
    acknowledgeHandBacks: contract.acknowledgeHandBacks.handler(() => {
      ownership().presence.acknowledgeHandBacks();
      return {};
    }),
  };
}
