import * as z from 'zod';
import { BrandId, ConversationId, PersonId, QuestionId } from './ids.ts';
import { EpochMs } from './time.ts';

export const QuestionText = z
  .string()
  .trim()
  .min(1)
  .max(3_000)
  .refine((text) => text.isWellFormed(), { error: 'text holds a lone surrogate' });

/** Something an agent asked the brand's own people in their Slack channel, beside a conversation. */
export const BrandQuestion = z.object({
  questionId: QuestionId,
  brandId: BrandId,
  conversationId: ConversationId,
  askedBy: z.object({ personId: PersonId, name: z.string() }),
  text: QuestionText,
  askedAt: EpochMs,
  /** `waiting`: not in the channel yet. `failed`: it will not get there; `problem` says why. */
  state: z.enum(['waiting', 'posted', 'failed']),
  problem: z.string().max(300).nullable(),
  channelName: z.string().max(100).nullable(),
  /** Replies of its thread in their order; what was deleted there is gone here. */
  answers: z
    .array(
      z.object({
        answerId: z.string().max(40),
        authorName: z.string().max(100),
        text: z.string().max(8_000),
        at: EpochMs,
        edited: z.boolean(),
      }),
    )
    .max(200),
});
export type BrandQuestion = z.infer<typeof BrandQuestion>;
