import { implement } from '@orpc/server';
import { updatesContract } from '../../contract/workstation/updates.ts';
import type { SignedIn } from '../signed-in.ts';

const contract = implement(updatesContract);

export function updateRoutes(signedIn: () => SignedIn) {
  const updates = () => signedIn().updates;
  return {
    watch: contract.watch.handler(({ signal }) => updates().board.watch(signal)),
    search: contract.search.handler(({ input }) => updates().board.search(input)),
    shown: contract.shown.handler(({ input }) => {
      updates().reading.shown(input);
      return {};
    }),
    read: contract.read.handler(({ input }) => {
      updates().reading.read(input.updateId);
      return {};
    }),
    acknowledge: contract.acknowledge.handler(({ input }) => updates().reading.acknowledge(input)),
    briefing: contract.briefing.handler(({ input }) => ({
      briefing: updates().briefing(input.conversationId),
    })),
    briefingRead: contract.briefingRead.handler(({ input }) => {
      updates().servedBrands.served(input.brandId);
      return {};
    }),
    lead: {
      draft: contract.lead.draft.handler(() => ({ draft: updates().lead.draft() })),
      saveDraft: contract.lead.saveDraft.handler(({ input }) => updates().lead.saveDraft(input.draft)),
      preview: contract.lead.preview.handler(({ input }) => updates().lead.preview(input)),
      publish: contract.lead.publish.handler(({ input }) => updates().lead.publish(input)),
      revise: contract.lead.revise.handler(({ input }) => updates().lead.revise(input)),
      retract: contract.lead.retract.handler(({ input }) => updates().lead.retract(input)),
      watchMatrix: contract.lead.watchMatrix.handler(({ input, signal }) =>
        updates().watchMatrix(input, signal),
      ),
    },
    watchSweep: contract.watchSweep.handler(({ input, signal }) => updates().watchSweep(input, signal)),
    correct: contract.correct.handler(({ input: { sweepItemId, messageId, text } }) =>
      updates().correct({ sweepItemId, messageId, text }),
    ),
    dismiss: contract.dismiss.handler(({ input: { sweepItemId, reason } }) =>
      updates().dismiss({ sweepItemId, reason }),
    ),
  };
}
