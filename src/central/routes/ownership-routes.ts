import { findBrandIfAny } from '../brands/find-brand.ts';
import { assign } from '../ownership/assign.ts';
import { listColleagues } from '../ownership/colleagues.ts';
import { acknowledgeHandBacks } from '../ownership/hand-back.ts';
import { setPresence } from '../ownership/keep-presence.ts';
import { look } from '../ownership/look.ts';
import { answerTransfer, moveToQueue, offerTransfer, withdrawTransfer } from '../ownership/transfers.ts';
import { roleAt } from '../people/find-person.ts';
import { commentRoutes } from './comment-routes.ts';
import { lifeRoutes } from './life-routes.ts';
import { staff } from './procedures.ts';

export const ownershipRoutes = {
  ...lifeRoutes,
  ...commentRoutes,
  colleagues: staff.ownership.colleagues.handler(async ({ context: { parts, caller }, input, errors }) => {
    const brand = await findBrandIfAny(parts.db, input.brandId);
    if (!brand || roleAt(caller.person, input.brandId) === null) throw errors.NOT_FOUND();
    return listColleagues(parts.db, parts.signals.presence, brand);
  }),
  offerTransfer: staff.ownership.offerTransfer.handler(async ({ context, input, errors }) => {
    const outcome = await offerTransfer(context.parts, context.caller.person, input);
    if (outcome.ok) return outcome.value;
    const { failure } = outcome;
    if (failure.code === 'NOT_ALLOWED') throw errors.NOT_ALLOWED({ data: { why: failure.why } });
    if (failure.code === 'TRANSFER_REFUSED') throw errors.TRANSFER_REFUSED({ data: failure.refused });
    throw errors[failure.code]();
  }),
  answerTransfer: staff.ownership.answerTransfer.handler(async ({ context, input, errors }) => {
    const outcome = await answerTransfer(context.parts, context.caller.person, input);
    if (outcome.ok) return outcome.value;
    const { failure } = outcome;
    if (failure.code === 'CAPACITY_REACHED') {
      throw errors.CAPACITY_REACHED({ data: { capacity: failure.capacity } });
    }
    throw errors[failure.code]();
  }),
  withdrawTransfer: staff.ownership.withdrawTransfer.handler(async ({ context, input, errors }) => {
    const outcome = await withdrawTransfer(context.parts, context.caller.person, input);
    if (outcome.ok) return outcome.value;
    throw errors[outcome.failure.code]();
  }),
  moveToQueue: staff.ownership.moveToQueue.handler(async ({ context, input, errors }) => {
    const outcome = await moveToQueue(context.parts, context.caller.person, input);
    if (outcome.ok) return outcome.value;
    const { failure } = outcome;
    if (failure.code === 'NOT_ALLOWED') throw errors.NOT_ALLOWED({ data: { why: failure.why } });
    if (failure.code === 'TRANSFER_REFUSED') throw errors.TRANSFER_REFUSED({ data: failure.refused });
    throw errors[failure.code]();
  }),
  assign: staff.ownership.assign.handler(async ({ context, input, errors }) => {
    const outcome = await assign(context.parts, context.caller.person, input);
    if (outcome.ok) return outcome.value;
    if (outcome.failure.code === 'TRANSFER_REFUSED') {
      throw errors.TRANSFER_REFUSED({ data: outcome.failure.refused });
    }
    throw errors[outcome.failure.code]();
  }),
  look: staff.ownership.look.handler(async ({ context, input, errors }) => {
    const outcome = await look(context.parts, context.caller.person, input.conversationId);
    if (!outcome.ok) throw errors[outcome.failure.code]();
    return {};
  }),
  setPresence: staff.ownership.setPresence.handler(async ({ context: { parts, caller }, input }) => {
    await setPresence(parts, caller.person.personId, input.presence);
    return {};
  }),
  acknowledgeHandBacks: staff.ownership.acknowledgeHandBacks.handler(
    async ({ context: { parts, caller }, input }) => {
      await acknowledgeHandBacks(parts.db, caller.person.personId, input.conversationIds);
      return {};
    },
  ),
};
