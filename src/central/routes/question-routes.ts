import { ask } from '../questions/ask.ts';
import { staff } from './procedures.ts';

export const questionRoutes = {
  ask: staff.questions.ask.handler(async ({ context, input, errors }) => {
    const outcome = await ask(context.parts, context.caller.person, input);
    if (!outcome.ok) throw errors[outcome.failure.code]();
    return outcome.value;
  }),
};
