import type { BrandId, ConversationId } from '../../contract/model/ids.ts';
import type { UpdatesState } from '../../contract/workstation/updates.ts';
import type { ConversationStore } from '../conversations/conversation-store.ts';
import type { Clock } from '../kernel/clock.ts';
import type { AffectedConversations } from './affected-conversations.ts';
import type { UpdateBook } from './update-book.ts';
import { isPressing } from './update-views.ts';

/** Nothing is written in a conversation that an urgent update affects until the agent has acknowledged the update. */
export interface UpdateLocks {
  readonly isLocked: (conversationId: ConversationId) => boolean;
  /** Of the agent's own conversations. */
  readonly list: () => UpdatesState['locked'];
}

export interface UpdateLockParts {
  readonly book: Pick<UpdateBook, 'ofBrand'>;
  readonly conversations: Pick<ConversationStore, 'find'>;
  readonly affected: AffectedConversations;
  readonly clock: Pick<Clock, 'now'>;
}

export function createUpdateLocks(parts: UpdateLockParts): UpdateLocks {
  const { book, conversations, affected, clock } = parts;
  const lockedBy = (conversationId: ConversationId, brandId: BrandId) =>
    book
      .ofBrand(brandId)
      .filter((known) => isPressing(known, clock.now()))
      .filter(({ update }) => affected.isAffected(conversationId, update))
      .map(({ update }) => update.updateId);

  return {
    isLocked: (conversationId) => {
      const known = conversations.find(conversationId);
      return known !== null && lockedBy(conversationId, known.conversation.brandId).length > 0;
    },
    list: () =>
      affected.mine().flatMap(({ conversationId, brandId }) => {
        const updateIds = lockedBy(conversationId, brandId);
        return updateIds.length > 0 ? [{ conversationId, updateIds }] : [];
      }),
  };
}
