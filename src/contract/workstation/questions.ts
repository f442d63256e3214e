import { eventIterator, oc } from '@orpc/contract';
import * as z from 'zod';
import { BrandQuestion, QuestionText } from '../model/brand-question.ts';
import { BrandId, ConversationId, QuestionId } from '../model/ids.ts';
import { outcome } from './outcome.ts';

/** What agents ask a brand's own people, beside a conversation. */
export const questionsContract = {
  /** The questions of a conversation as they are known here, then each change. Oldest first. */
  watch: oc
    .input(z.object({ conversationId: ConversationId }))
    .output(
      eventIterator(z.object({ questions: z.array(BrandQuestion), unreadAnswers: z.int().nonnegative() })),
    ),
  /**
   * On disk when it returns; it goes to the brand as soon as the central service can be reached, once. The screen
   * chooses `questionId`.
   */
  ask: oc
    .input(
      z.object({
        brandId: BrandId,
        conversationId: ConversationId,
        questionId: QuestionId,
        text: QuestionText,
      }),
    )
    .output(outcome(z.object({}), ['brandMismatch', 'unknownConversation', 'notMine', 'diskFull'])),
  /** The answers of a conversation were seen. */
  markRead: oc.input(z.object({ conversationId: ConversationId })).output(z.object({})),
};
