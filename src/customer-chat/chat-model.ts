import type { CustomerMessage, CustomerStreamItem } from '../contract/central/web-chat.ts';
import { createChatFiles, isUploading } from './chat-files.ts';
import { createOutbox } from './chat-outbox.ts';
import type { FileLimits } from './chat-settings.ts';
import { type ChatState, mergeMessages } from './chat-state.ts';
import { createStore, type Store } from './chat-store.ts';
import { openLiveLine } from './live-line.ts';
import { createPreparedPlace } from './prepared-place.ts';
import type { ChatStorage, PendingMessage } from './stored-chat.ts';
import type { WakeableSleep } from './wakeable-sleep.ts';
import type { Answer, WebChatApi } from './web-chat-api.ts';

export interface ChatPorts {
  readonly api: WebChatApi;
  readonly storage: ChatStorage;
  readonly locale: string;
  readonly now: () => number;
  readonly newId: () => string;
  /** Null where no files are taken. */
  readonly fileLimits: FileLimits | null;
  readonly random: () => number;
  readonly sleeper: WakeableSleep;
}

export interface ChatModel {
  readonly store: Store<ChatState>;
  readonly edit: (draft: string) => void;
  /** The first message opens the conversation; one without words or files, or with a file still going up, waits. */
  readonly start: (customerName: string, text: string) => void;
  /** Sends the draft and the files beside it; waits while one is still going up. */
  readonly send: () => void;
  readonly attach: (files: readonly File[]) => void;
  readonly detach: (fileId: string) => void;
  /** Tries now what waits for its next try. */
  readonly retry: () => void;
  /** Leaves the ended conversation; what could not be sent any more becomes the draft. */
  readonly startNew: () => void;
  readonly setViewed: (viewed: boolean) => void;
  readonly close: () => void;
}

/** The other side's typing is shown this long after each sign of it. */
const TYPING_SHOWN_MS = 5_000;
/** Addresses of files are good for a day; so long after they were read they are asked for again. */
const ADDRESSES_OLD_MS = 12 * 3600 * 1000;
/** Own typing is told at most this often. */
const TYPING_TOLD_EVERY_MS = 3_000;

export function createChatModel(ports: ChatPorts): ChatModel {
  const { api, storage } = ports;
  const closing = new AbortController();
  const shared = storage.readShared();
  const tab = storage.readTab();
  let token = shared.customerToken;
  let earlierToken = shared.earlierToken;
  // Another tab may have begun a conversation, in which the files of the place are not.
  const place = createPreparedPlace({
    api,
    preparedToken: token === null ? tab.preparedToken : null,
    token: () => token,
    isFresh: () => store.get().phase === 'welcome',
  });
  const keptFiles = (token === null) === (tab.preparedToken === null) ? [] : tab.files;
  let viewed = true;
  let readAt = ports.now();
  let typingToldAt = Number.NEGATIVE_INFINITY;
  let typingTimer: ReturnType<typeof setTimeout> | undefined;
  let closeLine = () => {};

  const store = createStore<ChatState>({
    phase: token || tab.pending.length > 0 ? 'talking' : 'welcome',
    customerName: shared.customerName,
    draft: tab.draft,
    files: keptFiles.map((file) => ({ ...file, state: 'ready', progress: 1, why: null })),
    messages: [],
    pending: tab.pending.map((message) => ({ ...message, delivery: 'sending' as const })),
    connected: true,
    brandTyping: false,
    tooFast: false,
    unread: 0,
  });
  const unsubscribe = store.subscribe(() => {
    const { draft, pending } = store.get();
    storage.writeTab({ draft, files: readyFiles(), pending, preparedToken: place.token() });
  });

  const readyFiles = () =>
    store
      .get()
      .files.filter(({ state }) => state === 'ready')
      .map(({ fileId, name }) => ({ fileId, name }));

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
    place.forget();
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

  const open = async ({ messageId, text, files = [] }: PendingMessage): Promise<Answer<CustomerMessage>> => {
    const preparedToken = place.token();
    const started = await api.start({
      messageId,
      customerName: store.get().customerName,
      locale: ports.locale,
      text,
      ...(earlierToken === null ? {} : { earlierToken }),
      // Also where none goes along: one may be on its way to the same place for the next message.
      ...(preparedToken === null ? {} : { preparedToken }),
      ...(files.length === 0 ? {} : { files: files.map(({ fileId }) => fileId) }),
    });
    if (started.ok) {
      setToken(started.value.customerToken);
      follow();
      return { ok: true, value: started.value.message };
    }
    if (started.problem.code === 'refused' && files.length > 0) {
      // They are not kept for ever. The words stay, and the files are to be added again.
      startNew();
      store.set({ files: files.map((file) => ({ ...file, state: 'refused', progress: 0, why: 'damaged' })) });
    }
    return started;
  };

  const deliver = async (message: PendingMessage): Promise<Answer<CustomerMessage>> => {
    const { messageId, text, files = [] } = message;
    const named = files.length === 0 ? {} : { files: files.map(({ fileId }) => fileId) };
    const answer = await (token ? api.write(token, { messageId, text, ...named }) : open(message));
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

  const chatFiles = createChatFiles<File>({
    store,
    limits: ports.fileLimits ?? { bytes: 0, perMessage: 0 },
    newFileId: ports.newId,
    upload: place.upload,
    onEnded: end,
    sleeper: ports.sleeper,
    random: ports.random,
    signal: closing.signal,
  });

  const queue = (text: string) => {
    const files = readyFiles();
    const message = {
      messageId: ports.newId(),
      text: text.trim() === '' ? '' : text.toWellFormed(),
      ...(files.length === 0 ? {} : { files }),
      at: ports.now(),
    };
    store.set({
      draft: '',
      files: [],
      pending: [...store.get().pending, { ...message, delivery: 'sending' }],
    });
    typingToldAt = Number.NEGATIVE_INFINITY;
    outbox.flush();
  };

  const startNew = () => {
    closeLine();
    chatFiles.clear();
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

  const renewAddresses = async () => {
    if (!token || ports.now() - readAt < ADDRESSES_OLD_MS) return;
    readAt = ports.now();
    const answer = await api.read(token, 0);
    if (answer.ok) accept(answer.value.messages);
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
      const { files } = store.get();
      if (customerName.trim() === '' || files.some(isUploading)) return;
      if (text.trim() === '' && !files.some(({ state }) => state === 'ready')) return;
      store.set({ phase: 'talking', customerName: customerName.trim() });
      writeShared();
      queue(text);
    },
    send: () => {
      const { draft, files, phase } = store.get();
      if (phase !== 'talking' || files.some(isUploading)) return;
      if (draft.trim() !== '' || files.some(({ state }) => state === 'ready')) queue(draft);
    },
    attach: (files) => {
      if (ports.fileLimits && store.get().phase !== 'ended') chatFiles.add(files);
    },
    detach: chatFiles.remove,
    retry: () => {
      const pending = store.get().pending.map((message) => ({ ...message, delivery: 'sending' as const }));
      store.set({ pending });
      ports.sleeper.wake();
      outbox.flush();
    },
    startNew,
    setViewed: (next) => {
      viewed = next;
      if (viewed) renewAddresses();
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
