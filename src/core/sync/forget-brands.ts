import type { BrandId } from '../../contract/model/ids.ts';
import type { ConversationStore } from '../conversations/conversation-store.ts';
import type { RecordedWrite } from '../conversations/recorded-writes.ts';
import type { Log } from '../kernel/log.ts';
import type { KnowledgeMemory } from '../knowledge/knowledge-memory.ts';
import type { UpdateMemory } from '../updates/update-memory.ts';
import type { CursorStore } from './cursor-store.ts';

export interface ForgetBrandsParts {
  readonly conversations: ConversationStore;
  readonly cursors: CursorStore;
  readonly knowledge: KnowledgeMemory;
  readonly updates: UpdateMemory;
  readonly write: RecordedWrite;
  readonly log: Log;
}

/**
 * Removes what is stored of all brands but those given: conversations, messages, drafts, pins, urgent updates, and
 * what waits to be sent, which the central service would not take any more.
 */
export function createForgetBrands(parts: ForgetBrandsParts) {
  const { conversations, cursors, knowledge, updates, write, log } = parts;
  return (kept: ReadonlySet<BrandId>): void => {
    const stored = new Set([
      ...cursors.all().keys(),
      ...[conversations, knowledge, updates].flatMap((kind) => kind.brandIds()),
    ]);
    for (const brandId of stored) {
      if (kept.has(brandId)) continue;
      const removed = write((record) => {
        cursors.remove(brandId);
        knowledge.removeBrand(brandId);
        updates.removeBrand(brandId);
        const conversationIds = conversations.removeBrand(brandId);
        for (const conversationId of conversationIds) record.startOver(conversationId);
        return conversationIds.length;
      });
      log('warn', 'brandForgotten', { brandId, conversations: removed });
    }
  };
}
