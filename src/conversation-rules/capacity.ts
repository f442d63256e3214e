import type { Conversation, ConversationStatus } from '../contract/model/conversation.ts';

/** What of the statuses takes up room, for whoever counts in a database. */
export const ROOM_STATUSES: readonly ConversationStatus[] = ['open', 'pending'];

/**
 * Whether a conversation takes up room of its holder's capacity. One that waits for the customer does: the answer may
 * come at any moment. One that is snoozed does not: it comes back only where there is room.
 */
export function takesRoom({ holder, status }: Pick<Conversation, 'holder' | 'status'>): boolean {
  return holder !== null && ROOM_STATUSES.includes(status);
}
