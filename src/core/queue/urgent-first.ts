import type { Conversation } from '../../contract/model/conversation.ts';
import { isUrgent } from '../../conversation-rules/sentiment.ts';

/** In their order, but those of upset customers before the others. */
export function urgentFirst(conversations: readonly Conversation[]): Conversation[] {
  return [
    ...conversations.filter(isUrgent),
    ...conversations.filter((conversation) => !isUrgent(conversation)),
  ];
}
