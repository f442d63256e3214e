import type { ExitKind } from '../../contract/model/conversation-life.ts';
import type { ConversationId } from '../../contract/model/ids.ts';
import { exitOfKind } from '../../conversation-rules/leave.ts';
import type { OutboxStore } from './outbox-store.ts';

/** The exit of a conversation that waits in its lane, or null. */
export function leavingExit(
  outbox: Pick<OutboxStore, 'ofConversation'>,
  conversationId: ConversationId,
): ExitKind | null {
  const exits = outbox.ofConversation(conversationId).map(({ kind }) => exitOfKind(kind));
  return exits.find((exit) => exit !== null) ?? null;
}
