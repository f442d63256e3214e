import type { Conversation } from '../../contract/model/conversation.ts';
import type { BrandId, ConversationId, CustomerId, PersonId } from '../../contract/model/ids.ts';

/** A conversation as this workstation knows it: the central service's row and what is kept beside it. */
export interface KnownConversation {
  readonly conversation: Conversation;
  /** Incoming messages up to this `seq` were seen by the agent. */
  readonly readSeq: number;
  /** Messages 1 … `haveSeq` are stored without a hole. */
  readonly haveSeq: number;
  /** The central service no longer lists it as unresolved, and has not been asked yet what became of it. */
  readonly outdated: boolean;
}

/** All reads come from the local database; all writes belong inside a transaction of the caller. */
export interface ConversationStore {
  readonly find: (conversationId: ConversationId) => KnownConversation | null;
  /** Queued conversations, longest waiting first. */
  readonly waiting: () => readonly KnownConversation[];
  /** Not resolved and held by this person, in the order in which they were taken; with what is snoozed. */
  readonly heldBy: (personId: PersonId) => readonly KnownConversation[];
  /** On offer to this person, the first to run out first. */
  readonly offeredTo: (personId: PersonId) => readonly KnownConversation[];
  /** Not resolved and held by others, longest waiting first. */
  readonly heldByOthers: (personId: PersonId) => readonly KnownConversation[];
  /** Resolved by this person, newest first. */
  readonly closedOf: (personId: PersonId, limit: number) => readonly KnownConversation[];
  /** This person put it back, and has not taken it again. */
  readonly isSkipped: (conversationId: ConversationId) => boolean;
  readonly setSkipped: (conversationId: ConversationId, skipped: boolean) => void;
  /** Those that take up room: what is snoozed does not. */
  readonly countHeldBy: (personId: PersonId) => number;
  /** All that is known here of a customer of a brand. */
  readonly ofCustomer: (brandId: BrandId, customerId: CustomerId) => readonly KnownConversation[];
  /** Whether something of an agent's or the customer's is stored with it, which must not go by the way. */
  readonly holdsText: (conversationId: ConversationId) => boolean;
  readonly unresolvedOfBrand: (brandId: BrandId) => readonly KnownConversation[];
  /** Those with a promise that is not kept, the next to be due first; resolved ones too. */
  readonly promised: () => readonly KnownConversation[];
  /** Held by this person with messages missing here, or marked for a fresh look. */
  readonly behind: (personId: PersonId) => readonly ConversationId[];
  readonly upsert: (conversation: Conversation) => void;
  readonly setReadSeq: (conversationId: ConversationId, readSeq: number) => void;
  readonly setHaveSeq: (conversationId: ConversationId, haveSeq: number) => void;
  /** Until its next `upsert`. */
  readonly markOutdated: (conversationId: ConversationId) => void;
  /** With its messages, draft and outbox rows. */
  readonly remove: (conversationId: ConversationId) => void;
  /** All of a brand; returns the conversations that are gone. */
  readonly removeBrand: (brandId: BrandId) => readonly ConversationId[];
  /** Brands of which something is stored. */
  readonly brandIds: () => readonly BrandId[];
}
