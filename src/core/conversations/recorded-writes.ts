import type { ConversationId, MessageId } from '../../contract/model/ids.ts';
import { createListeners } from '../kernel/listeners.ts';

/** What one transaction changed about one conversation. */
export interface ConversationChange {
  readonly conversationId: ConversationId;
  /** Messages added, or changed in what the screen shows. */
  readonly messages: ReadonlySet<MessageId>;
  readonly removed: ReadonlySet<MessageId>;
  /** Of `messages`, those that came from the customer. */
  readonly arrived: ReadonlySet<MessageId>;
  /** Watchers should forget what they have. */
  readonly startOver: boolean;
}

/** Told within a transaction what it does. Naming a conversation is enough to say that its row changed. */
export interface ChangeRecorder {
  readonly row: (conversationId: ConversationId) => void;
  readonly message: (conversationId: ConversationId, messageId: MessageId) => void;
  readonly arrived: (conversationId: ConversationId, messageId: MessageId) => void;
  readonly removed: (conversationId: ConversationId, messageId: MessageId) => void;
  readonly startOver: (conversationId: ConversationId) => void;
}

/** All of `run` in one transaction; listeners hear of it once it is on disk, and not at all if it fails. */
export type RecordedWrite = <Value>(run: (record: ChangeRecorder) => Value) => Value;

export interface RecordedWrites {
  readonly write: RecordedWrite;
  readonly onChange: (listener: (change: ConversationChange) => void) => () => void;
}

interface MutableChange {
  readonly conversationId: ConversationId;
  readonly messages: Set<MessageId>;
  readonly removed: Set<MessageId>;
  readonly arrived: Set<MessageId>;
  startOver: boolean;
}

export function createRecordedWrites(transaction: <Value>(run: () => Value) => Value): RecordedWrites {
  const listeners = createListeners<ConversationChange>();
  return {
    write: (run) => {
      const changes = new Map<ConversationId, MutableChange>();
      const value = transaction(() => run(recordInto(changes)));
      for (const change of changes.values()) listeners.emit(change);
      return value;
    },
    onChange: listeners.add,
  };
}

function recordInto(changes: Map<ConversationId, MutableChange>): ChangeRecorder {
  const of = (conversationId: ConversationId): MutableChange => {
    const known = changes.get(conversationId);
    if (known) return known;
    const change = {
      conversationId,
      messages: new Set<MessageId>(),
      removed: new Set<MessageId>(),
      arrived: new Set<MessageId>(),
      startOver: false,
    };
    changes.set(conversationId, change);
    return change;
  };
  return {
    row: (conversationId) => {
      of(conversationId);
    },
    message: (conversationId, messageId) => {
      of(conversationId).messages.add(messageId);
    },
    arrived: (conversationId, messageId) => {
      const change = of(conversationId);
      change.messages.add(messageId);
      change.arrived.add(messageId);
    },
    removed: (conversationId, messageId) => {
      const change = of(conversationId);
      change.messages.delete(messageId);
      change.removed.add(messageId);
    },
    startOver: (conversationId) => {
      of(conversationId).startOver = true;
    },
  };
}
