import type { BrandId, ConversationId, EventId, PersonId } from '../contract/model/ids.ts';
import type { BrandBook } from './conversations/brand-book.ts';
import { createConversationReader } from './conversations/conversation-reader.ts';
import { createDecideMessage } from './conversations/decide-message.ts';
import { createSaveDraft } from './conversations/drafts.ts';
import { createIntake } from './conversations/intake.ts';
import { createMarkRead } from './conversations/read-marks.ts';
import { createRecordedWrites } from './conversations/recorded-writes.ts';
import type { ReferenceJudge } from './conversations/references.ts';
import { createResolveConversation } from './conversations/resolve-conversation.ts';
import { createSendMessage } from './conversations/send-message.ts';
import { createConversationWatchers } from './conversations/watch-conversation.ts';
import type { Clock } from './kernel/clock.ts';
import { createLanes } from './outbox/lanes.ts';
import type { CoreStore } from './profile/core-store.ts';

export interface ConversationParts {
  readonly store: CoreStore;
  readonly brands: BrandBook;
  readonly personId: PersonId;
  readonly clock: Clock;
  readonly newId: () => string;
  /** The agent put something into the outbox. */
  readonly onWritten: (eventId: EventId) => void;
  readonly areOutdated: ReferenceJudge;
  readonly isLocked: (conversationId: ConversationId) => boolean;
  /** The agent wrote at a brand. */
  readonly onSent: (brandId: BrandId) => void;
  /** What waited behind a decision may go. */
  readonly onLaneFreed: () => void;
}

export type Conversations = ReturnType<typeof composeConversations>;

/** All that works on the local database alone: reading, writing and deciding, with the network or without. */
export function composeConversations({ store, ...given }: ConversationParts) {
  const { conversations, messages, drafts, outbox } = store;
  const { write, onChange } = createRecordedWrites(store.transaction);
  const lanes = createLanes({ conversations, messages, outbox, clock: given.clock, newId: given.newId });
  const parts = { ...given, conversations, messages, drafts, lanes, write };
  const reader = createConversationReader(parts);
  const watchers = createConversationWatchers(reader);
  return {
    write,
    onChange,
    lanes,
    reader,
    watchers,
    intake: createIntake({ conversations, messages, onSettled: lanes.goOn }),
    saveDraft: createSaveDraft(parts),
    send: createSendMessage(parts),
    decide: createDecideMessage(parts),
    resolve: createResolveConversation(parts),
    markRead: createMarkRead(conversations, write),
  };
}
