import { implement } from '@orpc/server';
import { besideContract } from '../../contract/workstation/beside.ts';
import type { SignedIn } from '../signed-in.ts';

const contract = implement(besideContract);

export function besideRoutes(signedIn: () => SignedIn) {
  const beside = () => signedIn().beside;
  return {
    tickStep: contract.tickStep.handler(({ input }) => beside().tickStep(input)),
    noteConsent: contract.noteConsent.handler(({ input }) => beside().noteConsent(input)),
    noteContact: contract.noteContact.handler(({ input }) => beside().noteContact(input)),
    setMood: contract.setMood.handler(({ input }) => beside().setMood(input)),
    keepPromise: contract.keepPromise.handler(({ input }) => beside().keepPromise(input)),
    promiseInWords: contract.promiseInWords.handler(({ input }) => beside().promiseInWords(input)),
    openIntake: contract.openIntake.handler(({ input }) => beside().openIntake(input)),
    saveIntakeDraft: contract.saveIntakeDraft.handler(({ input }) => beside().saveIntakeDraft(input)),
    submitIntake: contract.submitIntake.handler(({ input }) => beside().submitIntake(input)),
  };
}
