import type { Conversation } from '../../contract/model/conversation.ts';
import type { ConversationId } from '../../contract/model/ids.ts';
import type { Intake } from '../conversations/intake.ts';
import type { RecordedWrite } from '../conversations/recorded-writes.ts';
import { failed, type Outcome, succeeded } from '../kernel/outcome.ts';
import { askForRoom, type FreeRoom } from '../outbox/free-room.ts';
import type { CentralAnswer } from '../sync/central-connection.ts';

export type ClaimAnswer = CentralAnswer<
  Conversation,
  'signInRequired' | 'forbidden' | 'notFound' | 'alreadyClaimed' | 'notQueued' | 'capacityReached'
>;

export type ClaimConversation = (
  conversationId: ConversationId,
) => Promise<
  Outcome<
    { conversationId: ConversationId },
    'disconnected' | 'alreadyClaimed' | 'notQueued' | 'capacityReached' | 'forbidden'
  >
>;

export interface ClaimParts {
  readonly soonConnected: () => Promise<boolean>;
  readonly claim: (conversationId: ConversationId) => Promise<ClaimAnswer>;
  /** Lets go of what is left but held back for a moment; true when that may have made room. */
  readonly freeRoom: FreeRoom;
  readonly intake: Intake;
  readonly write: RecordedWrite;
  /** The messages from before the claim were not for this person, and are not here. */
  readonly onClaimed: (conversationId: ConversationId) => void;
}

/**
 * Only the central service can give a conversation to somebody, so without it nobody claims. An answer that is lost
 * leaves nothing behind here: the feed brings the truth, and claiming again what one holds succeeds.
 */
export function createClaimConversation(parts: ClaimParts): ClaimConversation {
  return async (conversationId) => {
    if (!(await parts.soonConnected())) return failed('disconnected');
    const answer = await askForRoom(parts.freeRoom, () => parts.claim(conversationId));
    if (answer.ok) {
      parts.write((record) => parts.intake.conversation(record, answer.value, 'answer'));
      parts.onClaimed(conversationId);
      return succeeded({ conversationId });
    }
    switch (answer.code) {
      case 'alreadyClaimed':
      case 'capacityReached':
      case 'forbidden':
      case 'notQueued':
        return failed(answer.code, answer.detail);
      case 'notFound':
        return failed('notQueued');
      case 'offline':
      case 'interrupted':
      case 'timeout':
      case 'busy':
      case 'serverError':
      case 'badAnswer':
      case 'refused':
      case 'signInRequired':
        return failed('disconnected');
      default:
        return answer.code satisfies never;
    }
  };
}
