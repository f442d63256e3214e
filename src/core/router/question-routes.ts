import { implement } from '@orpc/server';
import { questionsContract } from '../../contract/workstation/questions.ts';
import type { SignedIn } from '../signed-in.ts';

const contract = implement(questionsContract);

export function questionRoutes(signedIn: () => SignedIn) {
  const questions = () => signedIn().questions;
  return {
    watch: contract.watch.handler(({ input, signal }) => questions().watch(input.conversationId, signal)),
    ask: contract.ask.handler(({ input }) => questions().ask(input)),
    markRead: contract.markRead.handler(({ input }) => {
      questions().markRead(input.conversationId);
      return {};
    }),
  };
}
