import type { Conversation } from '../../contract/model/conversation.ts';
import type { ExitKind } from '../../contract/model/conversation-life.ts';
import type { ConversationId } from '../../contract/model/ids.ts';
import type { ConversationCard } from '../../contract/workstation/queue.ts';
import { queueOf } from '../../conversation-rules/handling.ts';
import { isUrgent } from '../../conversation-rules/sentiment.ts';
import type { BrandBook } from '../conversations/brand-book.ts';
import type { ConversationStore, KnownConversation } from '../conversations/conversation-store.ts';
import type { DraftStore } from '../conversations/draft-store.ts';
import type { MessageStore } from '../conversations/message-store.ts';

export interface CardParts {
  readonly brands: BrandBook;
  readonly conversations: ConversationStore;
  readonly messages: MessageStore;
  readonly drafts: DraftStore;
  /** Colleagues who look at it while it waits. */
  readonly namesAt: (conversationId: ConversationId) => readonly string[];
  /** An exit of this person's that is under way. */
  readonly leaving: (conversationId: ConversationId) => ExitKind | null;
  /** The conversation with what waits in its lane. */
  readonly asDecided: (conversation: Conversation) => Conversation;
}

/** A conversation as a line of a list; `mine` says whether this person has it in hand. */
export function toCard(parts: CardParts, known: KnownConversation, mine: boolean): ConversationCard {
  const conversation = mine ? parts.asDecided(known.conversation) : known.conversation;
  const { messages, drafts, conversations } = parts;
  const { conversationId, customer, holder } = conversation;
  const brand = parts.brands.brand(conversation.brandId);
  const isWaiting = conversation.status === 'queued';
  return {
    conversationId,
    brandId: conversation.brandId,
    kind: conversation.kind,
    status: conversation.status,
    customerName: customer.name,
    waitingSince: conversation.waitingSince,
    firstResponseAt: conversation.firstResponseAt,
    createdAt: conversation.createdAt,
    preview: conversation.preview,
    previewAt: conversation.previewAt,
    unread: mine ? messages.countUnread(conversationId, known.readSeq) : 0,
    hasDraft: drafts.find(conversationId) !== null,
    parked: mine ? messages.undecided(conversationId).length : 0,
    queueId: brand ? queueOf(brand, conversation).queueId : conversation.queueId,
    subject: conversation.subject,
    tags: conversation.tags,
    holderName: holder?.name ?? null,
    snoozedUntil: conversation.snoozedUntil,
    transfer: conversation.transfer,
    escalation: conversation.escalation,
    resolvedAt: conversation.resolvedAt,
    ending: conversation.ending,
    lookers: isWaiting ? [...parts.namesAt(conversationId)] : [],
    skippedByMe: isWaiting && conversations.isSkipped(conversationId),
    leaving: mine ? parts.leaving(conversationId) : null,
    mood: conversation.sentiment?.mood ?? null,
    customerStanding: conversation.customerStanding,
    urgent: isUrgent(conversation),
  };
}
