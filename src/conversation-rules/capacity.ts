import type { Conversation } from '../contract/model/conversation.ts';

/**
 * Whether a conversation takes up room of its holder's capacity. One that waits for the customer does: the answer may
 * come at any moment. One that is snoozed does not: it comes back only where there is room.
 */
export function takesRoom({ holder, status }: Pick<Conversation, 'holder' | 'status'>): boolean {
  return holder !== null && (status === 'open' || status === 'pending');
}
