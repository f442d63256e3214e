import * as z from 'zod';
import { BrandQuestion } from '../../../contract/model/brand-question.ts';
import type { ConversationId, QuestionId } from '../../../contract/model/ids.ts';
import type { KnownQuestion, QuestionStore } from '../../../core/questions/question-store.ts';
import type { Database } from '../open-database.ts';

interface QuestionRow {
  content: string;
  handedIn: number;
  unread: string;
  news: number;
}

const SELECT = 'SELECT content, handed_in AS handedIn, unread, news FROM brand_questions';

export const QUESTIONS_OF_CONVERSATION_SQL = `${SELECT} WHERE conversation_id = ? ORDER BY asked_at, question_id`;
export const WAITING_QUESTIONS_SQL = `${SELECT} WHERE handed_in = 0 ORDER BY asked_at LIMIT ?`;
export const UNREAD_QUESTIONS_SQL = `${SELECT} WHERE unread <> '[]' ORDER BY asked_at`;

export function createQuestionRows(db: Database): QuestionStore {
  const find = db.prepare<[QuestionId], QuestionRow>(`${SELECT} WHERE question_id = ?`);
  const ofConversation = db.prepare<[ConversationId], QuestionRow>(QUESTIONS_OF_CONVERSATION_SQL);
  const waiting = db.prepare<[number], QuestionRow>(WAITING_QUESTIONS_SQL);
  const withUnread = db.prepare<[], QuestionRow>(UNREAD_QUESTIONS_SQL);
  const save = db.prepare<[QuestionRow & Pick<BrandQuestion, 'questionId' | 'conversationId' | 'askedAt'>]>(`
    INSERT INTO brand_questions (question_id, conversation_id, asked_at, content, handed_in, unread, news)
    VALUES (@questionId, @conversationId, @askedAt, @content, @handedIn, @unread, @news)
    ON CONFLICT (question_id) DO UPDATE SET asked_at = @askedAt, content = @content, handed_in = @handedIn,
      unread = @unread, news = @news`);
  return {
    find: (questionId) => {
      const row = find.get(questionId);
      return row ? rowToQuestion(row) : null;
    },
    ofConversation: (conversationId) => ofConversation.all(conversationId).map(rowToQuestion),
    waiting: (limit) => waiting.all(limit).map(rowToQuestion),
    withUnread: () => withUnread.all().map(rowToQuestion),
    save: ({ question, handedIn, unread, news }) => {
      const { questionId, conversationId, askedAt } = question;
      save.run({
        ...{ questionId, conversationId, askedAt, news },
        content: JSON.stringify(question),
        handedIn: handedIn ? 1 : 0,
        unread: JSON.stringify(unread),
      });
    },
  };
}

const Unread = z.array(z.string());

function rowToQuestion({ content, handedIn, unread, news }: QuestionRow): KnownQuestion {
  return {
    question: BrandQuestion.parse(JSON.parse(content)),
    handedIn: handedIn === 1,
    unread: Unread.parse(JSON.parse(unread)),
    news,
  };
}
