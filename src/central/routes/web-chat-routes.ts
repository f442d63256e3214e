import { ORPCError } from '@orpc/server';
import { findConversation } from '../conversations/conversation-rows.ts';
import { TYPING_MS } from '../live/live-signals.ts';
import { followConversation } from '../web-chat/follow-conversation.ts';
import { readConversation } from '../web-chat/read-conversation.ts';
import { prepareConversation, startConversation } from '../web-chat/start-conversation.ts';
import { writeMessage } from '../web-chat/write-message.ts';
import { customer, endOnBug, endsOf, limit, open } from './procedures.ts';

const NOTHING_SAID = 'A message without files needs a text.';
const FILES_UNKNOWN = 'Not all of these files are here and unsent; upload them again.';

export const webChatRoutes = {
  prepare: open.webChat.prepare.handler(async ({ context, input, errors }) => {
    // It is followed by uploads, and counts as one.
    await limit(context, errors, 'fileUploadAddress', context.request.ip);
    const outcome = await prepareConversation(context.parts, input.brandId);
    if (!outcome.ok) throw errors[outcome.failure.code]();
    return outcome.value;
  }),
  start: open.webChat.start.handler(async ({ context, input, errors }) => {
    await limit(context, errors, 'chatStart', context.request.ip);
    const outcome = await startConversation(context.parts, input);
    if (outcome.ok) return outcome.value;
    switch (outcome.failure.code) {
      case 'NOTHING_SAID':
        throw badRequest(NOTHING_SAID);
      case 'FILES_UNKNOWN':
        throw badRequest(FILES_UNKNOWN);
      default:
        throw errors[outcome.failure.code]();
    }
  }),
  read: customer.webChat.read.handler(async ({ context, input, errors }) => {
    const view = await readConversation(context.parts, context.conversationId, input.afterSeq);
    if (!view) throw errors.SIGN_IN_REQUIRED();
    return view;
  }),
  write: customer.webChat.write.handler(async ({ context, input, errors }) => {
    await limit(context, errors, 'chatWriteBurst', context.conversationId);
    await limit(context, errors, 'chatWrite', context.conversationId);
    const outcome = await writeMessage(context.parts, context.conversationId, input);
    if (outcome.ok) return outcome.value;
    switch (outcome.failure.code) {
      case 'MESSAGE_ID_TAKEN':
        throw badRequest('This messageId belongs to another message.');
      case 'NOTHING_SAID':
        throw badRequest(NOTHING_SAID);
      case 'FILES_UNKNOWN':
        throw badRequest(FILES_UNKNOWN);
      default:
        throw errors[outcome.failure.code]();
    }
  }),
  typing: customer.webChat.typing.handler(async ({ context, errors }) => {
    const { parts, conversationId } = context;
    await limit(context, errors, 'chatTyping', conversationId);
    const conversation = await findConversation(parts.db, conversationId);
    if (!conversation) throw errors.SIGN_IN_REQUIRED();
    if (conversation.holder && conversation.status !== 'resolved') {
      parts.signals.customerTypes(conversation.holder.personId, {
        brandId: conversation.brandId,
        conversationId,
        until: parts.clock.now() + TYPING_MS,
      });
    }
    return {};
  }),
  stream: customer.webChat.stream.handler(async ({ context, input, errors, signal }) => {
    const { parts, conversationId } = context;
    if (!(await findConversation(parts.db, conversationId))) throw errors.SIGN_IN_REQUIRED();
    const ends = endsOf(context, signal);
    return endOnBug(parts, followConversation(parts, conversationId, input.afterSeq, ends));
  }),
};

function badRequest(message: string) {
  return new ORPCError('BAD_REQUEST', { message });
}
