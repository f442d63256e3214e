import { implement } from '@orpc/server';
import { knowledgeContract } from '../../contract/workstation/knowledge.ts';
import type { SignedIn } from '../signed-in.ts';

const contract = implement(knowledgeContract);

export function knowledgeRoutes(signedIn: () => SignedIn) {
  const lead = () => signedIn().knowledge.lead;
  return {
    import: {
      begin: contract.import.begin.handler(({ input }) => lead().begin(input)),
      piece: contract.import.piece.handler(({ input }) => lead().piece(input)),
      read: contract.import.read.handler(({ input }) => lead().read(input)),
      lines: contract.import.lines.handler(({ input }) => lead().lines(input)),
      publish: contract.import.publish.handler(({ input }) => lead().publish(input)),
      discard: contract.import.discard.handler(({ input }) => lead().discard(input)),
    },
    history: contract.history.handler(({ input }) => lead().history(input)),
    changes: contract.changes.handler(({ input }) => lead().changes(input)),
    rollBack: contract.rollBack.handler(({ input }) => lead().rollBack(input)),
    schedules: contract.schedules.handler(({ input }) => lead().schedules(input)),
    cancelSchedule: contract.cancelSchedule.handler(({ input }) => lead().cancelSchedule(input)),
    verifications: contract.verifications.handler(({ input }) =>
      signedIn().knowledge.verifications(input.brandId),
    ),
    verify: contract.verify.handler(({ input }) => lead().verify(input)),
    gaps: contract.gaps.handler(({ input }) => lead().gaps(input)),
    closeGap: contract.closeGap.handler(({ input }) => lead().closeGap(input)),
  };
}
