import { claim } from '../conversations/claim.ts';
import { findConversation } from '../conversations/conversation-rows.ts';
import { pushEvents } from '../conversations/push-events.ts';
import { readMessages } from '../conversations/transcript.ts';
import { readHistoryOf } from '../customers/customer-history.ts';
import { TYPING_MS } from '../live/live-signals.ts';
import { roleAt } from '../people/find-person.ts';
import { staff } from './procedures.ts';

export const conversationRoutes = {
  claim: staff.conversations.claim.handler(async ({ context, input, errors }) => {
    const outcome = await claim(context.parts, context.caller.person, input.conversationId);
    if (outcome.ok) return outcome.value;
    switch (outcome.failure.code) {
      case 'ALREADY_CLAIMED':
        throw errors.ALREADY_CLAIMED({ data: { holderName: outcome.failure.holderName } });
      case 'CAPACITY_REACHED':
        throw errors.CAPACITY_REACHED({ data: { capacity: outcome.failure.capacity } });
      default:
        throw errors[outcome.failure.code]();
    }
  }),
  messages: staff.conversations.messages.handler(async ({ context, input, errors }) => {
    const outcome = await readMessages(context.parts.db, context.caller.person, input);
    if (!outcome.ok) throw errors[outcome.failure.code]();
    return outcome.value;
  }),
  history: staff.conversations.history.handler(async ({ context, input, errors }) => {
    const outcome = await readHistoryOf(context.parts.db, context.caller.person, input.conversationId);
    if (!outcome.ok) throw errors[outcome.failure.code]();
    return outcome.value;
  }),
  typing: staff.conversations.typing.handler(async ({ context: { parts, caller }, input, errors }) => {
    const conversation = await findConversation(parts.db, input.conversationId);
    if (!conversation || roleAt(caller.person, conversation.brandId) === null) throw errors.NOT_FOUND();
    if (conversation.holder?.personId !== caller.person.personId) throw errors.FORBIDDEN();
    if (conversation.status !== 'resolved') {
      parts.signals.agentTypes(conversation.conversationId, parts.clock.now() + TYPING_MS);
    }
    return {};
  }),
  pushEvents: staff.conversations.pushEvents.handler(async ({ context, input, errors }) => {
    const outcome = await pushEvents(context.parts, context.caller, input);
    if (!outcome.ok) throw errors[outcome.failure.code]();
    return { answers: outcome.value };
  }),
};
