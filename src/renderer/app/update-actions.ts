import type { BrandId, ConversationId, UpdateId } from '../../contract/model/ids.ts';
import type { Updates } from '../updates/create-updates.ts';
import type { ListSection } from '../updates/list/list-model.ts';
import { importantOf } from '../updates/update-selections.ts';
import type { createComposerRegistry } from './composer-registry.ts';
import type { createOpenConversations } from './open-conversations.ts';
import type { createWorkspaceView } from './workspace-view.ts';

export interface UpdateActionsDeps {
  readonly updates: Updates;
  readonly view: ReturnType<typeof createWorkspaceView>;
  readonly conversations: Pick<ReturnType<typeof createOpenConversations>, 'store'>;
  readonly composers: Pick<ReturnType<typeof createComposerRegistry>, 'focus'>;
  readonly focusedConversation: () => ConversationId | null;
  readonly focusComposer: () => void;
}

/** Where updates meet panes, list and keys. */
export function createUpdateActions({
  updates,
  view,
  conversations,
  composers,
  focusedConversation,
  focusComposer,
}: UpdateActionsDeps) {
  const { model, cover, list, briefing } = updates;

  // Nothing else lies over the panes when an urgent update does: what was asked for there can be asked for again.
  const unsubscribe = cover.store.subscribe(({ stack }, before) => {
    if (stack.length === 0 || before.stack.length > 0) return;
    view.setDialog(null);
    view.setLookupOpen(false);
  });

  const detailOf = (conversationId: ConversationId | null) =>
    conversationId && conversations.store.getState().get(conversationId)?.store.getState().detail;
  const focusedBrand = (): BrandId | null => detailOf(focusedConversation())?.conversation.brandId ?? null;

  const openUpdates = (section: ListSection) => {
    view.setDesk(null);
    view.setUpdatesOpen(true);
    list.setSection(section);
    list.requestFocus();
  };

  return {
    openUpdates,
    closeUpdates: () => {
      view.setUpdatesOpen(false);
      focusComposer();
    },
    isInUpdates: () => document.activeElement?.closest('[data-region="updates"]') != null,
    /** One update, wherever it can be read; null: whatever covers the panes. */
    showUpdate: (updateId: UpdateId | null) => {
      const covering = cover.store
        .getState()
        .stack.some(
          ({ views }) => updateId === null || views.some(({ update }) => update.updateId === updateId),
        );
      if (covering || updateId === null) {
        cover.requestFocus();
        return;
      }
      list.show(updateId);
      openUpdates('updates');
    },
    showUpdatesOf: (brandId: BrandId) => {
      list.setBrand(brandId);
      openUpdates('updates');
    },
    /** Beside the focused conversation, when the agent holds it. False when there is nothing to ask about. */
    askBrand: (): boolean => {
      const conversationId = focusedConversation();
      if (detailOf(conversationId)?.writing !== 'allowed' || conversationId === null) return false;
      view.ask(conversationId);
      return true;
    },
    stopAsking: (conversationId: ConversationId) => {
      view.stopAsking();
      composers.focus(conversationId);
    },
    /** What lies over the focused pane's messages. False when nothing does. */
    acknowledgeImportant: (): boolean => {
      const brandId = focusedBrand();
      const [first] = brandId === null ? [] : importantOf(model.store.getState().known, brandId);
      if (!first || cover.isCovering()) return false;
      if (first.update.acknowledge) void model.acknowledge(first);
      else model.read(first);
      return true;
    },
    /** Of the focused pane. False when none is shown. */
    dismissBriefing: (): boolean => {
      const conversationId = focusedConversation();
      const shown = [...briefing.store.getState()].find(([, one]) => one.conversationId === conversationId);
      if (!shown) return false;
      briefing.dismiss(shown[0]);
      return true;
    },
    close: unsubscribe,
  };
}
