import { createStore } from 'zustand/vanilla';
import type { BrandId, ConversationId } from '../../../contract/model/ids.ts';
import type { Briefing } from '../../../contract/workstation/updates.ts';
import type { UpdatesClient } from '../updates-model.ts';

export interface OpenBriefing {
  readonly conversationId: ConversationId;
  readonly briefing: Briefing;
}

/** By brand: it is told once, in the first conversation of the brand that is opened. */
export type BriefingState = ReadonlyMap<BrandId, OpenBriefing>;

/** What changed at a brand since the agent last served it. */
export function createBriefingModel(client: Pick<UpdatesClient, 'briefing' | 'briefingRead'>) {
  const store = createStore<BriefingState>(() => new Map());
  const open = new Set<ConversationId>();

  const without = (brandId: BrandId) => new Map([...store.getState()].filter(([id]) => id !== brandId));

  return {
    store,
    /** A conversation of mine came into a pane. */
    opened: async (conversationId: ConversationId): Promise<void> => {
      if (open.has(conversationId)) return;
      open.add(conversationId);
      const answer = await client.briefing({ conversationId }).catch(() => null);
      const briefing = answer?.briefing ?? null;
      if (!briefing || !open.has(conversationId) || store.getState().has(briefing.brandId)) return;
      store.setState(new Map([...store.getState(), [briefing.brandId, { conversationId, briefing }]]), true);
    },
    /** It left its pane. What was not dismissed is told in the next one. */
    left: (conversationId: ConversationId) => {
      open.delete(conversationId);
      const told = [...store.getState()].find(([, one]) => one.conversationId === conversationId);
      if (told) store.setState(without(told[0]), true);
    },
    dismiss: (brandId: BrandId) => {
      if (!store.getState().has(brandId)) return;
      store.setState(without(brandId), true);
      client.briefingRead({ brandId }).catch(() => {});
    },
  };
}
