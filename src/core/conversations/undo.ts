import type { EventId } from '../../contract/model/ids.ts';
import type { Undoable } from '../../contract/workstation/conversations.ts';
import { exitOfKind } from '../../conversation-rules/leave.ts';
import type { Clock } from '../kernel/clock.ts';
import type { Mailbox } from '../kernel/mailbox.ts';
import { failed, type Outcome, succeeded } from '../kernel/outcome.ts';
import { createWatchedState } from '../kernel/watched-state.ts';
import { undoableKind } from '../outbox/event-kinds.ts';
import type { OutboxStore } from '../outbox/outbox-store.ts';
import { createBackToDraft } from './back-to-draft.ts';
import type { ConversationStore } from './conversation-store.ts';
import type { DraftStore } from './draft-store.ts';
import type { MessageStore } from './message-store.ts';
import type { RecordedWrite } from './recorded-writes.ts';

export interface Undo {
  readonly undo: (eventId: EventId) => Outcome<Record<string, never>, 'tooLate'>;
  readonly watch: (signal?: AbortSignal) => Mailbox<Undoable[]>;
  /** Something that is held may have come or gone. */
  readonly changed: () => void;
  readonly close: () => void;
}

export interface UndoParts {
  readonly conversations: ConversationStore;
  readonly messages: MessageStore;
  readonly drafts: DraftStore;
  readonly outbox: OutboxStore;
  readonly write: RecordedWrite;
  readonly clock: Clock;
  /** Others may go now that this one is no longer before them. */
  readonly onLaneFreed: () => void;
}

/** Takes back what has not been tried; what has may be there already. */
export function createUndo(parts: UndoParts): Undo {
  const { conversations, messages, outbox, write } = parts;
  const backToDraft = createBackToDraft(parts.drafts, messages, parts.clock);

  const undoable = (): Undoable[] =>
    outbox.held().flatMap(({ eventId, conversationId, kind, heldUntil }) => {
      const conversation = conversations.find(conversationId)?.conversation;
      const what = undoableKind(kind);
      if (!conversation || heldUntil === null || what === null) return [];
      const { brandId, customer } = conversation;
      return { eventId, conversationId, brandId, customerName: customer.name, what, until: heldUntil };
    });
  const state = createWatchedState(undoable);
  let shown = JSON.stringify(undoable());

  return {
    undo: (eventId) => {
      const event = outbox.find(eventId);
      if (!event || event.tried || undoableKind(event.kind) === null) return failed('tooLate');
      const { conversationId, kind } = event;
      const conversation = conversations.find(conversationId)?.conversation;
      const message = kind === 'messageWritten' ? messages.find(event.messageId) : null;
      write((record) => {
        outbox.remove(eventId);
        record.row(conversationId);
        if (!message || !conversation) return;
        backToDraft(record, message, conversation.brandId);
        // Whoever left meant to have said this.
        const lane = outbox.ofConversation(conversationId);
        for (const behind of lane) {
          if (!behind.tried && exitOfKind(behind.kind) !== null) outbox.remove(behind.eventId);
        }
      });
      parts.onLaneFreed();
      return succeeded({});
    },
    watch: state.watch,
    changed: () => {
      const now = JSON.stringify(undoable());
      if (now === shown) return;
      shown = now;
      state.publish();
    },
    close: state.close,
  };
}
