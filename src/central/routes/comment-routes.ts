import { hideComment } from '../comments/hide-comment.ts';
import { staff } from './procedures.ts';

export const commentRoutes = {
  hideComment: staff.ownership.hideComment.handler(async ({ context, input, errors }) => {
    const outcome = await hideComment(context.parts, context.caller.person, input.conversationId);
    if (outcome.ok) return outcome.value;
    if (outcome.failure.code === 'NOT_ALLOWED') {
      throw errors.NOT_ALLOWED({ data: { why: outcome.failure.why } });
    }
    throw errors[outcome.failure.code]();
  }),
};
