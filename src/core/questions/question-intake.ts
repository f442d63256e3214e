import type { BrandQuestion } from '../../contract/model/brand-question.ts';
import type { BrandId, PersonId } from '../../contract/model/ids.ts';
import type { ConversationStore } from '../conversations/conversation-store.ts';
import type { KnownQuestion, QuestionStore } from './question-store.ts';

/** Takes in what the central service says of questions; only within a transaction of the caller. */
export interface QuestionIntake {
  /** Whether that was news. The service says it in order, so the last word holds. */
  readonly take: (brandId: BrandId, question: BrandQuestion) => boolean;
}

export interface QuestionIntakeParts {
  readonly questions: QuestionStore;
  readonly conversations: Pick<ConversationStore, 'find'>;
  readonly personId: PersonId;
}

export function createQuestionIntake(parts: QuestionIntakeParts): QuestionIntake {
  const { questions, conversations, personId } = parts;
  return {
    take: (brandId, question) => {
      const conversation = conversations.find(question.conversationId)?.conversation;
      if (question.brandId !== brandId || conversation?.brandId !== brandId) return false;
      if (question.askedBy.personId !== personId) return false;
      const known = questions.find(question.questionId);
      if (known && known.question.conversationId !== question.conversationId) return false;
      if (known?.handedIn && JSON.stringify(known.question) === JSON.stringify(question)) return false;
      questions.save({ question, handedIn: true, ...unreadAfter(known, question) });
      return true;
    },
  };
}

/** An answer that was edited is to be read again, one that was deleted no more. */
function unreadAfter(
  known: KnownQuestion | null,
  { answers }: BrandQuestion,
): Pick<KnownQuestion, 'unread' | 'news'> {
  const seenTexts = new Map(known?.question.answers.map(({ answerId, text }) => [answerId, text]));
  const news = answers.filter(({ answerId, text }) => seenTexts.get(answerId) !== text);
  const isNew = new Set(news.map(({ answerId }) => answerId));
  return {
    unread: answers
      .map(({ answerId }) => answerId)
      .filter((answerId) => isNew.has(answerId) || known?.unread.includes(answerId)),
    news: (known?.news ?? 0) + (isNew.size > 0 ? 1 : 0),
  };
}
