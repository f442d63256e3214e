import { eventIterator, oc } from '@orpc/contract';
import * as z from 'zod';
import { Attachment, fileLimits } from '../model/attachment.ts';
import { BrandId, ConversationId, FileId, MessageId } from '../model/ids.ts';
import { TextOrNone } from '../model/message.ts';
import { EpochMs } from '../model/time.ts';
import { centralErrors } from './errors.ts';

const { CONVERSATION_ENDED, NOT_FOUND, SIGN_IN_REQUIRED, TOO_MANY_REQUESTS } = centralErrors;

/** A file as its customer may see it. The addresses begin at the service's root, are good for a day and need no token. */
export const CustomerFile = Attachment.extend({
  url: z.string().max(1000),
  thumbnailUrl: z.string().max(1000).nullable(),
});
export type CustomerFile = z.infer<typeof CustomerFile>;

/** A line of the conversation as its customer may see it: no notes, no staff names but the alias. */
export const CustomerMessage = z.object({
  messageId: MessageId,
  seq: z.int().positive(),
  from: z.enum(['customer', 'brand', 'system']),
  authorName: z.string(),
  /** For `system` a code: `claimed`, `resolved`, `reopened`. */
  text: z.string(),
  at: EpochMs,
  files: z.array(CustomerFile).max(fileLimits.perMessage).optional(),
});
export type CustomerMessage = z.infer<typeof CustomerMessage>;

export const CustomerStreamItem = z.discriminatedUnion('type', [
  z.object({ type: z.literal('message'), message: CustomerMessage }),
  z.object({ type: z.literal('typing'), until: EpochMs }),
  z.object({ type: z.literal('ended') }),
  z.object({ type: z.literal('heartbeat'), at: EpochMs }),
]);
export type CustomerStreamItem = z.infer<typeof CustomerStreamItem>;

/** Calls below `/v1/web-chat/conversation` carry `Authorization: Bearer <customerToken>`, good for one conversation. */
export const webChatContract = {
  prepare: oc
    .route({
      method: 'POST',
      path: '/v1/web-chat/{brandId}/preparations',
      tags: ['Web chat'],
      summary: 'A place for the files of a first message',
      description:
        'With the token files can be uploaded, and nothing else, until `start` brings it back. Nobody is told and nothing is kept of a conversation that is never started.',
    })
    .input(z.object({ brandId: BrandId }))
    .output(z.object({ customerToken: z.string() }))
    .errors({ NOT_FOUND, TOO_MANY_REQUESTS }),
  start: oc
    .route({
      method: 'POST',
      path: '/v1/web-chat/{brandId}/conversations',
      tags: ['Web chat'],
      summary: 'A customer writes their first message',
      description: 'Repeating it with the same `messageId` gives the same conversation.',
    })
    .input(
      z.object({
        brandId: BrandId,
        messageId: MessageId,
        customerName: z.string().trim().min(1).max(100),
        locale: z.string().max(35),
        /** Empty only where files are sent. */
        text: TextOrNone,
        /** Token of an earlier conversation of theirs, by which the brand knows them again. */
        earlierToken: z.string().max(2000).optional(),
        /** Token of `prepare`. Without it the message has no files. */
        preparedToken: z.string().max(2000).optional(),
        /** Uploaded before, with that token. */
        files: z.array(FileId).max(fileLimits.perMessage).optional(),
      }),
    )
    .output(z.object({ conversationId: ConversationId, customerToken: z.string(), message: CustomerMessage }))
    .errors({ NOT_FOUND, TOO_MANY_REQUESTS }),
  read: oc
    .route({
      method: 'GET',
      path: '/v1/web-chat/conversation',
      tags: ['Web chat'],
      summary: 'The customer’s own conversation',
    })
    .input(z.object({ afterSeq: z.coerce.number().int().min(0).default(0) }))
    .output(
      z.object({
        conversationId: ConversationId,
        brandId: BrandId,
        customerName: z.string(),
        ended: z.boolean(),
        messages: z.array(CustomerMessage),
      }),
    )
    .errors({ SIGN_IN_REQUIRED }),
  write: oc
    .route({
      method: 'POST',
      path: '/v1/web-chat/conversation/messages',
      tags: ['Web chat'],
      summary: 'The customer writes; the same `messageId` again is answered the same and stored once',
    })
    .input(
      z.object({
        messageId: MessageId,
        /** Empty only where files are sent. */
        text: TextOrNone,
        /** Uploaded before, at `/v1/web-chat/conversation/files`. */
        files: z.array(FileId).max(fileLimits.perMessage).optional(),
      }),
    )
    .output(CustomerMessage)
    .errors({ SIGN_IN_REQUIRED, CONVERSATION_ENDED, TOO_MANY_REQUESTS }),
  typing: oc
    .route({
      method: 'POST',
      path: '/v1/web-chat/conversation/typing',
      tags: ['Web chat'],
      summary: 'The customer is typing; fades after 5 s',
    })
    .output(z.object({}))
    .errors({ SIGN_IN_REQUIRED, TOO_MANY_REQUESTS }),
  stream: oc
    .route({
      method: 'GET',
      path: '/v1/web-chat/conversation/stream',
      tags: ['Web chat'],
      summary: 'Live messages after a seq, as server-sent events; a heartbeat every 10 s',
    })
    .input(z.object({ afterSeq: z.coerce.number().int().min(0).default(0) }))
    .output(eventIterator(CustomerStreamItem))
    .errors({ SIGN_IN_REQUIRED }),
};
