import { refresh, signIn, signOut } from '../people/sign-in.ts';
import { limit, open, staff } from './procedures.ts';

export const signInRoutes = {
  signIn: open.signIn.signIn.handler(async ({ context, input, errors }) => {
    const { ip } = context.request;
    await limit(context, errors, 'signInAddress', ip);
    await limit(context, errors, 'signIn', `${ip} ${input.email.toLowerCase()}`);
    const outcome = await signIn(context.parts, input);
    if (!outcome.ok) throw errors[outcome.failure.code]();
    return outcome.value;
  }),
  refresh: open.signIn.refresh.handler(async ({ context, input, errors }) => {
    await limit(context, errors, 'refresh', context.request.ip);
    const outcome = await refresh(context.parts, input);
    if (!outcome.ok) throw errors[outcome.failure.code]();
    return outcome.value;
  }),
  signOut: staff.signIn.signOut.handler(async ({ context }) => {
    await signOut(context.parts, context.caller.signInId);
    return {};
  }),
  me: staff.signIn.me.handler(({ context }) => context.caller.person),
};
