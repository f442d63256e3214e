import { createStore } from 'zustand/vanilla';
import type { BrandId, ConversationId } from '../../contract/model/ids.ts';
import type { WorkstationClient } from '../rpc/client.ts';
import { createGapsModel, type GapsModel } from './gaps/gaps-model.ts';
import { createHistoryModel, type HistoryModel } from './history/history-model.ts';
import { createImportModel, type ImportModel } from './import/import-model.ts';
import { createVerificationModel, type VerificationModel } from './verification/verification-model.ts';

export type KnowledgeSection = 'import' | 'history' | 'verification' | 'gaps';

/** Everything that is done to one brand's knowledge. Bound to its brand: none of it can reach another. */
export interface BrandKnowledge {
  readonly brandId: BrandId;
  readonly import: ImportModel;
  readonly history: HistoryModel;
  readonly verification: VerificationModel;
  readonly gaps: GapsModel;
}

export interface KnowledgeState {
  /** Null until one was chosen; the screen then shows the first. */
  readonly brandId: BrandId | null;
  readonly section: KnowledgeSection;
}

export interface KnowledgePorts {
  readonly knowledge: WorkstationClient['knowledge'];
  readonly isHere: (conversationId: ConversationId) => Promise<boolean>;
  readonly openConversation: (conversationId: ConversationId) => void;
  readonly now: () => number;
  readonly pause: (milliseconds: number) => Promise<void>;
}

export type KnowledgeModel = ReturnType<typeof createKnowledgeModel>;

/** Which brand and part are shown, and what was begun at each brand, which stays when the lead looks elsewhere. */
export function createKnowledgeModel(ports: KnowledgePorts) {
  const { knowledge, isHere, openConversation, now, pause } = ports;
  const store = createStore<KnowledgeState>(() => ({ brandId: null, section: 'import' }));
  const brands = new Map<BrandId, BrandKnowledge>();

  return {
    store,
    chooseBrand: (brandId: BrandId) => store.setState({ brandId }),
    /** The brand to show first, unless one was chosen; of one that is not led the screen takes the first. */
    beginWith: (brandId: BrandId) => store.setState((state) => ({ brandId: state.brandId ?? brandId })),
    showSection: (section: KnowledgeSection) => store.setState({ section }),
    of(brandId: BrandId): BrandKnowledge {
      const known = brands.get(brandId);
      if (known) return known;
      const added: BrandKnowledge = {
        brandId,
        import: createImportModel({ brandId, imports: knowledge.import, now, pause }),
        history: createHistoryModel({ brandId, knowledge }),
        verification: createVerificationModel({ brandId, knowledge }),
        gaps: createGapsModel({ brandId, knowledge, isHere, open: openConversation }),
      };
      brands.set(brandId, added);
      return added;
    },
    /** Stops uploads that are under way and has what was begun forgotten. */
    close(): void {
      for (const { import: importing } of brands.values()) importing.close();
      brands.clear();
    },
  };
}
