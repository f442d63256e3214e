import type { Brand } from '../contract/model/brand.ts';
import type { Conversation } from '../contract/model/conversation.ts';
import type { TopicHint } from '../contract/model/conversation-topics.ts';
import type { Message } from '../contract/model/message.ts';
import type { EpochMs } from '../contract/model/time.ts';

/**
 * The topics a customer's words touch, in the brand's order, and then the limit that was reached. The customer's first
 * message counts as the conversation's beginning.
 */
export function hintsOf(
  _brand: Brand,
  _conversation: Pick<Conversation, 'kind' | 'createdAt'>,
  _messages: readonly Pick<Message, 'kind' | 'text'>[],
  _now: EpochMs,
): TopicHint[] {
  throw new Error('not written yet');
}
