import { createStore } from 'zustand/vanilla';
import type { KnowledgeReference } from '../../contract/model/brand-pack.ts';
import type {
  BrandId,
  ConversationId,
  FileId,
  IntakeId,
  MessageId,
  TransferId,
} from '../../contract/model/ids.ts';
import type { MESSAGE_MAX_CHARS } from '../../contract/model/message.ts';
import type { ConversationUpdate, Exit, MessageView } from '../../contract/workstation/conversations.ts';
import type { ReferenceCheck } from '../../contract/workstation/lookup.ts';
import type { WorkstationClient } from '../rpc/client.ts';
import { watch } from '../rpc/watch.ts';
import { type BesideClient, createBesideModel } from './beside/beside-model.ts';
import { type ComposerNotice, noticeOf } from './composer-notice.ts';
import { type ConversationState, openingState } from './conversation-state.ts';
import { joinReferences, referencesIn, withReference } from './draft-references.ts';
import { createDraftSaver } from './draft-saver.ts';
import { createExitsModel, type ExitsClient, type Refusal } from './exits/exits-model.ts';
import { createWrapUp } from './exits/wrap-up.ts';
import { createFilesModel } from './files/files-model.ts';
import { createHandOverQueue } from './hand-over.ts';
import { type ResponseLookup, responseReference } from './hints/response-reference.ts';
import { createHistoryModel } from './history/history-model.ts';
import { joinTexts } from './join-texts.ts';
import { countNewIncoming, mergeMessages, newestIncoming } from './message-list.ts';
import { createNoteModel } from './notes/note-model.ts';
import { createReferenceGuard } from './reference-guard.ts';

/** The type makes sure that this is the contract's own limit. */
export const TEXT_LIMIT: typeof MESSAGE_MAX_CHARS = 32_000;

const FIRST_PAGE = 60;
const LARGEST_TAIL = 500;
const EARLIER_PAGE = 100;
/** The contract: told to the customer at most this often. */
const TYPING_EVERY_MS = 3000;

type DraftContent = { readonly text: string; readonly references: readonly KnowledgeReference[] };

export type ConversationModel = ReturnType<typeof createConversationModel>;
export type DecideOutcome = Awaited<ReturnType<WorkstationClient['conversations']['decide']>>;
export type Decision = 'send' | 'toDraft' | 'discard';

export interface ConversationModelDeps {
  readonly client: Pick<WorkstationClient, 'conversations' | 'files'> & {
    readonly beside: BesideClient;
    readonly lookup: ResponseLookup;
    readonly queue: Pick<WorkstationClient['queue'], 'history' | 'historyMessages'>;
    readonly ownership: ExitsClient['ownership'];
  };
  readonly newMessageId: () => MessageId;
  readonly newTransferId: () => TransferId;
  readonly newIntakeId: () => IntakeId;
  /** Hints that were put away, by conversation; outlives the panes. */
  readonly hintsPutAway: Map<ConversationId, ReadonlySet<string>>;
  readonly newFileId: () => FileId;
  readonly now: () => number;
  /** False while the focus has only just come here from another pane: Enter may have been meant for that one. */
  readonly isFocusSettled: () => boolean;
}

