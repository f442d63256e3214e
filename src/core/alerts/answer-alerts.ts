import type { ConversationId } from '../../contract/model/ids.ts';
import type { Alert } from '../../contract/workstation/alerts.ts';
import type { ConversationStore } from '../conversations/conversation-store.ts';
import type { KnownQuestion, QuestionStore } from '../questions/question-store.ts';
import type { AlertStore } from './alert-store.ts';
import type { AlertRaiser, Described } from './raise-alerts.ts';

const PREFIX = 'answer:';
const PREVIEW_CHARS = 140;

export interface AnswerAlerts {
  /** Answers came, or were read. */
  readonly lookAgain: () => void;
  /** Whether an alert is one of these, which are described here. */
  readonly owns: (alertId: string) => boolean;
  readonly standing: () => readonly Alert[];
}

export interface AnswerAlertParts {
  readonly questions: Pick<QuestionStore, 'withUnread'>;
  readonly conversations: ConversationStore;
  readonly store: AlertStore;
  readonly raiser: AlertRaiser;
  /** Whether the agent sees this conversation at this moment. */
  readonly isSeen: (conversationId: ConversationId) => boolean;
}

/** One alert a question whose brand answered, until the answers are read. */
export function createAnswerAlerts(parts: AnswerAlertParts): AnswerAlerts {
  const { questions, conversations, store, raiser, isSeen } = parts;

  const describe = ({ question, unread }: KnownQuestion): Omit<Described, 'kind'> | null => {
    const known = conversations.find(question.conversationId);
    const answer = question.answers.findLast(({ answerId }) => unread.includes(answerId));
    if (!known || !answer) return null;
    const text = `${answer.authorName}: ${answer.text}`.replace(/\s+/gu, ' ').trim();
    return {
      alertId: `${PREFIX}${question.questionId}`,
      conversation: known.conversation,
      preview: text.slice(0, PREVIEW_CHARS).toWellFormed(),
      at: answer.at,
    };
  };

  return {
    lookAgain: () => {
      const unread = questions.withUnread();
      const asking = new Set(unread.map(({ question }) => `${PREFIX}${question.questionId}`));
      for (const alert of store.all(PREFIX)) {
        if (!asking.has(alert.alertId)) raiser.step(alert, { type: 'acted' });
      }
      for (const known of unread) {
        const alert = describe(known);
        if (!alert || (store.find(alert.alertId)?.seq ?? 0) >= known.news) continue;
        if (isSeen(known.question.conversationId)) continue;
        raiser.raise({ ...alert, kind: 'brandAnswered', seq: known.news });
      }
    },
    owns: (alertId) => alertId.startsWith(PREFIX),
    standing: () =>
      questions.withUnread().flatMap((known) => {
        const alert = describe(known);
        return alert ? (raiser.describe({ ...alert, kind: 'brandAnswered' }) ?? []) : [];
      }),
  };
}
