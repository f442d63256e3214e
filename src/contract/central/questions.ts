import { oc } from '@orpc/contract';
import * as z from 'zod';
import { BrandQuestion, QuestionText } from '../model/brand-question.ts';
import { BrandId, ConversationId, QuestionId } from '../model/ids.ts';
import { centralErrors } from './errors.ts';

const { FORBIDDEN, NOT_FOUND, NO_CHANNEL, SIGN_IN_REQUIRED } = centralErrors;

export const questionsContract = {
  ask: oc
    .route({
      method: 'POST',
      path: '/v1/brands/{brandId}/questions',
      tags: ['Questions to brands'],
      summary: 'Ask the brand’s own people in their channel, about a conversation one holds',
      description:
        'The caller chooses `questionId`; asking the same again is the same question. The answers come by the feed.',
    })
    .input(
      z.object({
        brandId: BrandId,
        questionId: QuestionId,
        conversationId: ConversationId,
        text: QuestionText,
      }),
    )
    .output(BrandQuestion)
    .errors({ SIGN_IN_REQUIRED, NOT_FOUND, FORBIDDEN, NO_CHANNEL }),
};