export function createConversationModel(conversationId: ConversationId, deps: ConversationModelDeps) {
  const { conversations } = deps.client;
  const store = createStore<ConversationState>(() => openingState);
  const get = store.getState;
  let typingToldAt = Number.NEGATIVE_INFINITY;
  let draftSavedAt = Number.NEGATIVE_INFINITY;
  let readUpTo: MessageId | null = null;
  /** Also what was deleted again: undo may bring it back. */
  let inserted: readonly KnowledgeReference[] = [];

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
    async ({ text, references }: DraftContent) => {
      const outcome = await withTarget((at) =>
        conversations.saveDraft({ ...at, text, references: [...references] }),
      );
      if (outcome.ok) draftSavedAt = outcome.value.savedAt;
      return outcome;
    },
    (draftSave) => store.setState({ draftSave }),
  );

  const guard = createReferenceGuard({
    check: async (references) => {
      const checked = await withTarget((at) =>
        deps.client.lookup.checkReferences({ ...at, references: [...references] }),
      );
      return checked.ok ? checked.value.checks : null;
    },
    onOutdated: (outdated) => store.setState({ outdated }),
  });
  const stopGuarding = store.subscribe(({ references }, before) => {
    if (references !== before.references) guard.watch(references);
  });

  const saveDraft = () => {
    const { draft, references } = get();
    drafts.save({ text: draft, references });
  };
  const setDraft = (draft: string, notice: ComposerNotice | null = null) => {
    store.setState({ draft, notice, references: referencesIn(draft, inserted) });
    // While a message is on its way the draft on disk still holds it; the send removes that draft.
    if (get().handingOver.length === 0) saveDraft();
  };

  const files = createFilesModel({
    client: deps.client.files,
    target,
    newFileId: deps.newFileId,
    onChange: () => store.setState({ notice: null }),
  });

  const handOvers = createHandOverQueue<{ message: MessageView }>({
    send: async ({ messageId, text, references }) => {
      await drafts.settle();
      return withTarget((at) => conversations.send({ ...at, messageId, text, references: [...references] }));
    },
    onChange: (handingOver, handOverStuck) => store.setState({ handingOver, handOverStuck }),
    onAccepted: (sent, { message }, givenBack) => {
      store.setState({ messages: mergeMessages(get().messages, [message]) });
      files.sent(sent.files ?? [], message.files ?? []);
      const { draft, handingOver } = get();
      if (givenBack && draft === sent.text) setDraft('');
      // Typed while it was on its way, and not saved for that reason.
      else if (handingOver.length === 0 && draft !== '') saveDraft();
    },
    onReturned: (returned, code) => {
      const text = returned.flatMap((message) => message.text || []).join('\n');
      files.giveBack(returned.flatMap((message) => message.files ?? []));
      inserted = joinReferences(
        returned.flatMap(({ references }) => references),
        inserted,
      );
      setDraft(joinTexts(text, get().draft), code === 'givenBack' ? null : noticeOf(code));
    },
  });

  const notes = createNoteModel(conversationId, {
    write: (messageId, text) => withTarget((at) => conversations.writeNote({ ...at, messageId, text })),
    newMessageId: deps.newMessageId,
    onWritten: (message) => store.setState({ messages: mergeMessages(get().messages, [message]) }),
  });
  const beside = createBesideModel({
    client: deps.client.beside,
    conversationId,
    brandId: () => withTarget(({ brandId }) => brandId),
    contact: () => get().detail?.conversation.contact ?? {},
    newIntakeId: deps.newIntakeId,
    newMessageId: deps.newMessageId,
    putAwayBefore: deps.hintsPutAway.get(conversationId) ?? new Set(),
    onPutAway: (keys) => deps.hintsPutAway.set(conversationId, keys),
  });
  const exits = createExitsModel(deps.client, conversationId, deps.newTransferId);
  const leave = (exit: Exit) => withTarget(({ brandId }) => exits.leave(brandId, exit));
  const setTags = (tags: readonly string[]) => withTarget(({ brandId }) => exits.setTags(brandId, tags));

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
        if (adopt) inserted = saved.references;
        // The core has each of them before it is shown here; while a message is on its way, they are in it.
        if (state.handingOver.length === 0) files.adopt(saved);
        store.setState({
          phase: 'open',
          detail: update.detail,
          messages: mergeMessages([], update.messages),
          hasEarlier: update.hasEarlier,
          ...(adopt ? { draft: saved.text, references: saved.references } : {}),
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
        store.setState({ detail: update.detail, exitRefusal: null });
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

    /** A piece of the brand's knowledge has just been inserted. */
    refer: (reference: KnowledgeReference) => {
      inserted = withReference(inserted, reference);
      const { draft, notice } = get();
      setDraft(draft, notice);
    },

    /** What the brand's knowledge says may have changed. */
    knowledgeChanged: () => {
      guard.checkAgain();
      beside.knowledgeChanged();
    },

    /** The agent has seen that it is no longer so and wants to say it all the same. */
    keepOutdated: ({ reference }: ReferenceCheck) => {
      inserted = withReference(inserted, { ...reference, outdatedConfirmed: true });
      setDraft(get().draft);
    },

    /** Enter was pressed. False when nothing was sent; the reason is the notice, the text stays. */
    send: (): boolean => {
      const { draft, references, outdated, detail } = get();
      const { inDraft, onTheirWay } = files.store.getState();
      const wordless = draft.trim() === '';
      if ((wordless && inDraft.length + onTheirWay.length === 0) || !detail) return false;
      const refuse = (notice: ComposerNotice) => {
        store.setState({ notice });
        return false;
      };
      if (detail.writing !== 'allowed') return refuse(detail.writing === 'resolved' ? 'resolved' : 'notMine');
      if (draft.length > TEXT_LIMIT) return refuse('tooLong');
      if (!draft.isWellFormed()) return refuse('hiddenHalf');
      if (outdated.length > 0) return refuse('referencesOutdated');
      if (onTheirWay.some(({ problem }) => problem !== null)) return refuse('fileNotTaken');
      if (onTheirWay.length > 0) return refuse('fileOnItsWay');
      if (!deps.isFocusSettled()) return refuse('focusJustMoved');
      inserted = [];
      store.setState({ draft: '', references: [], notice: null });
      const text = wordless ? '' : draft;
      handOvers.add({ messageId: deps.newMessageId(), text, references, files: files.takeAll() });
      return true;
    },
    giveBackHandOver: () => handOvers.giveBack(),
    /** The page is about to go, and must not wait for the save that runs. */
    saveNow: drafts.saveNow,
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
      if (outcome.ok && decision === 'toDraft') {
        inserted = joinReferences(message.references ?? [], inserted);
        setDraft(joinTexts(message.text, get().draft));
      }
      return outcome.ok;
    },

    files,
    /** Chosen, pasted or dropped. Where none can be sent, the notice says so. */
    addFiles: (added: readonly File[]): void => {
      const { detail } = get();
      if (detail?.writing !== 'allowed' || detail.leaving !== null) return;
      if (detail.conversation.kind === 'comment') store.setState({ notice: 'filesInComments' });
      else files.add(added);
    },

    exits,
    notes,
    beside,
    /** A canned response as it reads here; null when it cannot be had. */
    responseReference: (responseId: string) =>
      withTarget((at) => responseReference(deps.client.lookup, at, responseId)),
    history: createHistoryModel(deps.client.queue, conversationId),
    /** Nothing that was typed is lost by it: an unsent draft stays on disk. */
    leave,
    leaveAtOnce: async (kind: 'noResponseNeeded' | 'pending'): Promise<void> => {
      store.setState({ exitRefusal: null });
      const outcome = await leave({ kind });
      if (!outcome.ok) store.setState({ exitRefusal: outcome });
    },
    refuseExit: (exitRefusal: Refusal) => store.setState({ exitRefusal }),
    setTags,
    wrapUp: createWrapUp({
      tagsNow: () => get().detail?.conversation.tags ?? [],
      setTags,
      writeNote: notes.write,
      leave,
    }),

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
      stopGuarding();
      handOvers.close();
    },
  };
}
