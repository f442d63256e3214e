import type { BrandQuestion } from '../../contract/model/brand-question.ts';
import type { Clock } from '../kernel/clock.ts';
import type { Log } from '../kernel/log.ts';
import type { CallFailureCode, CentralAnswer } from '../sync/central-connection.ts';
import { createHandInLoop, type HandInLoop } from '../sync/hand-in-loop.ts';
import type { KnownQuestion, QuestionStore } from './question-store.ts';

/** Why the central service will never take a question. */
export type AskRefusal = 'notFound' | 'forbidden' | 'noChannel';
type AskAnswer = CentralAnswer<BrandQuestion, 'signInRequired' | AskRefusal>;

export interface QuestionSenderParts {
  readonly questions: QuestionStore;
  readonly transaction: <Value>(run: () => Value) => Value;
  readonly ask: (question: BrandQuestion) => Promise<AskAnswer>;
  /** What is on disk of the question's conversation is otherwise. */
  readonly onChange: (question: BrandQuestion) => void;
  readonly clock: Clock;
  readonly random: () => number;
  readonly loopback: boolean;
  readonly log: Log;
}

/** An agent waits for the answer. */
const GATHER_MS = 0;

const REFUSED_AS: Readonly<Record<AskRefusal, string>> = {
  notFound: 'The conversation or its brand is not yours any more.',
  forbidden: 'You do not hold this conversation any more.',
  noChannel: 'The brand has no Slack channel for questions; its team lead can set one up.',
};

/** Hands in questions, one after the other, while connected. The central service counts each once. */
export function createQuestionSender(parts: QuestionSenderParts): HandInLoop {
  const { questions, transaction, ask, onChange } = parts;

  const settle = (sent: KnownQuestion, said: Partial<BrandQuestion>) => {
    const { questionId } = sent.question;
    transaction(() => {
      const known = questions.find(questionId);
      // The feed may have been faster, and says more than the answer to asking.
      if (known && !known.handedIn) {
        questions.save({ ...known, question: { ...known.question, ...said }, handedIn: true });
      }
    });
    onChange(sent.question);
  };

  return createHandInLoop<KnownQuestion>({
    ...parts,
    what: 'questions',
    gatherMs: GATHER_MS,
    due: () => questions.waiting(1),
    untilNext: () => null,
    settle: () => {},
    handIn: async ([waiting]) => {
      if (!waiting) return { ok: true, value: null };
      const answer = await ask(waiting.question);
      if (answer.ok) settle(waiting, answer.value);
      else if (isRefusal(answer.code)) {
        const problem = REFUSED_AS[answer.code];
        settle(waiting, { state: 'failed', problem });
      } else if (answer.code === 'refused') {
        const problem = answer.detail?.sentence ?? 'The central service does not take the question.';
        settle(waiting, { state: 'failed', problem });
      } else return { ...answer, code: answer.code };
      return { ok: true, value: null };
    },
  });
}

function isRefusal(code: AskRefusal | CallFailureCode | 'signInRequired'): code is AskRefusal {
  return Object.hasOwn(REFUSED_AS, code);
}
