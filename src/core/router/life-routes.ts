import { implement } from '@orpc/server';
import { conversationsContract } from '../../contract/workstation/conversations.ts';
import type { SignedIn } from '../signed-in.ts';

const contract = implement(conversationsContract);

/** What happens to a conversation beside its messages. */
export function lifeRoutes(signedIn: () => SignedIn) {
  const conversations = () => signedIn().conversations;
  return {
    leave: contract.leave.handler(({ input }) => conversations().leave(input)),
    watchUndoable: contract.watchUndoable.handler(({ signal }) => conversations().watchUndoable(signal)),
    undo: contract.undo.handler(({ input }) => conversations().undo(input.eventId)),
    setTags: contract.setTags.handler(({ input }) => conversations().setTags(input)),
    writeNote: contract.writeNote.handler(({ input }) => conversations().writeNote(input)),
  };
}
