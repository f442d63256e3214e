import type { Brand } from '../../contract/model/brand.ts';
import type { Conversation } from '../../contract/model/conversation.ts';
import type { TopicHint } from '../../contract/model/conversation-topics.ts';
import type { ConversationId } from '../../contract/model/ids.ts';
import { hintsOf } from '../../conversation-rules/topics.ts';
import type { MessageStore } from '../conversations/message-store.ts';
import type { Clock } from '../kernel/clock.ts';

/** As many messages as a brand's limit can ask for. */
const LOOKED_AT = 1_000;
const MINUTE_MS = 60_000;
/** More than anybody holds. */
const MOST_REMEMBERED = 100;

/** The topics and the limit that a conversation of this person's has reached, from the messages that are here. */
export type ConversationHints = (conversation: Conversation, brand: Brand) => readonly TopicHint[];

interface Remembered {
  readonly brand: Brand;
  readonly basis: string;
  readonly hints: readonly TopicHint[];
}

/** They depend on messages and minutes alone, so each state of them is looked through once. */
export function createConversationHints(messages: MessageStore, clock: Clock): ConversationHints {
  const remembered = new Map<ConversationId, Remembered>();
  return (conversation, brand) => {
    const { topics = [], length } = brand.handling ?? {};
    if (topics.length === 0 && !length) return [];
    const { conversationId } = conversation;
    const now = clock.now();
    const newest = messages.newest(conversationId, 1)[0];
    const basis = `${newest?.messageId} ${newest?.position} ${conversation.lastSeq} ${Math.floor(now / MINUTE_MS)}`;
    const before = remembered.get(conversationId);
    if (before?.basis === basis && before.brand === brand) return before.hints;
    const hints = hintsOf(brand, conversation, messages.newest(conversationId, LOOKED_AT), now);
    if (remembered.size >= MOST_REMEMBERED) remembered.clear();
    remembered.set(conversationId, { brand, basis, hints });
    return hints;
  };
}
