import type { ConversationId, MessageId, PersonId } from '../../contract/model/ids.ts';
import type { ConversationDetail, Draft, MessageView } from '../../contract/workstation/conversations.ts';
import type { ConversationHints } from '../beside/conversation-hints.ts';
import type { RefusedNotes } from '../beside/refused-notes.ts';
import type { Lanes } from '../outbox/lanes.ts';
import type { OutboxStore } from '../outbox/outbox-store.ts';
import type { BrandBook } from './brand-book.ts';
import type { ConversationStore, KnownConversation } from './conversation-store.ts';
import type { DraftStore } from './draft-store.ts';
import type { ExitMemory } from './exit-memory.ts';
import type { MessageStore, StoredMessage } from './message-store.ts';
import { conversationToDetail, messageToView } from './views.ts';

interface MessageRange {
  readonly messages: MessageView[];
  readonly hasEarlier: boolean;
}

/** Conversations as the screen shows them, from the local database alone. */
export interface ConversationReader {
  readonly find: (conversationId: ConversationId) => KnownConversation | null;
  readonly detail: (conversationId: ConversationId) => ConversationDetail | null;
  readonly newest: (conversationId: ConversationId, limit: number) => MessageRange;
  readonly before: (conversationId: ConversationId, position: number, limit: number) => MessageRange;
  /** Those of them that are stored, ascending. */
  readonly messages: (messageIds: ReadonlySet<MessageId>) => MessageView[];
  readonly draft: (conversationId: ConversationId) => Draft | null;
}

export interface ReaderParts {
  readonly conversations: ConversationStore;
  readonly messages: MessageStore;
  readonly drafts: DraftStore;
  readonly outbox: OutboxStore;
  readonly exits: ExitMemory;
  readonly refusedNotes: RefusedNotes;
  readonly hints: ConversationHints;
  readonly lanes: Pick<Lanes, 'state'>;
  readonly brands: BrandBook;
  readonly personId: PersonId;
}

/** A brand may know of more topics than anybody would read of. */
const MOST_HINTS = 10;

export function createConversationReader(parts: ReaderParts): ConversationReader {
  const { conversations, messages, drafts, outbox, exits, refusedNotes, hints, lanes, brands, personId } =
    parts;

  const toView = (message: StoredMessage): MessageView => {
    if (message.delivery !== 'queued') return messageToView(message);
    const event = outbox
      .ofConversation(message.conversationId)
      .find(({ messageId }) => messageId === message.messageId);
    return messageToView(message, event?.heldUntil);
  };
  /** One more than asked for was read, to know whether there are more. */
  const toRange = (found: readonly StoredMessage[], limit: number): MessageRange => ({
    messages: found.slice(-limit).map(toView),
    hasEarlier: found.length > limit,
  });

  return {
    find: conversations.find,
    detail: (conversationId) => {
      const known = conversations.find(conversationId);
      if (!known) return null;
      const brand = brands.brand(known.conversation.brandId);
      const lane = lanes.state(conversationId);
      const { conversation } = known;
      const isMine = conversation.holder?.personId === personId && conversation.status !== 'resolved';
      return conversationToDetail(
        known,
        { personId, brand, lane },
        {
          withdrawn: exits.withdrawn(conversationId),
          refused: refusedNotes.of(conversationId),
          hints: brand && isMine ? hints(conversation, brand).slice(0, MOST_HINTS) : [],
        },
      );
    },
    newest: (conversationId, limit) => toRange(messages.newest(conversationId, limit + 1), limit),
    before: (conversationId, position, limit) =>
      toRange(messages.before(conversationId, position, limit + 1), limit),
    messages: (messageIds) =>
      [...messageIds]
        .flatMap((messageId) => messages.find(messageId) ?? [])
        .map(toView)
        .sort((left, right) => left.position - right.position),
    draft: (conversationId) => {
      const draft = drafts.find(conversationId);
      if (!draft) return null;
      const { text, references, files, savedAt } = draft;
      return { text, references: [...references], files: [...files], savedAt };
    },
  };
}
