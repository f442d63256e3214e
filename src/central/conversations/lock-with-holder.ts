import type { Transaction } from 'kysely';
import type { Conversation } from '../../contract/model/conversation.ts';
import type { ConversationId } from '../../contract/model/ids.ts';
import type { HolderNow } from '../../conversation-rules/come-back.ts';
import type { Tables } from '../database/tables.ts';
import type { Presence } from '../live/presence.ts';
import { findConversation, lockConversation } from './conversation-rows.ts';
import { hasRoom, lockRoom } from './room.ts';

export interface LockedWithHolder {
  readonly conversation: Conversation;
  readonly holder: HolderNow;
}

const NOBODY: HolderNow = { isHere: false, hasRoom: false };

/**
 * Locks a conversation that may come back from being snoozed, its holder's room first. Should it have changed hands in
 * between, nobody's room is known, and it goes to the queue.
 */
export async function lockWithHolder(
  tx: Transaction<Tables>,
  presence: Presence,
  conversationId: ConversationId,
): Promise<LockedWithHolder | null> {
  const before = await findConversation(tx, conversationId);
  if (!before) return null;
  const personId = before.status === 'snoozed' ? before.holder?.personId : undefined;
  const room = personId === undefined ? null : await lockRoom(tx, personId);
  const conversation = await lockConversation(tx, conversationId);
  if (!conversation) return null;
  if (room === null || personId === undefined || conversation.holder?.personId !== personId) {
    return { conversation, holder: NOBODY };
  }
  const isHere = presence.isOnline(personId, conversation.brandId);
  return { conversation, holder: { isHere, hasRoom: hasRoom(room) } };
}
