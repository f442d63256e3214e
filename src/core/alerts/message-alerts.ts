import type { ConversationId, PersonId } from '../../contract/model/ids.ts';
import type { ConversationStore, KnownConversation } from '../conversations/conversation-store.ts';
import type { MessageStore, StoredMessage } from '../conversations/message-store.ts';
import type { ConversationChange } from '../conversations/recorded-writes.ts';
import type { AlertStore } from './alert-store.ts';
import type { AlertRaiser } from './raise-alerts.ts';

const PREVIEW_CHARS = 140;
const alertIdOf = (conversationId: ConversationId) => `message:${conversationId}`;

export interface MessageAlerts {
  readonly changed: (change: ConversationChange) => void;
  /** The agent looks at these now. */
  readonly seen: (conversationIds: readonly ConversationId[]) => void;
}

export interface MessageAlertParts {
  readonly conversations: ConversationStore;
  readonly messages: MessageStore;
  readonly store: AlertStore;
  readonly raiser: AlertRaiser;
  readonly personId: PersonId;
  /** Whether the agent sees this conversation at this moment. */
  readonly isSeen: (conversationId: ConversationId) => boolean;
}

/** One alert a conversation: a further message replaces it. */
export function createMessageAlerts(parts: MessageAlertParts): MessageAlerts {
  const { conversations, messages, store, raiser, personId, isSeen } = parts;

  const isMine = ({ conversation }: KnownConversation) =>
    conversation.holder?.personId === personId && conversation.status !== 'resolved';

  /** The newest that is news: what was there before the agent took the conversation is not. */
  const news = (known: KnownConversation, change: ConversationChange): StoredMessage | null => {
    const alreadyRaised = store.find(alertIdOf(change.conversationId))?.seq ?? 0;
    const arrived = [...change.arrived]
      .flatMap((messageId) => messages.find(messageId) ?? [])
      .filter(({ seq }) => seq !== null && seq > known.readSeq && seq > alreadyRaised)
      .filter(({ receivedAt }) => (receivedAt ?? 0) >= (known.conversation.claimedAt ?? 0));
    return arrived.reduce<StoredMessage | null>(
      (newest, message) => (message.position > (newest?.position ?? 0) ? message : newest),
      null,
    );
  };

  const end = (conversationId: ConversationId, type: 'acted' | 'withdrawn') => {
    const alert = store.find(alertIdOf(conversationId));
    if (alert) raiser.step(alert, { type });
  };

  return {
    changed: (change) => {
      const { conversationId } = change;
      const known = conversations.find(conversationId);
      if (!known || !isMine(known)) return end(conversationId, 'withdrawn');
      if (messages.lastIncomingSeq(conversationId) <= known.readSeq) return end(conversationId, 'acted');
      const message = isSeen(conversationId) ? null : news(known, change);
      if (!message) return;
      raiser.raise({
        alertId: alertIdOf(conversationId),
        kind: 'newMessage',
        conversation: known.conversation,
        seq: message.seq ?? 0,
        preview: (message.text || message.files?.[0]?.name || '')
          .replace(/\s+/gu, ' ')
          .trim()
          .slice(0, PREVIEW_CHARS)
          .toWellFormed(),
      });
    },
    seen: (conversationIds) => {
      for (const conversationId of conversationIds) end(conversationId, 'acted');
    },
  };
}
