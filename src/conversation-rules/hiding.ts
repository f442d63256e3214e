import type { Conversation } from '../contract/model/conversation.ts';
import type { EpochMs } from '../contract/model/time.ts';

/** The channel has been asked to hide the comment; until it answers nothing else is decided. */
export function hideAsked(conversation: Conversation): Conversation {
  return { ...conversation, hiding: 'asked' };
}

/** The channel has answered. What is hidden needs no reply: the conversation ends. */
export function hideAnswered(
  conversation: Conversation,
  answer: 'hidden' | 'hideRefused',
  at: EpochMs,
): Conversation {
  switch (answer) {
    case 'hideRefused':
      return { ...conversation, hiding: 'refused' };
    case 'hidden':
      return conversation.status === 'resolved'
        ? { ...conversation, hiding: 'hidden' }
        : {
            ...conversation,
            hiding: 'hidden',
            status: 'resolved',
            ending: 'commentHidden',
            resolvedAt: at,
            waitingSince: null,
            snoozedUntil: null,
            transfer: null,
          };
    default:
      return answer satisfies never;
  }
}
