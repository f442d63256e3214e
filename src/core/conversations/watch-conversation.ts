import type { ConversationId, MessageId } from '../../contract/model/ids.ts';
import type { ConversationDetail, ConversationUpdate } from '../../contract/workstation/conversations.ts';
import { createMailbox, type Mailbox } from '../kernel/mailbox.ts';
import type { ConversationReader } from './conversation-reader.ts';
import type { ConversationChange } from './recorded-writes.ts';

/** A watcher that reads slower than this gets everything anew instead of every step in between. */
const MOST_WAITING = 200;

export interface WatchInput {
  readonly conversationId: ConversationId;
  readonly tail: number;
  readonly signal?: AbortSignal | undefined;
}

export interface ConversationWatchers {
  readonly watch: (input: WatchInput) => Mailbox<ConversationUpdate>;
  /** The conversations that somebody looks at. */
  readonly watched: () => readonly ConversationId[];
  readonly changed: (change: ConversationChange) => void;
  readonly customerTypes: (conversationId: ConversationId, until: number) => void;
  /** A brand came or went or is otherwise, or time has passed: what is not in the conversation's row may differ. */
  readonly detailsMayDiffer: () => void;
  readonly close: () => void;
}

interface Watcher {
  readonly open: () => void;
  readonly changed: (change: ConversationChange) => void;
  readonly customerTypes: (until: number) => void;
  readonly detailMayDiffer: () => void;
  readonly close: () => void;
}

/** Routes what changed to those who look at that conversation, and to nobody else. */
export function createConversationWatchers(reader: ConversationReader): ConversationWatchers {
  const watchersById = new Map<ConversationId, Set<Watcher>>();
  const watchersOf = (conversationId: ConversationId) => [...(watchersById.get(conversationId) ?? [])];
  const all = () => [...watchersById.values()].flatMap((watchers) => [...watchers]);

  return {
    watch: (input) => {
      const { conversationId } = input;
      const watchers = watchersById.get(conversationId) ?? new Set();
      watchersById.set(conversationId, watchers);
      const { watcher, mailbox } = createWatcher(reader, input, () => {
        watchers.delete(watcher);
        if (watchers.size === 0) watchersById.delete(conversationId);
      });
      watchers.add(watcher);
      watcher.open();
      return mailbox;
    },
    watched: () => [...watchersById.keys()],
    changed: (change) => {
      for (const watcher of watchersOf(change.conversationId)) watcher.changed(change);
    },
    customerTypes: (conversationId, until) => {
      for (const watcher of watchersOf(conversationId)) watcher.customerTypes(until);
    },
    detailsMayDiffer: () => {
      for (const watcher of all()) watcher.detailMayDiffer();
    },
    close: () => {
      for (const watcher of all()) watcher.close();
    },
  };
}

function createWatcher(
  reader: ConversationReader,
  { conversationId, tail, signal }: WatchInput,
  onEnd: () => void,
): { watcher: Watcher; mailbox: Mailbox<ConversationUpdate> } {
  const mailbox = createMailbox<ConversationUpdate>({
    signal,
    onEnd,
    most: MOST_WAITING,
    overflow: () => openedNow(),
  });
  let shownDetail: ConversationDetail | null = null;

  const openedNow = (): ConversationUpdate => {
    const detail = reader.detail(conversationId);
    if (!detail) return { type: 'gone' };
    shownDetail = detail;
    const { messages, hasEarlier } = reader.newest(conversationId, tail);
    return { type: 'opened', detail, messages, hasEarlier, draft: reader.draft(conversationId) };
  };
  const open = () => {
    const update = openedNow();
    mailbox.post(update);
    if (update.type === 'gone') mailbox.close();
  };
  const detailMayDiffer = () => {
    const detail = reader.detail(conversationId);
    if (!detail) return open();
    if (JSON.stringify(detail) === JSON.stringify(shownDetail)) return;
    shownDetail = detail;
    mailbox.post({ type: 'detail', detail });
  };
  const messagesChanged = (changed: ReadonlySet<MessageId>, removed: ReadonlySet<MessageId>) => {
    if (changed.size === 0 && removed.size === 0) return;
    mailbox.post({ type: 'messages', messages: reader.messages(changed), removed: [...removed] });
  };

  const watcher: Watcher = {
    open,
    changed: (change) => {
      if (change.startOver || !reader.detail(conversationId)) return open();
      messagesChanged(change.messages, change.removed);
      detailMayDiffer();
    },
    customerTypes: (until) => mailbox.post({ type: 'customerTyping', until }),
    detailMayDiffer,
    close: mailbox.close,
  };
  return { watcher, mailbox };
}
