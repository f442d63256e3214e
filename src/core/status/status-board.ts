import type { Person } from '../../contract/model/person.ts';
import type { BrandStatus, Status } from '../../contract/workstation/status.ts';
import type { ConversationStore } from '../conversations/conversation-store.ts';
import type { MessageStore } from '../conversations/message-store.ts';
import type { Clock } from '../kernel/clock.ts';
import { createCoalescer } from '../kernel/coalescer.ts';
import type { Mailbox } from '../kernel/mailbox.ts';
import { createWatchedState } from '../kernel/watched-state.ts';
import type { OutboxStore } from '../outbox/outbox-store.ts';
import type { ConnectivityState } from '../sync/connectivity.ts';

const AT_MOST_EVERY_MS = 100;

/** The head of the screen: what is true of the workstation as a whole. */
export interface StatusBoard {
  readonly watch: (signal?: AbortSignal) => Mailbox<Status>;
  readonly changed: () => void;
  readonly close: () => void;
}

export interface StatusParts {
  readonly conversations: ConversationStore;
  readonly messages: MessageStore;
  readonly outbox: OutboxStore;
  readonly person: () => Person;
  readonly connectivity: () => ConnectivityState;
  readonly brands: () => readonly BrandStatus[];
  readonly storage: () => Status['storage'];
  readonly clock: Clock;
  /** Told when it differs from the last time. */
  readonly onUnread: (unread: number) => void;
}

export function createStatusBoard(parts: StatusParts): StatusBoard {
  const { conversations, messages, outbox, person, clock } = parts;

  const countUnread = (): number =>
    conversations
      .heldBy(person().personId)
      .reduce(
        (sum, known) => sum + messages.countUnread(known.conversation.conversationId, known.readSeq),
        0,
      );

  const state = createWatchedState(
    (): Status => ({
      ...parts.connectivity(),
      now: clock.now(),
      unsent: outbox.count(),
      parked: messages.countUndecided(),
      unread: countUnread(),
      held: conversations.countHeldBy(person().personId),
      capacity: person().capacity,
      brands: [...parts.brands()],
      storage: parts.storage(),
    }),
  );

  let toldUnread = 0;
  const coalescer = createCoalescer(clock, AT_MOST_EVERY_MS, () => {
    state.publish();
    const unread = countUnread();
    if (unread !== toldUnread) parts.onUnread(unread);
    toldUnread = unread;
  });
  coalescer.request();

  return {
    watch: state.watch,
    changed: coalescer.request,
    close: () => {
      coalescer.close();
      state.close();
    },
  };
}
