import { createStore } from 'zustand/vanilla';
import type { ConversationId } from '../../contract/model/ids.ts';
import type { ConversationModelDeps } from '../conversation/conversation-model.ts';
import { type ConversationModel, createConversationModel } from '../conversation/conversation-model.ts';
import type { LayoutModel } from './layout-model.ts';

/** One model for each conversation in a pane, for as long as it is in one; moving it to another pane keeps it. */
export function createOpenConversations(
  layout: Pick<LayoutModel, 'store'>,
  deps: Omit<ConversationModelDeps, 'hintsPutAway'>,
) {
  const hintsPutAway: ConversationModelDeps['hintsPutAway'] = new Map();
  const store = createStore<ReadonlyMap<ConversationId, ConversationModel>>(() => new Map());

  const follow = () => {
    const wanted = new Set(layout.store.getState().panes.filter((id) => id !== null));
    const known = store.getState();
    const next = new Map<ConversationId, ConversationModel>();
    for (const id of wanted)
      next.set(id, known.get(id) ?? createConversationModel(id, { ...deps, hintsPutAway }));
    for (const [id, model] of known) if (!wanted.has(id)) model.close();
    if (next.size !== known.size || [...next.keys()].some((id) => !known.has(id))) store.setState(next, true);
  };
  follow();
  const unsubscribe = layout.store.subscribe(follow);

  return {
    store,
    /** What a brand's knowledge says may have changed. */
    knowledgeChanged: () => {
      for (const model of store.getState().values()) model.knowledgeChanged();
    },
    /** The page is about to go. */
    saveNow: () => {
      for (const model of store.getState().values()) model.saveNow();
    },
    close: () => {
      unsubscribe();
      for (const model of store.getState().values()) model.close();
      store.setState(new Map(), true);
    },
  };
}
