import type { BrandQuestion } from '../../contract/model/brand-question.ts';
import type { ConversationId } from '../../contract/model/ids.ts';
import { createListeners } from '../kernel/listeners.ts';
import { createMailbox, type Mailbox } from '../kernel/mailbox.ts';
import type { QuestionStore } from './question-store.ts';

export interface ConversationQuestions {
  readonly questions: BrandQuestion[];
  readonly unreadAnswers: number;
}

/** Shows the questions of conversations as they change. */
export interface QuestionWatchers {
  readonly watch: (conversationId: ConversationId, signal?: AbortSignal) => Mailbox<ConversationQuestions>;
  /** Null: any of them may be otherwise. */
  readonly changed: (conversationId: ConversationId | null) => void;
  readonly close: () => void;
}

export function createQuestionWatchers(questions: QuestionStore): QuestionWatchers {
  const changes = createListeners<ConversationId | null>();
  const mailboxes = new Set<Mailbox<ConversationQuestions>>();
  const read = (conversationId: ConversationId): ConversationQuestions => {
    const known = questions.ofConversation(conversationId);
    return {
      questions: known.map(({ question }) => question),
      unreadAnswers: known.reduce((count, { unread }) => count + unread.length, 0),
    };
  };
  return {
    watch: (conversationId, signal) => {
      let stop = () => {};
      const mailbox = createMailbox<ConversationQuestions>({
        signal,
        // Each value is the whole state, so only the newest is worth delivering.
        most: 1,
        overflow: (newest) => newest,
        onEnd: () => {
          stop();
          mailboxes.delete(mailbox);
        },
      });
      stop = changes.add((changed) => {
        if (changed === null || changed === conversationId) mailbox.post(read(conversationId));
      });
      mailboxes.add(mailbox);
      mailbox.post(read(conversationId));
      return mailbox;
    },
    changed: changes.emit,
    close: () => {
      for (const mailbox of [...mailboxes]) mailbox.close();
    },
  };
}
