import { createStore } from 'zustand/vanilla';
import type { BrandId, ConversationId, MessageId } from '../../contract/model/ids.ts';
import type { MESSAGE_MAX_CHARS } from '../../contract/model/message.ts';
import type {
  ConversationDetail,
  ConversationUpdate,
  MessageView,
} from '../../contract/workstation/conversations.ts';
import type { WorkstationClient } from '../rpc/client.ts';
import { type WatchState, watch } from '../rpc/watch.ts';
import { createDraftSaver, type DraftSaveState } from './draft-saver.ts';
import { createHandOverQueue, type HandOver } from './hand-over.ts';
import { joinTexts } from './join-texts.ts';
import { countNewIncoming, mergeMessages, newestIncoming } from './message-list.ts';

/** The type makes sure that this is the contract's own limit. */
export const TEXT_LIMIT: typeof MESSAGE_MAX_CHARS = 32_000;

const FIRST_PAGE = 60;
const LARGEST_TAIL = 500;
const EARLIER_PAGE = 100;
/** The contract: told to the customer at most this often. */
const TYPING_EVERY_MS = 3000;

/** Why Enter did not send, or why a sent text came back. Shown at the composer until the text changes. */
export type ComposerNotice =
  | 'focusJustMoved'
  | 'tooLong'
  | 'hiddenHalf'
  | 'brandMismatch'
  | 'unknownConversation'
  | 'notMine'
  | 'resolved'
  | 'diskFull'
  | 'internal';

export interface ConversationState {
  readonly phase: 'loading' | 'open' | 'gone';
  readonly connection: WatchState;
  readonly detail: ConversationDetail | null;
  /** Ascending. */
  readonly messages: readonly MessageView[];
  readonly hasEarlier: boolean;
  readonly loadingEarlier: boolean;
  /** The first messages before which a page of earlier ones was put. */
  readonly pageStarts: readonly MessageId[];
  readonly customerTypingUntil: number;
  readonly draft: string;
  readonly draftSave: DraftSaveState;
  /** Between Enter and the core's word; no longer in the composer, not yet a message. */
  readonly handingOver: readonly HandOver[];
  readonly handOverStuck: boolean;
  readonly notice: ComposerNotice | null;
  /** The newest message is in sight. */
  readonly atEnd: boolean;
  /** Messages of the customer that arrived below what is in sight. */
  readonly newBelow: number;
}

export type ConversationModel = ReturnType<typeof createConversationModel>;
export type DecideOutcome = Awaited<ReturnType<WorkstationClient['conversations']['decide']>>;
export type ResolveOutcome = Awaited<ReturnType<WorkstationClient['conversations']['resolve']>>;
export type Decision = 'send' | 'toDraft' | 'discard';

export interface ConversationModelDeps {
  readonly client: Pick<WorkstationClient, 'conversations'>;
  readonly newMessageId: () => MessageId;
  readonly now: () => number;
  /** False while the focus has only just come here from another pane: Enter may have been meant for that one. */
  readonly isFocusSettled: () => boolean;
}

