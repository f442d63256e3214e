import { createStore } from 'zustand/vanilla';
import type { BrandQuestion } from '../../../contract/model/brand-question.ts';
import type { BrandId, ConversationId, QuestionId } from '../../../contract/model/ids.ts';
import type { WorkstationClient } from '../../rpc/client.ts';
import { type WatchState, watch } from '../../rpc/watch.ts';

export type AskProblem =
  | 'brandMismatch'
  | 'unknownConversation'
  | 'notMine'
  | 'diskFull'
  | 'tooLong'
  | 'hiddenHalf'
  | 'unreachable';

export interface QuestionsState {
  /** Oldest first; null until the core has told its first. */
  readonly questions: readonly BrandQuestion[] | null;
  readonly unreadAnswers: number;
  readonly link: WatchState;
  readonly text: string;
  readonly asking: boolean;
  readonly problem: AskProblem | null;
}

export interface QuestionsDeps {
  readonly conversationId: ConversationId;
  readonly client: WorkstationClient['questions'];
  readonly newQuestionId: () => QuestionId;
  /** What is being written, by conversation: it is there again when the pane is opened again. */
  readonly drafts: Map<ConversationId, string>;
}

export type QuestionsModel = ReturnType<typeof createQuestionsModel>;

/** The contract's own limit. */
const QUESTION_LIMIT = 3000;

/** What the agent asks the brand's own people beside a conversation, and what they answer. */
export function createQuestionsModel({ conversationId, client, newQuestionId, drafts }: QuestionsDeps) {
  const store = createStore<QuestionsState>(() => ({
    questions: null,
    unreadAnswers: 0,
    link: 'live',
    text: drafts.get(conversationId) ?? '',
    asking: false,
    problem: null,
  }));
  const get = store.getState;
  /** Of the text as it is: asking again after a cut asks once. */
  let questionId: QuestionId | null = null;
  const stop = watch(
    (options) => client.watch({ conversationId }, options),
    (told) => store.setState(told),
    (link) => store.setState({ link }),
  );

  return {
    conversationId,
    store,
    edit: (text: string) => {
      questionId = null;
      drafts.set(conversationId, text);
      store.setState({ text, problem: null });
    },
    ask: async (brandId: BrandId): Promise<void> => {
      const { text, asking } = get();
      const asked = text.trim();
      if (asked === '' || asking) return;
      if (asked.length > QUESTION_LIMIT || !asked.isWellFormed()) {
        store.setState({ problem: asked.length > QUESTION_LIMIT ? 'tooLong' : 'hiddenHalf' });
        return;
      }
      questionId ??= newQuestionId();
      store.setState({ asking: true, problem: null });
      let problem: AskProblem | null;
      try {
        const outcome = await client.ask({ brandId, conversationId, questionId, text: asked });
        problem = outcome.ok ? null : outcome.code;
      } catch {
        problem = 'unreachable';
      }
      // What was typed meanwhile is the next question.
      const rest = problem === null && get().text === text ? { text: '' } : {};
      if (problem === null) questionId = null;
      drafts.set(conversationId, rest.text ?? get().text);
      store.setState({ asking: false, problem, ...rest });
    },
    markRead: () => {
      if (get().unreadAnswers > 0) client.markRead({ conversationId }).catch(() => {});
    },
    close: stop,
  };
}
