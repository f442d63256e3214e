import type { KnowledgeReference } from '../../contract/model/brand-pack.ts';
import type { BrandId, ConversationId } from '../../contract/model/ids.ts';
import type { EpochMs } from '../../contract/model/time.ts';
import type { Clock } from '../kernel/clock.ts';
import { DiskFullError } from '../kernel/disk-full.ts';
import { failed, type Outcome, succeeded } from '../kernel/outcome.ts';
import type { BrandBook } from './brand-book.ts';
import type { ConversationStore } from './conversation-store.ts';
import type { DraftStore } from './draft-store.ts';
import type { RecordedWrite } from './recorded-writes.ts';
import { referencesIn } from './references.ts';

export interface SaveDraftInput {
  readonly brandId: BrandId;
  readonly conversationId: ConversationId;
  readonly text: string;
  readonly references: readonly KnowledgeReference[];
}

export type SaveDraft = (
  input: SaveDraftInput,
) => Outcome<{ savedAt: EpochMs }, 'brandMismatch' | 'unknownConversation' | 'diskFull'>;

export interface SaveDraftParts {
  readonly conversations: ConversationStore;
  readonly drafts: DraftStore;
  readonly brands: BrandBook;
  readonly write: RecordedWrite;
  readonly clock: Clock;
}

export function createSaveDraft({ conversations, drafts, brands, write, clock }: SaveDraftParts): SaveDraft {
  return ({ brandId, conversationId, text, references: given }) => {
    const known = conversations.find(conversationId);
    if (!known || !brands.brand(known.conversation.brandId)) return failed('unknownConversation');
    if (known.conversation.brandId !== brandId) return failed('brandMismatch');
    const savedAt = clock.now();
    const references = referencesIn(text, given);
    try {
      write((record) => {
        const files = drafts.find(conversationId)?.files ?? [];
        if (text === '' && files.length === 0) drafts.remove(conversationId);
        else drafts.save({ conversationId, brandId, text, references, files, savedAt });
        record.row(conversationId);
      });
    } catch (error) {
      if (error instanceof DiskFullError) return failed('diskFull');
      throw error;
    }
    return succeeded({ savedAt });
  };
}
