import type { Attachments } from '../../contract/model/attachment.ts';
import type { KnowledgeReference } from '../../contract/model/brand-pack.ts';
import type { ConversationId, MessageId } from '../../contract/model/ids.ts';
import type { Delivery, EventDetails, MessageKind, MessageOrigin } from '../../contract/model/message.ts';
import type { EpochMs } from '../../contract/model/time.ts';
import type { DeliveryProblem } from '../../contract/workstation/conversations.ts';

export interface StoredMessage {
  readonly messageId: MessageId;
  readonly conversationId: ConversationId;
  /** Order on the screen: `seq` once the central service gave one, before that past all confirmed ones. */
  readonly position: number;
  readonly seq: number | null;
  readonly kind: MessageKind;
  readonly authorName: string;
  readonly text: string;
  readonly origin: MessageOrigin | null;
  readonly writtenAt: EpochMs;
  readonly receivedAt: EpochMs | null;
  /** Null for what was not written on this workstation. */
  readonly delivery: Delivery | null;
  readonly problem: DeliveryProblem | null;
  /** Of an event. */
  readonly details?: EventDetails;
  /** Of a parked one: the newest `seq` that had been seen when it was written. */
  readonly seenSeq?: number;
  /** What of the brand's knowledge stands in it; absent for none and for what others wrote. */
  readonly references?: readonly KnowledgeReference[];
  readonly files?: Attachments | undefined;
}

/** Unconfirmed messages stand below all confirmed ones, in the order in which they were written. */
const FIRST_LOCAL_POSITION = 1_000_000_000_000;

/** What the central service confirms about a message. */
export interface Confirmation {
  readonly seq: number;
  readonly receivedAt: EpochMs;
}

/** Lists are ascending by position. */
export interface MessageStore {
  readonly find: (messageId: MessageId) => StoredMessage | null;
  readonly newest: (conversationId: ConversationId, limit: number) => readonly StoredMessage[];
  readonly before: (
    conversationId: ConversationId,
    position: number,
    limit: number,
  ) => readonly StoredMessage[];
  /** `parked` and `failed`: they wait for the agent and hold up what was written after them. */
  readonly undecided: (conversationId: ConversationId) => readonly StoredMessage[];
  readonly countUndecided: () => number;
  readonly countUnread: (conversationId: ConversationId, readSeq: number) => number;
  /** `seq` of the newest message the customer wrote; 0 when there is none. */
  readonly lastIncomingSeq: (conversationId: ConversationId) => number;
  /** The highest seq that is reached from `haveSeq` without a hole. */
  readonly contiguousFrom: (conversationId: ConversationId, haveSeq: number) => number;
  readonly hasSeq: (conversationId: ConversationId, seq: number) => boolean;
  readonly insert: (message: StoredMessage) => void;
  readonly confirm: (messageId: MessageId, confirmation: Confirmation) => void;
  readonly setDelivery: (messageId: MessageId, delivery: Delivery, problem: DeliveryProblem | null) => void;
  /** Remembers, of what waits for the agent, what they had seen when they wrote it. */
  readonly setSeenSeq: (messageId: MessageId, seenSeq: number) => void;
  readonly setReferences: (messageId: MessageId, references: readonly KnowledgeReference[]) => void;
  readonly remove: (messageId: MessageId) => void;
  /** After a crash nobody knows whether what was `sending` arrived. */
  readonly interruptSending: () => void;
}

/** Where something written here stands until it is confirmed. */
export function nextLocalPosition(
  messages: Pick<MessageStore, 'newest'>,
  conversationId: ConversationId,
): number {
  const last = messages.newest(conversationId, 1)[0]?.position ?? 0;
  return Math.max(last, FIRST_LOCAL_POSITION) + 1;
}
