import type { BrandId, ConversationId, QuestionId } from '../../contract/model/ids.ts';
import type { Person } from '../../contract/model/person.ts';
import type { BrandBook } from '../conversations/brand-book.ts';
import type { ConversationStore } from '../conversations/conversation-store.ts';
import type { Clock } from '../kernel/clock.ts';
import { DiskFullError } from '../kernel/disk-full.ts';
import { failed, type Outcome, succeeded } from '../kernel/outcome.ts';
import type { QuestionStore } from './question-store.ts';

export interface AskInput {
  readonly brandId: BrandId;
  readonly conversationId: ConversationId;
  readonly questionId: QuestionId;
  readonly text: string;
}

type AskFailure = 'brandMismatch' | 'unknownConversation' | 'notMine' | 'diskFull';
export type AskBrand = (input: AskInput) => Outcome<Record<string, never>, AskFailure>;

export interface AskBrandParts {
  readonly questions: QuestionStore;
  readonly conversations: Pick<ConversationStore, 'find'>;
  readonly brands: BrandBook;
  readonly transaction: <Value>(run: () => Value) => Value;
  readonly person: () => Person;
  readonly clock: Pick<Clock, 'now'>;
  readonly onAsked: (conversationId: ConversationId) => void;
}

/** On disk first; it goes to the brand when the central service can be reached. Asking again is the same question. */
export function createAskBrand(parts: AskBrandParts): AskBrand {
  const { questions, transaction, person, clock, onAsked } = parts;
  return (input) => {
    const { questionId, brandId, conversationId, text } = input;
    const known = questions.find(questionId)?.question;
    if (known) {
      if (known.conversationId === conversationId && known.text === text) return succeeded({});
      throw new Error('a question id was used for two questions');
    }
    const refusal = refusalOf(parts, input);
    if (refusal !== null) return failed(refusal);
    const { personId, name } = person();
    try {
      transaction(() =>
        questions.save({
          question: {
            ...{ questionId, brandId, conversationId, text },
            askedBy: { personId, name },
            askedAt: clock.now(),
            ...{ state: 'waiting', problem: null, channelName: null, answers: [] },
          },
          ...{ handedIn: false, unread: [], news: 0 },
        }),
      );
    } catch (error) {
      if (error instanceof DiskFullError) return failed('diskFull');
      throw error;
    }
    onAsked(conversationId);
    return succeeded({});
  };
}

function refusalOf(
  { conversations, brands, person }: AskBrandParts,
  { brandId, conversationId }: AskInput,
): Exclude<AskFailure, 'diskFull'> | null {
  const conversation = conversations.find(conversationId)?.conversation;
  if (!conversation || !brands.brand(conversation.brandId)) return 'unknownConversation';
  if (conversation.brandId !== brandId) return 'brandMismatch';
  const { personId, roles } = person();
  // Whoever leads the brand may ask about anybody's conversation, as at the central service.
  if (roles.some((role) => role.brandId === brandId && role.role === 'supervisor')) return null;
  const isMine = conversation.status !== 'resolved' && conversation.holder?.personId === personId;
  return isMine ? null : 'notMine';
}
