import type { BrandSnapshot, FeedItem } from '../../contract/central/feed.ts';
import type { BrandId, ConversationId } from '../../contract/model/ids.ts';
import type { ConversationStore } from '../conversations/conversation-store.ts';
import type { Intake } from '../conversations/intake.ts';
import type { RecordedWrite } from '../conversations/recorded-writes.ts';
import type { QuestionIntake } from '../questions/question-intake.ts';
import type { UpdateIntake } from '../updates/update-intake.ts';
import type { CursorStore } from './cursor-store.ts';

type Change = Extract<FeedItem, { type: 'change' }>;
type CaughtUp = Extract<FeedItem, { type: 'caughtUp' }>;

/** Takes a brand's feed into the local database: what changed and how far it was read, together or not at all. */
export interface FeedApplier {
  readonly apply: (item: Change | CaughtUp) => void;
  /** `scope`: what the snapshot was made by. */
  readonly applySnapshot: (brandId: BrandId, snapshot: BrandSnapshot, scope: string) => void;
}

export interface FeedApplierParts {
  readonly conversations: ConversationStore;
  readonly cursors: CursorStore;
  readonly intake: Intake;
  readonly updates: Pick<UpdateIntake, 'take' | 'takeAll'>;
  /** Updates were taken in, and are on disk. */
  readonly onUpdates: () => void;
  readonly questions: QuestionIntake;
  /** Questions or their answers were taken in, and are on disk. */
  readonly onQuestions: () => void;
  readonly write: RecordedWrite;
}

export function createFeedApplier(parts: FeedApplierParts): FeedApplier {
  const { conversations, cursors, intake, updates, questions, write } = parts;
  const tell = (news: { readonly updates?: boolean; readonly questions?: boolean }) => {
    if (news.updates) parts.onUpdates();
    if (news.questions) parts.onQuestions();
  };
  return {
    apply: (item) => {
      const { brandId, cursor } = item;
      // Without a cursor the brand waits for its snapshot; one that stands later saw this item before.
      const reached = cursors.find(brandId);
      if (reached === null || cursor <= reached) return;
      const news = write((record) => {
        cursors.save(brandId, cursor);
        if (item.type === 'caughtUp') return {};
        switch (item.change.type) {
          case 'conversation':
            if (item.change.conversation.brandId !== brandId) return {};
            intake.conversation(record, item.change.conversation, 'feed');
            return {};
          case 'message': {
            const { message } = item.change;
            const owner = conversations.find(message.conversationId)?.conversation.brandId;
            if (owner === brandId) intake.message(record, message);
            return {};
          }
          case 'conversationLeft':
            intake.left(record, brandId, item.change.conversationId);
            return {};
          case 'update':
            return { updates: updates.take(brandId, item.change.update) };
          case 'question':
            return { questions: questions.take(brandId, item.change.question) };
          case 'pack':
          case 'brand':
            return {};
          default:
            return item.change satisfies never;
        }
      });
      tell(news);
    },
    applySnapshot: (brandId, snapshot, scope) => {
      const { cursor, conversations: present, updates: told, questions: asked } = snapshot;
      const news = write((record) => {
        const listed = new Set(present.map(({ conversationId }) => conversationId));
        for (const conversation of present) {
          if (conversation.brandId === brandId) intake.conversation(record, conversation, 'answer');
        }
        for (const conversationId of listedBefore(conversations, brandId)) {
          if (listed.has(conversationId)) continue;
          // It was resolved or is not for us any more. What is here of it stays, and is asked for once more.
          if (conversations.holdsText(conversationId)) conversations.markOutdated(conversationId);
          else conversations.remove(conversationId);
          record.startOver(conversationId);
        }
        cursors.save(brandId, cursor);
        cursors.saveScope(brandId, scope);
        const answered = asked.filter((question) => questions.take(brandId, question));
        return { updates: updates.takeAll(brandId, told), questions: answered.length > 0 };
      });
      tell(news);
    },
  };
}

/** What a snapshot would list of a brand, as far as is known here. */
function listedBefore(conversations: ConversationStore, brandId: BrandId): ReadonlySet<ConversationId> {
  const promised = conversations.promised().filter(({ conversation }) => conversation.brandId === brandId);
  return new Set(
    [...conversations.unresolvedOfBrand(brandId), ...promised].map(
      ({ conversation }) => conversation.conversationId,
    ),
  );
}
