import type { ExitKind } from '../../contract/model/conversation-life.ts';
import type { ConversationId } from '../../contract/model/ids.ts';
import type { ConversationModel } from '../conversation/conversation-model.ts';
import { asksFirst, type PaneDialog } from '../conversation/exits/pane-dialog.ts';
import type { WorkspaceView } from './workspace-view.ts';

export interface ConversationActionsDeps {
  readonly view: Pick<WorkspaceView, 'store' | 'setDialog'>;
  readonly focusedModel: () => ConversationModel | undefined;
  readonly isCovering: () => boolean;
  readonly focusComposer: () => void;
  /** Opens the dialog for files at a conversation's composer. */
  readonly attach: (conversationId: ConversationId) => void;
}

/** What can be done with the conversation of the focused pane. Each is false when there is none in sight. */
export function createConversationActions({
  view,
  focusedModel,
  isCovering,
  focusComposer,
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
      withOne(({ history }) => {
        if (!history.store.getState().open) history.show();
        else {
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
    attachFile: () => withOne(({ conversationId }) => attach(conversationId)),
    withdrawOffer: () =>
      withOne(({ store, exits }) => {
        const transfer = store.getState().detail?.conversation.transfer;
        if (transfer) void exits.withdrawTransfer(transfer.transferId);
      }),
  };
}
