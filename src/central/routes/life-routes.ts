import { reopen } from '../conversations/reopen.ts';
import { staff } from './procedures.ts';

export const lifeRoutes = {
  reopen: staff.ownership.reopen.handler(async ({ context, input, errors }) => {
    const outcome = await reopen(context.parts, context.caller.person, input.conversationId);
    if (outcome.ok) return outcome.value;
    switch (outcome.failure.code) {
      case 'NOT_ALLOWED':
        throw errors.NOT_ALLOWED({ data: { why: outcome.failure.why } });
      case 'CAPACITY_REACHED':
        throw errors.CAPACITY_REACHED({ data: { capacity: outcome.failure.capacity } });
      default:
        throw errors[outcome.failure.code]();
    }
  }),
};
