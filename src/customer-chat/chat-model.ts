import type { CustomerMessage, CustomerStreamItem } from '../contract/central/web-chat.ts';
import { createOutbox } from './chat-outbox.ts';
import { type ChatState, mergeMessages } from './chat-state.ts';
import { createStore, type Store } from './chat-store.ts';
import { openLiveLine } from './live-line.ts';
import type { ChatStorage, PendingMessage } from './stored-chat.ts';
import type { WakeableSleep } from './wakeable-sleep.ts';
import type { Answer, WebChatApi } from './web-chat-api.ts';

export interface ChatPorts {
  readonly api: WebChatApi;
  readonly storage: ChatStorage;
  readonly locale: string;
  readonly now: () => number;
  readonly newMessageId: () => string;
  readonly random: () => number;
  readonly sleeper: WakeableSleep;
}

export interface ChatModel {
  readonly store: Store<ChatState>;
  readonly edit: (draft: string) => void;
  /** The first message opens the conversation; blank ones are ignored. */
  readonly start: (customerName: string, text: string) => void;
  readonly send: () => void;
  /** Tries now what waits for its next try. */
  readonly retry: () => void;
  /** Leaves the ended conversation; what could not be sent any more becomes the draft. */
  readonly startNew: () => void;
  readonly setViewed: (viewed: boolean) => void;
  readonly close: () => void;
}

/** The other side's typing is shown this long after each sign of it. */
const TYPING_SHOWN_MS = 5_000;
/** Own typing is told at most this often. */
const TYPING_TOLD_EVERY_MS = 3_000;

export function createChatModel(ports: ChatPorts): ChatModel {
  const { api, storage } = ports;
  const closing = new AbortController();
  const shared = storage.readShared();
  const tab = storage.readTab();
  let token = shared.customerToken;
  let earlierToken = shared.earlierToken;
  let viewed = true;
  let typingToldAt = Number.NEGATIVE_INFINITY;
  let typingTimer: ReturnType<typeof setTimeout> | undefined;
  let closeLine = () => {};

  const store = createStore<ChatState>({
    phase: token || tab.pending.length > 0 ? 'talking' : 'welcome',
    customerName: shared.customerName,
    draft: tab.draft,
    messages: [],
    pending: tab.pending.map((message) => ({ ...message, delivery: 'sending' as const })),
    connected: true,
    brandTyping: false,
    tooFast: false,
    unread: 0,
  });
  const unsubscribe = store.subscribe(() => {
    const { draft, pending } = store.get();
    storage.writeTab({ draft, pending });
  });

  const accept = (arrived: readonly CustomerMessage[]) => {
    const { messages, pending } = store.get();
    const confirmed = new Set(arrived.map((message) => message.messageId as string));
    store.set({
      messages: mergeMessages(messages, arrived),
      pending: pending.filter((message) => !confirmed.has(message.messageId)),
    });
  };

  const setToken = (next: string | null) => {
    earlierToken = token ?? earlierToken;
    token = next;
    writeShared();
  };

  const writeShared = () => {
    const { customerName } = store.get();
    storage.writeShared({ customerName, customerToken: token, earlierToken });
  };

  const setConnected = (connected: boolean) => {
    if (store.get().connected !== connected) store.set({ connected });
  };

  const stopTyping = () => {
    clearTimeout(typingTimer);
    if (store.get().brandTyping) store.set({ brandTyping: false });
  };

  const end = () => {
    // A late answer about a conversation the customer has left already.
    if (store.get().phase !== 'talking') return;
    stopTyping();
    store.set({ phase: 'ended', connected: true });
  };

  /** An agent took it up again. */
  const goOn = () => {
    if (store.get().phase !== 'ended') return;
    store.set({ phase: 'talking' });
    outbox.flush();
  };

  const take = (item: CustomerStreamItem) => {
    switch (item.type) {
      case 'message':
        accept([item.message]);
        if (item.message.from === 'system' && item.message.text === 'reopened') goOn();
        if (item.message.from !== 'brand') return;
        stopTyping();
        if (!viewed) store.set({ unread: store.get().unread + 1 });
        return;
      case 'typing':
        clearTimeout(typingTimer);
        typingTimer = setTimeout(stopTyping, TYPING_SHOWN_MS);
        store.set({ brandTyping: true });
        return;
      case 'ended':
        return end();
      case 'heartbeat':
        return;
      default:
        return item satisfies never;
    }
  };

  const follow = () => {
    closeLine();
    if (!token) return;
    closeLine = openLiveLine({
      api,
      token,
      onRead: (chat) => {
        accept(chat.messages);
        if (chat.ended) end();
        else goOn();
      },
      onItem: take,
      onConnected: setConnected,
      onTokenRefused: () => (store.get().messages.length > 0 ? end() : startNew()),
      sleeper: ports.sleeper,
      random: ports.random,
    });
  };

  const open = async (message: PendingMessage): Promise<Answer<CustomerMessage>> => {
    const { customerName } = store.get();
    const started = await api.start({
      messageId: message.messageId,
      customerName,
      locale: ports.locale,
      text: message.text,
      ...(earlierToken === null ? {} : { earlierToken }),
    });
    if (!started.ok) return started;
    setToken(started.value.customerToken);
    follow();
    return { ok: true, value: started.value.message };
  };

  const deliver = async (message: PendingMessage): Promise<Answer<CustomerMessage>> => {
    const answer = await (token ? api.write(token, message) : open(message));
    // Often known here before the live line notices.
    setConnected(answer.ok || answer.problem.code !== 'unreachable');
    return answer;
  };

  const outbox = createOutbox({
    store,
    deliver,
    onConfirmed: (message) => accept([message]),
    onEnded: end,
    sleeper: ports.sleeper,
    random: ports.random,
    signal: closing.signal,
  });

  const queue = (text: string) => {
    const message = { messageId: ports.newMessageId(), text: text.toWellFormed(), at: ports.now() };
    store.set({ draft: '', pending: [...store.get().pending, { ...message, delivery: 'sending' }] });
    typingToldAt = Number.NEGATIVE_INFINITY;
    outbox.flush();
  };

  const startNew = () => {
    closeLine();
    const { draft, pending } = store.get();
    const unsent = pending.map((message) => message.text);
    setToken(null);
    store.set({
      phase: 'welcome',
      draft: [...unsent, draft].filter((text) => text !== '').join('\n'),
      messages: [],
      pending: [],
      connected: true,
      unread: 0,
    });
  };

  follow();
  outbox.flush();

  return {
    store,
    edit: (draft) => {
      store.set({ draft });
      if (!token || draft === '' || ports.now() - typingToldAt < TYPING_TOLD_EVERY_MS) return;
      typingToldAt = ports.now();
      api.typing(token);
    },
    start: (customerName, text) => {
      if (customerName.trim() === '' || text.trim() === '') return;
      store.set({ phase: 'talking', customerName: customerName.trim() });
      writeShared();
      queue(text);
    },
    send: () => {
      const { draft, phase } = store.get();
      if (phase === 'talking' && draft.trim() !== '') queue(draft);
    },
    retry: () => {
      const pending = store.get().pending.map((message) => ({ ...message, delivery: 'sending' as const }));
      store.set({ pending });
      ports.sleeper.wake();
      outbox.flush();
    },
    startNew,
    setViewed: (next) => {
      viewed = next;
      if (viewed && store.get().unread > 0) store.set({ unread: 0 });
    },
    close: () => {
      closing.abort();
      closeLine();
      stopTyping();
      unsubscribe();
    },
  };
}
