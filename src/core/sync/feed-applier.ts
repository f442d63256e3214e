import type { BrandSnapshot, FeedItem } from '../../contract/central/feed.ts';
import type { BrandId } from '../../contract/model/ids.ts';
import type { ConversationStore } from '../conversations/conversation-store.ts';
import type { Intake } from '../conversations/intake.ts';
import type { RecordedWrite } from '../conversations/recorded-writes.ts';
import type { CursorStore } from './cursor-store.ts';

type Change = Extract<FeedItem, { type: 'change' }>;
type CaughtUp = Extract<FeedItem, { type: 'caughtUp' }>;

/** Takes a brand's feed into the local database: what changed and how far it was read, together or not at all. */
export interface FeedApplier {
  readonly apply: (item: Change | CaughtUp) => void;
  readonly applySnapshot: (brandId: BrandId, snapshot: BrandSnapshot) => void;
}

export interface FeedApplierParts {
  readonly conversations: ConversationStore;
  readonly cursors: CursorStore;
  readonly intake: Intake;
  readonly write: RecordedWrite;
}

export function createFeedApplier({ conversations, cursors, intake, write }: FeedApplierParts): FeedApplier {
  return {
    apply: (item) => {
      const { brandId, cursor } = item;
      // Without a cursor the brand waits for its snapshot; one that stands later saw this item before.
      const reached = cursors.find(brandId);
      if (reached === null || cursor <= reached) return;
      write((record) => {
        cursors.save(brandId, cursor);
        if (item.type === 'caughtUp') return;
        switch (item.change.type) {
          case 'conversation':
            if (item.change.conversation.brandId !== brandId) return;
            intake.conversation(record, item.change.conversation, 'feed');
            return;
          case 'message': {
            const { message } = item.change;
            const owner = conversations.find(message.conversationId)?.conversation.brandId;
            if (owner === brandId) intake.message(record, message);
            return;
          }
          case 'pack':
          case 'update':
          case 'question':
            return;
          default:
            item.change satisfies never;
        }
      });
    },
    applySnapshot: (brandId, { cursor, conversations: present }) => {
      write((record) => {
        const listed = new Set(present.map(({ conversationId }) => conversationId));
        for (const conversation of present) {
          if (conversation.brandId === brandId) intake.conversation(record, conversation, 'answer');
        }
        for (const { conversation } of conversations.unresolvedOfBrand(brandId)) {
          const { conversationId } = conversation;
          if (listed.has(conversationId)) continue;
          // It was resolved or is not for us any more. What is here of it stays, and is asked for once more.
          if (conversations.holdsText(conversationId)) conversations.markOutdated(conversationId);
          else conversations.remove(conversationId);
          record.startOver(conversationId);
        }
        cursors.save(brandId, cursor);
      });
    },
  };
}
