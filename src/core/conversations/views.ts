import type { PersonId } from '../../contract/model/ids.ts';
import type { ConversationDetail, MessageView } from '../../contract/workstation/conversations.ts';
import type { KnownConversation } from './conversation-store.ts';
import type { StoredMessage } from './message-store.ts';

/** Unconfirmed messages stand below all confirmed ones, in the order in which they were written. */
export const FIRST_LOCAL_POSITION = 1_000_000_000_000;

export function messageToView(message: StoredMessage): MessageView {
  const { messageId, position, kind, authorName, text, origin, delivery, problem } = message;
  // What arrived is dated by the central service: a customer's clock may be years off.
  const at = delivery === null ? (message.receivedAt ?? message.writtenAt) : message.writtenAt;
  const { details, seenSeq } = message;
  const view = {
    ...{ messageId, position, kind, authorName, text, at, origin, delivery, problem },
    ...(details ? { details } : {}),
    ...(seenSeq === undefined ? {} : { seenSeq }),
  };
  const undecided = delivery === 'parked' || delivery === 'failed';
  return undecided && message.references ? { ...view, references: [...message.references] } : view;
}

export interface DetailFacts {
  readonly personId: PersonId;
  readonly brandKnown: boolean;
  readonly resolving: boolean;
}

export function conversationToDetail(known: KnownConversation, facts: DetailFacts): ConversationDetail {
  return { conversation: known.conversation, writing: writingOf(known, facts), resolving: facts.resolving };
}

export function writingOf(
  { conversation }: KnownConversation,
  { personId, brandKnown, resolving }: DetailFacts,
): ConversationDetail['writing'] {
  if (!brandKnown) return 'brandLost';
  if (conversation.status === 'resolved' || resolving) return 'resolved';
  return conversation.holder?.personId === personId ? 'allowed' : 'notMine';
}
