import type { MessagePage } from '../../contract/central/conversations.ts';
import type { Conversation } from '../../contract/model/conversation.ts';
import type { ConversationId } from '../../contract/model/ids.ts';
import type { MessageView } from '../../contract/workstation/conversations.ts';
import type { ConversationCard } from '../../contract/workstation/queue.ts';
import type { ConversationReader } from '../conversations/conversation-reader.ts';
import { messageToView } from '../conversations/views.ts';
import { failed, type Outcome, succeeded } from '../kernel/outcome.ts';
import type { CentralAnswer } from '../sync/central-connection.ts';
import { type CardParts, toCard } from './conversation-card.ts';

type MayFail = 'signInRequired' | 'notFound' | 'forbidden';

export interface HistoryParts extends CardParts {
  readonly reader: Pick<ConversationReader, 'newest'>;
  readonly isConnected: () => boolean;
  readonly fetchHistory: (
    conversationId: ConversationId,
  ) => Promise<CentralAnswer<readonly Conversation[], MayFail>>;
  readonly fetchMessages: (input: {
    readonly conversationId: ConversationId;
    readonly afterSeq: number;
    readonly limit: number;
  }) => Promise<CentralAnswer<MessagePage, MayFail>>;
}

const MOST_MESSAGES = 500;

/**
 * What a customer and a brand wrote to each other before. Never of another brand, whatever the central service answers.
 */
export function createCustomerHistory(parts: HistoryParts) {
  const { conversations, reader, isConnected } = parts;
  /** Earlier conversations whose customer was seen to be the same, by the one beside which they were read. */
  const shown = new Map<ConversationId, Set<ConversationId>>();
  const remember = (conversationId: ConversationId, earlierId: ConversationId) => {
    const earlier = shown.get(conversationId) ?? new Set();
    shown.set(conversationId, earlier.add(earlierId));
  };

  const earlierOnes = (conversation: Conversation, found: readonly Conversation[]) =>
    found
      .filter(
        (each) => isOfSameCustomer(conversation, each) && each.conversationId !== conversation.conversationId,
      )
      .toSorted((one, other) => other.createdAt - one.createdAt);
  const cards = (found: readonly Conversation[]): ConversationCard[] =>
    found.map((conversation) =>
      toCard(parts, { conversation, readSeq: 0, haveSeq: 0, outdated: false }, false),
    );

  return {
    /** Whether an earlier conversation was read beside this one, so that its files may be too. */
    wasShown: (conversationId: ConversationId, earlierId: ConversationId): boolean =>
      shown.get(conversationId)?.has(earlierId) ?? false,

    list: async (
      conversationId: ConversationId,
    ): Promise<
      Outcome<{ conversations: ConversationCard[]; offline: boolean }, 'unknownConversation' | 'forbidden'>
    > => {
      const known = conversations.find(conversationId)?.conversation;
      if (!known) return failed('unknownConversation');
      const answer = isConnected() ? await parts.fetchHistory(conversationId) : null;
      if (answer?.ok)
        return succeeded({ conversations: cards(earlierOnes(known, answer.value)), offline: false });
      if (answer?.code === 'forbidden' || answer?.code === 'notFound') return failed('forbidden');
      const local = conversations.ofCustomer(known.brandId, known.customer.customerId);
      const found = earlierOnes(
        known,
        local.map(({ conversation }) => conversation),
      );
      return succeeded({ conversations: cards(found), offline: true });
    },

    messages: async (
      conversationId: ConversationId,
      earlierId: ConversationId,
    ): Promise<
      Outcome<
        { messages: MessageView[]; hasEarlier: boolean },
        'disconnected' | 'unknownConversation' | 'forbidden'
      >
    > => {
      const known = conversations.find(conversationId)?.conversation;
      if (!known) return failed('unknownConversation');
      if (conversations.holdsText(earlierId)) {
        const mine = conversations.find(earlierId)?.conversation;
        if (!mine || !isOfSameCustomer(known, mine)) return failed('forbidden');
        remember(conversationId, earlierId);
        return succeeded(reader.newest(earlierId, MOST_MESSAGES));
      }
      if (!isConnected()) return failed('disconnected');
      const lastSeq = await lastSeqOf(earlierId);
      const afterSeq = Math.max(lastSeq - MOST_MESSAGES, 0);
      const page = await parts.fetchMessages({ conversationId: earlierId, afterSeq, limit: MOST_MESSAGES });
      if (!page.ok) {
        return failed(page.code === 'forbidden' || page.code === 'notFound' ? 'forbidden' : 'disconnected');
      }
      const { conversation } = page.value;
      if (conversation.conversationId !== earlierId || !isOfSameCustomer(known, conversation)) {
        return failed('forbidden');
      }
      remember(conversationId, earlierId);
      const views = page.value.messages
        .filter((message) => message.conversationId === earlierId)
        .map((message) =>
          messageToView({ ...message, position: message.seq, delivery: null, problem: null }),
        );
      return succeeded({ messages: views, hasEarlier: afterSeq > 0 });
    },
  };

  async function lastSeqOf(conversationId: ConversationId): Promise<number> {
    const page = await parts.fetchMessages({ conversationId, afterSeq: 0, limit: 1 });
    return page.ok ? page.value.conversation.lastSeq : 0;
  }
}

/** A customer belongs to one brand, but an answer need not be right. */
function isOfSameCustomer(one: Conversation, other: Conversation): boolean {
  return one.brandId === other.brandId && one.customer.customerId === other.customer.customerId;
}
