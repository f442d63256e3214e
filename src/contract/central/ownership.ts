import { oc } from '@orpc/contract';
import * as z from 'zod';
import { Conversation } from '../model/conversation.ts';
import { StaffNote } from '../model/conversation-life.ts';
import { BrandId, ConversationId, PersonId, QueueId, TransferId } from '../model/ids.ts';
import { ChosenPresence, Presence, Role } from '../model/person.ts';
import { centralErrors } from './errors.ts';

const {
  CAPACITY_REACHED,
  CHANNEL_PROBLEM,
  FORBIDDEN,
  NOT_ALLOWED,
  NOT_FOUND,
  NOT_QUEUED,
  SIGN_IN_REQUIRED,
  TRANSFER_OVER,
  TRANSFER_REFUSED,
} = centralErrors;

/** Somebody a conversation of a brand can be handed over to. */
export const Colleague = z.object({
  personId: PersonId,
  name: z.string(),
  role: Role,
  presence: Presence,
  held: z.int().nonnegative(),
  capacity: z.int().positive(),
  /** Of the brand's queues, those they belong to. */
  queues: z.array(QueueId),
});
export type Colleague = z.infer<typeof Colleague>;

const tags = ['Ownership'];
const ofConversation = z.object({ conversationId: ConversationId });
const post = (path: `/${string}`, summary: string) => ({ method: 'POST' as const, path, tags, summary });

/** Who has a conversation, and how it changes hands. What is asked twice with the same ids is answered the same. */
export const ownershipContract = {
  colleagues: oc
    .route({
      method: 'GET',
      path: '/v1/brands/{brandId}/colleagues',
      tags,
      summary: 'Who may hold conversations of a brand, and how free they are',
    })
    .input(z.object({ brandId: BrandId }))
    .output(z.array(Colleague))
    .errors({ SIGN_IN_REQUIRED, NOT_FOUND }),
  offerTransfer: oc
    .route(
      post(
        '/v1/conversations/{conversationId}/transfers',
        'Offer a conversation to a colleague, who has 60 s to accept',
      ),
    )
    .input(ofConversation.extend({ transferId: TransferId, personId: PersonId, note: StaffNote }))
    .output(Conversation)
    .errors({ SIGN_IN_REQUIRED, FORBIDDEN, NOT_FOUND, NOT_ALLOWED, TRANSFER_REFUSED }),
  answerTransfer: oc
    .route(
      post(
        '/v1/conversations/{conversationId}/transfers/{transferId}/answer',
        'Accept or decline what a colleague offers',
      ),
    )
    .input(ofConversation.extend({ transferId: TransferId, accept: z.boolean() }))
    .output(Conversation)
    .errors({ SIGN_IN_REQUIRED, FORBIDDEN, NOT_FOUND, TRANSFER_OVER, CAPACITY_REACHED }),
  withdrawTransfer: oc
    .route(post('/v1/conversations/{conversationId}/transfers/{transferId}/withdrawal', 'Take an offer back'))
    .input(ofConversation.extend({ transferId: TransferId }))
    .output(Conversation)
    .errors({ SIGN_IN_REQUIRED, FORBIDDEN, NOT_FOUND, TRANSFER_OVER }),
  moveToQueue: oc
    .route(
      post(
        '/v1/conversations/{conversationId}/queue',
        'Put a conversation one holds into another queue of its brand',
      ),
    )
    .input(ofConversation.extend({ queueId: QueueId, note: StaffNote }))
    .output(Conversation)
    .errors({ SIGN_IN_REQUIRED, FORBIDDEN, NOT_FOUND, NOT_ALLOWED, TRANSFER_REFUSED }),
  assign: oc
    .route(
      post(
        '/v1/conversations/{conversationId}/assignment',
        'Give a waiting conversation to somebody (supervisor)',
      ),
    )
    .input(ofConversation.extend({ personId: PersonId }))
    .output(Conversation)
    .errors({ SIGN_IN_REQUIRED, FORBIDDEN, NOT_FOUND, NOT_QUEUED, TRANSFER_REFUSED }),
  reopen: oc
    .route(
      post(
        '/v1/conversations/{conversationId}/reopening',
        'Take up a resolved conversation again (who held it last, or a supervisor), or a snoozed one before its moment (who holds it)',
      ),
    )
    .input(ofConversation)
    .output(Conversation)
    .errors({ SIGN_IN_REQUIRED, FORBIDDEN, NOT_FOUND, NOT_ALLOWED, CAPACITY_REACHED }),
  hideComment: oc
    .route(
      post(
        '/v1/conversations/{conversationId}/hiding',
        'Ask the channel to hide the comment; its answer comes by the feed',
      ),
    )
    .input(ofConversation)
    .output(Conversation)
    .errors({ SIGN_IN_REQUIRED, FORBIDDEN, NOT_FOUND, NOT_ALLOWED, CHANNEL_PROBLEM }),
  look: oc
    .route(
      post(
        '/v1/conversations/{conversationId}/look',
        'Say that one looks at a waiting conversation; fades after 15 s',
      ),
    )
    .input(ofConversation)
    .output(z.object({}))
    .errors({ SIGN_IN_REQUIRED, NOT_FOUND }),
  setPresence: oc
    .route({ method: 'PUT', path: '/v1/me/presence', tags, summary: 'Choose how one is present' })
    .input(z.object({ presence: ChosenPresence }))
    .output(z.object({}))
    .errors({ SIGN_IN_REQUIRED }),
  acknowledgeHandBacks: oc
    .route(post('/v1/me/hand-backs/acknowledgement', 'I have read which conversations were taken back'))
    .input(z.object({ conversationIds: z.array(ConversationId).min(1).max(200) }))
    .output(z.object({}))
    .errors({ SIGN_IN_REQUIRED }),
};
