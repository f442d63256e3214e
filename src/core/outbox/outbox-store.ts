import type { ConversationId, EventId, MessageId } from '../../contract/model/ids.ts';
import type { EpochMs } from '../../contract/model/time.ts';
import type { EventPayload } from '../../contract/model/workstation-event.ts';

/** An event as it is born. Its payload's bytes and its id never change afterwards. */
export interface NewOutboxEvent {
  readonly eventId: EventId;
  readonly conversationId: ConversationId;
  readonly payload: EventPayload;
  readonly clientWall: EpochMs;
  /** The newest `seq` of the conversation that was known here when it was written. */
  readonly seenSeq: number;
  /** It can be taken back until then, and neither it nor what is behind it goes before. Null: it may go at once. */
  readonly heldUntil: EpochMs | null;
}

export interface OutboxEvent {
  readonly eventId: EventId;
  readonly conversationId: ConversationId;
  readonly kind: EventPayload['kind'];
  readonly messageId: MessageId;
  /** JSON text of an `EventPayload`. */
  readonly payload: string;
  readonly sha256: string;
  /** Whether `payload` still has the digest it was stored with. */
  readonly intact: boolean;
  readonly clientWall: EpochMs;
  readonly seenSeq: number;
  /** Null once the hold is over. */
  readonly heldUntil: EpochMs | null;
  /** Its place in the lane, given when it is sent for the first time, so that what is never sent leaves no hole. */
  readonly place: LanePlace | null;
  /** It may have reached the central service, so only an answer may end it. */
  readonly tried: boolean;
}

export interface LanePlace {
  readonly epoch: number;
  readonly seq: number;
}

/**
 * What waits to be sent, oldest first, and the lane counters. Holds only events that may go; what waits for the
 * agent is a message that is `parked` or `failed`, without a row here.
 */
export interface OutboxStore {
  readonly append: (event: NewOutboxEvent) => void;
  readonly find: (eventId: EventId) => OutboxEvent | null;
  /** Those that may go now, oldest first: neither held nor behind one that is. */
  readonly next: (limit: number) => readonly OutboxEvent[];
  /** Oldest first. */
  readonly held: () => readonly OutboxEvent[];
  /** Exits, held or on their way, oldest first. */
  readonly exits: () => readonly OutboxEvent[];
  readonly ofConversation: (conversationId: ConversationId) => readonly OutboxEvent[];
  readonly count: () => number;
  /** Takes the next place of the lane for an event that has none. */
  readonly takePlace: (eventId: EventId) => LanePlace;
  readonly setTried: (eventId: EventId, tried: boolean) => void;
  /** Ends its hold. */
  readonly release: (eventId: EventId) => void;
  readonly remove: (eventId: EventId) => void;
  /** The lane goes on from `seq`: events that have a place get new ones from there, in order. */
  readonly renumber: (conversationId: ConversationId, seq: number) => void;
  /** The lane begins again at 1 in an epoch of its own; events in it lose their places. */
  readonly startNewEpoch: (conversationId: ConversationId) => void;
}
