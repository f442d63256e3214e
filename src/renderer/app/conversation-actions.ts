import type { Brand } from '../../contract/model/brand.ts';
import type { KnowledgeReference } from '../../contract/model/brand-pack.ts';
import type { Mood } from '../../contract/model/conversation-beside.ts';
import type { ExitKind } from '../../contract/model/conversation-life.ts';
import type { ConversationId } from '../../contract/model/ids.ts';
import type { ConversationModel } from '../conversation/conversation-model.ts';
import { asksFirst, type PaneDialog } from '../conversation/exits/pane-dialog.ts';
import { hintKey, shownHints } from '../conversation/hints/shown-hints.ts';
import type { WorkspaceView } from './workspace-view.ts';

export interface ConversationActionsDeps {
  readonly view: Pick<WorkspaceView, 'store' | 'setDialog'>;
  readonly focusedModel: () => ConversationModel | undefined;
  readonly isCovering: () => boolean;
  readonly focusComposer: () => void;
  readonly insert: (
    conversationId: ConversationId,
    text: string,
    reference: KnowledgeReference | null,
  ) => boolean;
  readonly brandOf: (brandId: string) => Brand | undefined;
  /** Whether the column beside the messages is wanted, in every pane with room for it. */
  readonly rememberBeside: (open: boolean) => void;
  /** Opens the dialog for files at a conversation's composer. */
  readonly attach: (conversationId: ConversationId) => void;
}

/** What can be done with the conversation of the focused pane. Each is false when there is none in sight. */
export function createConversationActions({
  view,
  focusedModel,
  isCovering,
  focusComposer,
  insert,
  brandOf,
  rememberBeside,
  attach,
}: ConversationActionsDeps) {
  const inSight = (): ConversationModel | null =>
    view.store.getState().desk === null && !isCovering() ? (focusedModel() ?? null) : null;
  const withOne = (act: (model: ConversationModel) => void): boolean => {
    const model = inSight();
    if (model) act(model);
    return model !== null;
  };
  const askFor = (dialog: PaneDialog) =>
    withOne((model) => {
      const { detail } = model.store.getState();
      // Where it would ask nothing, the foot of the pane says why.
      if (detail?.writing === 'allowed' && detail.leaving === null) view.setDialog(dialog);
    });

  /** With the caret in the composer, where it was inserted. */
  const insertResponse = async (model: ConversationModel, responseId: string): Promise<void> => {
    const reference = await model.responseReference(responseId);
    const done = reference !== null && insert(model.conversationId, reference.text, reference);
    model.beside.setProblem(done ? null : 'notInserted');
  };
  const hintsOf = ({ store, beside }: ConversationModel) => {
    const { detail } = store.getState();
    const brand = detail && brandOf(detail.conversation.brandId);
    return brand ? shownHints(detail, brand.voice.toTheAngry, beside.store.getState().putAway) : [];
  };
  const hideBeside = ({ beside }: ConversationModel) => {
    if (beside.store.getState().wide) rememberBeside(false);
    else beside.setOver(false);
    focusComposer();
  };

  return {
    exit: (kind: ExitKind): boolean =>
      withOne((model) => {
        const { detail } = model.store.getState();
        if (detail?.writing !== 'allowed' || detail.leaving !== null) return;
        const why = detail.exits.find((exit) => exit.kind === kind)?.why ?? null;
        if (why !== null) {
          view.setDialog(null);
          model.refuseExit({ ok: false, code: 'notAllowed', detail: { why } });
          focusComposer();
        } else if (asksFirst(kind)) view.setDialog(kind);
        else {
          view.setDialog(null);
          void model.leaveAtOnce(kind);
          focusComposer();
        }
      }),
    showExits: () => askFor('exits'),
    showTags: () => askFor('tags'),
    /** To a note for colleagues, and from there back to the reply. */
    toggleNote: () =>
      withOne(({ notes }) => {
        if (notes.store.getState().writing) notes.leave();
        else notes.begin();
      }),
    toggleHistory: () =>
      withOne(({ history, beside }) => {
        if (!history.store.getState().open) {
          beside.setOver(false);
          history.show();
        } else {
          history.close();
          focusComposer();
        }
      }),
    /** The first message of mine that waits for a decision gets the keyboard. */
    focusParked: () =>
      withOne(({ conversationId }) => {
        const pane = document.querySelector(
          `[data-conversation="${conversationId satisfies ConversationId}"]`,
        );
        pane?.querySelector<HTMLElement>('[data-parked]')?.focus();
      }),
    showMood: () => askFor('mood'),
    showIntake: () => askFor('intake'),
    showPromises: () => askFor('promise'),
    setMood: (mood: Mood) =>
      withOne(({ beside, store }) => {
        view.setDialog(null);
        if (store.getState().detail?.writing === 'allowed') void beside.setMood(mood);
      }),
    hideBeside,
    /** Takes the keyboard to what stands beside the conversation; from there, closes it. */
    toggleBeside: () =>
      withOne((model) => {
        const { beside, conversationId } = model;
        const panel = document.activeElement?.closest('[data-beside]');
        if (panel?.closest('[data-conversation]')?.getAttribute('data-conversation') === conversationId) {
          hideBeside(model);
          return;
        }
        model.history.close();
        if (beside.store.getState().wide) rememberBeside(true);
        else beside.setOver(true);
        beside.requestFocus();
      }),
    insertResponse,
    /** Of the first hint that has one. False when none does. */
    insertHint: (): boolean => {
      const model = inSight();
      const response = model && hintsOf(model).find((hint) => hint.response !== null)?.response;
      if (!model || !response) return false;
      void insertResponse(model, response);
      return true;
    },
    dismissHints: (): boolean => {
      const model = inSight();
      const hints = model ? hintsOf(model) : [];
      model?.beside.putAway(hints.map(hintKey));
      return hints.length > 0;
    },
    attachFile: () => withOne(({ conversationId }) => attach(conversationId)),
    withdrawOffer: () =>
      withOne(({ store, exits }) => {
        const transfer = store.getState().detail?.conversation.transfer;
        if (transfer) void exits.withdrawTransfer(transfer.transferId);
      }),
  };
}