export function createConversationModel(conversationId: ConversationId, deps: ConversationModelDeps) {
  const { conversations } = deps.client;
  const store = createStore<ConversationState>(() => ({
    phase: 'loading',
    connection: 'live',
    detail: null,
    messages: [],
    hasEarlier: false,
    loadingEarlier: false,
    pageStarts: [],
    customerTypingUntil: 0,
    draft: '',
    draftSave: { state: 'saved' },
    handingOver: [],
    handOverStuck: false,
    notice: null,
    atEnd: true,
    newBelow: 0,
  }));
  const get = store.getState;
  let typingToldAt = Number.NEGATIVE_INFINITY;
  let draftSavedAt = Number.NEGATIVE_INFINITY;
  let readUpTo: MessageId | null = null;

  const target = () => {
    const brandId = get().detail?.conversation.brandId;
    return brandId ? { brandId, conversationId } : null;
  };
  const withTarget = <Value>(act: (at: { brandId: BrandId; conversationId: ConversationId }) => Value) => {
    const at = target();
    if (!at) throw new Error('A conversation was acted on before it was open');
    return act(at);
  };

  const drafts = createDraftSaver(
    async (text) => {
      const outcome = await withTarget((at) => conversations.saveDraft({ ...at, text }));
      if (outcome.ok) draftSavedAt = outcome.value.savedAt;
      return outcome;
    },
    (draftSave) => store.setState({ draftSave }),
  );

  const setDraft = (draft: string, notice: ComposerNotice | null = null) => {
    store.setState({ draft, notice });
    // While a message is on its way the draft on disk still holds it; the send removes that draft.
    if (get().handingOver.length === 0) drafts.save(draft);
  };

  const handOvers = createHandOverQueue<{ message: MessageView }>({
    send: async (message) => {
      await drafts.settle();
      return withTarget((at) => conversations.send({ ...at, ...message }));
    },
    onChange: (handingOver, handOverStuck) => store.setState({ handingOver, handOverStuck }),
    onAccepted: (sent, { message }, givenBack) => {
      store.setState({ messages: mergeMessages(get().messages, [message]) });
      const { draft, handingOver } = get();
      if (givenBack && draft === sent.text) setDraft('');
      // Typed while it was on its way, and not saved for that reason.
      else if (handingOver.length === 0 && draft !== '') drafts.save(draft);
    },
    onReturned: (returned, code) => {
      const text = returned.map((message) => message.text).join('\n');
      setDraft(joinTexts(text, get().draft), code === 'givenBack' ? null : noticeOf(code));
    },
  });

  const apply = (update: ConversationUpdate) => {
    const state = get();
    switch (update.type) {
      case 'opened': {
        // Only a draft that was saved after ours, by another window or by a decision, takes its place.
        const saved = update.draft;
        const adopt =
          state.draftSave.state === 'saved' &&
          state.handingOver.length === 0 &&
          saved !== null &&
          saved.savedAt > draftSavedAt;
        store.setState({
          phase: 'open',
          detail: update.detail,
          messages: mergeMessages([], update.messages),
          hasEarlier: update.hasEarlier,
          ...(adopt ? { draft: saved.text } : {}),
        });
        return;
      }
      case 'messages': {
        const newBelow = state.atEnd ? 0 : state.newBelow + countNewIncoming(state.messages, update.messages);
        const arrived = countNewIncoming(state.messages, update.messages) > 0;
        store.setState({
          messages: mergeMessages(state.messages, update.messages, update.removed),
          newBelow,
          ...(arrived ? { customerTypingUntil: 0 } : {}),
        });
        return;
      }
      case 'detail':
        store.setState({ detail: update.detail });
        return;
      case 'customerTyping':
        store.setState({ customerTypingUntil: update.until });
        return;
      case 'gone':
        store.setState({ phase: 'gone' });
        return;
      default:
        update satisfies never;
    }
  };

  const stop = watch(
    (options) => {
      const tail = Math.min(Math.max(FIRST_PAGE, get().messages.length), LARGEST_TAIL);
      return conversations.watch({ conversationId, tail }, options);
    },
    apply,
    (connection) => {
      store.setState({ connection });
      if (connection === 'lost') return;
      drafts.retry();
      handOvers.retryNow();
    },
  );

  return {
    conversationId,
    store,

    edit: (text: string) => {
      setDraft(text);
      const now = deps.now();
      if (text === '' || now - typingToldAt < TYPING_EVERY_MS) return;
      typingToldAt = now;
      conversations.typing({ conversationId }).catch(() => {});
    },

    /** Enter was pressed. False when nothing was sent; the reason is the notice, the text stays. */
    send: (): boolean => {
      const { draft, detail } = get();
      if (draft.trim() === '' || !detail) return false;
      const refuse = (notice: ComposerNotice) => {
        store.setState({ notice });
        return false;
      };
      if (detail.writing !== 'allowed') return refuse(detail.writing === 'resolved' ? 'resolved' : 'notMine');
      if (draft.length > TEXT_LIMIT) return refuse('tooLong');
      if (!draft.isWellFormed()) return refuse('hiddenHalf');
      if (!deps.isFocusSettled()) return refuse('focusJustMoved');
      store.setState({ draft: '', notice: null });
      handOvers.add({ messageId: deps.newMessageId(), text: draft });
      return true;
    },
    giveBackHandOver: () => handOvers.giveBack(),
    dismissNotice: () => store.setState({ notice: null }),

    /** For a parked or failed message. `toDraft` puts its text before what is in the composer. */
    decide: async (message: MessageView, decision: Decision): Promise<DecideOutcome['ok']> => {
      let outcome: DecideOutcome;
      try {
        outcome = await withTarget((at) =>
          conversations.decide({ ...at, messageId: message.messageId, decision }),
        );
      } catch {
        return false;
      }
      if (outcome.ok && decision === 'toDraft') setDraft(joinTexts(message.text, get().draft));
      return outcome.ok;
    },

    /** Nothing that was typed is lost by it: an unsent draft stays on disk. */
    resolve: async (disposition: string): Promise<ResolveOutcome | { ok: false; code: 'unreachable' }> => {
      try {
        return await withTarget((at) => conversations.resolve({ ...at, disposition }));
      } catch {
        return { ok: false, code: 'unreachable' };
      }
    },

    loadEarlier: async (): Promise<void> => {
      const { messages, hasEarlier, loadingEarlier } = get();
      const [first] = messages;
      if (!hasEarlier || loadingEarlier || !first) return;
      store.setState({ loadingEarlier: true });
      try {
        const page = await conversations.earlier({
          conversationId,
          before: first.position,
          limit: EARLIER_PAGE,
        });
        store.setState({
          messages: mergeMessages(page.messages, get().messages),
          hasEarlier: page.hasEarlier,
          loadingEarlier: false,
          pageStarts: [...get().pageStarts, first.messageId],
        });
      } catch {
        store.setState({ loadingEarlier: false });
      }
    },

    setAtEnd: (atEnd: boolean) => {
      if (get().atEnd !== atEnd) store.setState(atEnd ? { atEnd, newBelow: 0 } : { atEnd });
    },

    /** The agent looks at the newest message. Tells the core once per message. */
    markRead: () => {
      const newest = newestIncoming(get().messages);
      if (!newest || newest.messageId === readUpTo) return;
      readUpTo = newest.messageId;
      conversations.markRead({ conversationId }).catch(() => {
        readUpTo = null;
      });
    },

    close: () => {
      stop();
      handOvers.close();
    },
  };
}

function noticeOf(code: string): ComposerNotice {
  switch (code) {
    case 'brandMismatch':
    case 'unknownConversation':
    case 'notMine':
    case 'resolved':
    case 'diskFull':
      return code;
    default:
      return 'internal';
  }
}
