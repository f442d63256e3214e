import type { Conversation, ConversationKind } from '../contract/model/conversation.ts';
import type { BrandId, ConversationId, EventId, PersonId } from '../contract/model/ids.ts';
import { createConversationHints } from './beside/conversation-hints.ts';
import type { BrandBook } from './conversations/brand-book.ts';
import { createConversationReader } from './conversations/conversation-reader.ts';
import { createDecideMessage } from './conversations/decide-message.ts';
import { createSaveDraft } from './conversations/drafts.ts';
import { createIntake } from './conversations/intake.ts';
import { createLeaveConversation } from './conversations/leave-conversation.ts';
import { createMarkRead } from './conversations/read-marks.ts';
import { createRecordedWrites } from './conversations/recorded-writes.ts';
import type { ReferenceJudge } from './conversations/references.ts';
import { createSendMessage } from './conversations/send-message.ts';
import { createSetTags } from './conversations/set-tags.ts';
import { createUndo } from './conversations/undo.ts';
import { withLane } from './conversations/views.ts';
import { createConversationWatchers } from './conversations/watch-conversation.ts';
import { createWriteNote } from './conversations/write-note.ts';
import type { Clock } from './kernel/clock.ts';
import { repeat } from './kernel/repeat.ts';
import { createFreeRoom } from './outbox/free-room.ts';
import { createHolds } from './outbox/holds.ts';
import { createLanes } from './outbox/lanes.ts';
import { createPutBack } from './outbox/put-back.ts';
import type { CoreStore } from './profile/core-store.ts';

/** Hints come when minutes have passed; this late at most. */
const HINTS_LOOKED_AT_MS = 15_000;

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
  /** Chat messages too can be taken back for a moment, as e-mails and comments always can. */
  readonly holdsChats: () => boolean;
  /** What waited behind a decision may go. */
  readonly onLaneFreed: () => void;
}

export type Conversations = ReturnType<typeof composeConversations>;

/** All that works on the local database alone: reading, writing and deciding, with the network or without. */
export function composeConversations({ store, ...given }: ConversationParts) {
  const { conversations, messages, drafts, outbox, exits, refusedNotes } = store;
  const { write, onChange } = createRecordedWrites(store.transaction);
  const { clock, personId } = given;
  const putBack = createPutBack(store);
  const lanes = createLanes({ ...store, putBack, clock, newId: given.newId });
  const hints = createConversationHints(messages, clock);
  const isHeld = (kind: ConversationKind) => kind !== 'chat' || given.holdsChats();
  const parts = {
    ...given,
    conversations,
    messages,
    drafts,
    outbox,
    exits,
    refusedNotes,
    hints,
    lanes,
    write,
    isHeld,
  };
  const reader = createConversationReader(parts);
  const watchers = createConversationWatchers(reader);
  const holds = createHolds({ outbox, write, clock, onReleased: given.onLaneFreed });
  const { undo, ...undoable } = createUndo(parts);
  const stopLooking = repeat(clock, HINTS_LOOKED_AT_MS, watchers.detailsMayDiffer);
  onChange(() => {
    holds.changed();
    undoable.changed();
  });
  holds.changed();
  return {
    write,
    onChange,
    lanes,
    reader,
    watchers,
    /** A conversation as it is once its lane has gone, but for an exit. */
    asDecided: (conversation: Conversation) =>
      withLane(conversation, {
        personId,
        brand: given.brands.brand(conversation.brandId),
        lane: lanes.state(conversation.conversationId),
      }),
    intake: createIntake({ ...store, personId, onSettled: lanes.goOn }),
    saveDraft: createSaveDraft(parts),
    send: createSendMessage(parts),
    decide: createDecideMessage(parts),
    leave: createLeaveConversation(parts),
    undo,
    watchUndoable: undoable.watch,
    /** Lets exits go before their hold is over; for whoever asks the central service for more room. */
    freeRoom: createFreeRoom({ holds, outbox, clock, onChange }),
    setTags: createSetTags(parts),
    writeNote: createWriteNote(parts),
    markRead: createMarkRead(conversations, write),
    close: () => {
      holds.close();
      undoable.close();
      stopLooking();
      watchers.close();
    },
  };
}
