import { oc } from '@orpc/contract';
import * as z from 'zod';
import { Conversation } from '../model/conversation.ts';
import { ConversationId, DeviceId } from '../model/ids.ts';
import { Message } from '../model/message.ts';
import { EventAnswer, WorkstationEvent } from '../model/workstation-event.ts';
import { centralErrors } from './errors.ts';

const { ALREADY_CLAIMED, CAPACITY_REACHED, FORBIDDEN, NOT_FOUND, NOT_QUEUED, SIGN_IN_REQUIRED } =
  centralErrors;

export const MessagePage = z.object({
  conversation: Conversation,
  /** Ascending by `seq`. */
  messages: z.array(Message),
  /** Whether there are messages after the last one given. */
  more: z.boolean(),
});
export type MessagePage = z.infer<typeof MessagePage>;

export const conversationsContract = {
  claim: oc
    .route({
      method: 'POST',
      path: '/v1/conversations/{conversationId}/claim',
      tags: ['Conversations'],
      summary: 'Take a queued conversation; exactly one of those who try gets it',
      description: 'Claiming what one already holds succeeds again.',
    })
    .input(z.object({ conversationId: ConversationId }))
    .output(Conversation)
    .errors({ SIGN_IN_REQUIRED, FORBIDDEN, NOT_FOUND, ALREADY_CLAIMED, NOT_QUEUED, CAPACITY_REACHED }),
  messages: oc
    .route({
      method: 'GET',
      path: '/v1/conversations/{conversationId}/messages',
      tags: ['Conversations'],
      summary: 'A conversation’s messages after a seq; from 0 the whole transcript',
      description:
        'For its holder and whoever held it, and for supervisors and quality analysts of the brand.',
    })
    .input(
      z.object({
        conversationId: ConversationId,
        afterSeq: z.coerce.number().int().min(0).default(0),
        limit: z.coerce.number().int().min(1).max(1000).default(500),
      }),
    )
    .output(MessagePage)
    .errors({ SIGN_IN_REQUIRED, FORBIDDEN, NOT_FOUND }),
  history: oc
    .route({
      method: 'GET',
      path: '/v1/conversations/{conversationId}/history',
      tags: ['Conversations'],
      summary: 'The earlier conversations of this customer with this brand, newest first',
      description:
        'For whoever may read the conversation; who holds it may also read the messages of those named here.',
    })
    .input(z.object({ conversationId: ConversationId }))
    .output(z.array(Conversation).max(100))
    .errors({ SIGN_IN_REQUIRED, FORBIDDEN, NOT_FOUND }),
  typing: oc
    .route({
      method: 'POST',
      path: '/v1/conversations/{conversationId}/typing',
      tags: ['Conversations'],
      summary: 'Tell the customer that the agent is typing; fades after 5 s',
    })
    .input(z.object({ conversationId: ConversationId }))
    .output(z.object({}))
    .errors({ SIGN_IN_REQUIRED, FORBIDDEN, NOT_FOUND }),
  pushEvents: oc
    .route({
      method: 'POST',
      path: '/v1/events',
      tags: ['Conversations'],
      summary: 'Hand in what the workstation did; one answer per event, in the order given',
    })
    .input(z.object({ deviceId: DeviceId, events: z.array(WorkstationEvent).min(1).max(200) }))
    .output(z.object({ answers: z.array(EventAnswer) }))
    .errors({ SIGN_IN_REQUIRED, FORBIDDEN }),
};
