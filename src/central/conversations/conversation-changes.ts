import type { Conversation } from '../../contract/model/conversation.ts';
import type { Message } from '../../contract/model/message.ts';
import type { NewChange } from '../feed/record-changes.ts';

/** What the feed says of a changed conversation: its new messages, for its holder, then what it became. */
export function changesOf(conversation: Conversation, messages: readonly Message[]): NewChange[] {
  const readerId = conversation.holder?.personId;
  return [
    ...(readerId === undefined
      ? []
      : messages.map((message) => ({ type: 'message', message, readerId }) as const)),
    { type: 'conversation', conversation },
  ];
}
