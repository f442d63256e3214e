import { eventIterator, oc } from '@orpc/contract';
import * as z from 'zod';
import { Lease } from '../model/brand.ts';
import { PackVersion } from '../model/brand-pack.ts';
import { BrandQuestion } from '../model/brand-question.ts';
import { BrandRecord } from '../model/brand-record.ts';
import { Conversation } from '../model/conversation.ts';
import { Looking } from '../model/conversation-life.ts';
import { BrandId, BroadcastId, ConversationId, UpdateId } from '../model/ids.ts';
import { Message } from '../model/message.ts';
import { Presence } from '../model/person.ts';
import { EpochMs } from '../model/time.ts';
import { UrgentUpdate } from '../model/urgent-update.ts';
import { centralErrors } from './errors.ts';

const { CURSOR_TOO_OLD, NOT_FOUND, SIGN_IN_REQUIRED } = centralErrors;

/** A conversation that returned to the queue because its holder's workstation was gone. */
export const HandedBack = z.object({
  conversationId: ConversationId,
  brandId: BrandId,
  customerName: z.string(),
  at: EpochMs,
});
export type HandedBack = z.infer<typeof HandedBack>;

/** Place in one brand's change feed: 1, 2, 3… in the order in which changes were committed. */
export const Cursor = z.int().nonnegative();
export type Cursor = z.infer<typeof Cursor>;

export const Change = z.discriminatedUnion('type', [
  z.object({ type: z.literal('conversation'), conversation: Conversation }),
  /** Given to the conversation's holder only (agents); supervisors and quality analysts read transcripts. */
  z.object({ type: z.literal('message'), message: Message }),
  z.object({ type: z.literal('pack'), packVersion: PackVersion }),
  /** What came before was shown by the earlier record; whose queues differ by this one takes a snapshot. */
  BrandRecord.extend({ type: z.literal('brand') }),
  /** New, revised, retracted, added to, or a fact of it settled. */
  z.object({ type: z.literal('update'), update: UrgentUpdate }),
  /** It moved to a queue this person does not belong to, and is not theirs. */
  z.object({ type: z.literal('conversationLeft'), conversationId: ConversationId }),
  /** Given to whoever asked. */
  z.object({ type: z.literal('question'), question: BrandQuestion }),
]);
export type Change = z.infer<typeof Change>;

export const FeedItem = z.discriminatedUnion('type', [
  z.object({ type: z.literal('change'), brandId: BrandId, cursor: Cursor, at: EpochMs, change: Change }),
  /** Every changed row up to here was sent; what lies between was not for this person. */
  z.object({ type: z.literal('caughtUp'), brandId: BrandId, cursor: Cursor }),
  /** Not stored, not replayed. */
  z.object({ type: z.literal('typing'), brandId: BrandId, conversationId: ConversationId, until: EpochMs }),
  /** Not stored: who looks at a waiting conversation now; said again while it lasts. */
  z.object({ type: z.literal('looking'), brandId: BrandId, looking: Looking }),
  /** Not stored, said after connecting and when it changes: how colleagues and the service see this person. */
  z.object({ type: z.literal('presence'), presence: Presence }),
  /** Not stored, said after connecting and when it happens: conversations that were taken back, until acknowledged. */
  z.object({ type: z.literal('handedBack'), conversations: z.array(HandedBack).max(200) }),
  /** Not stored: an update waits for this person's acknowledgement, who should be told once more. */
  z.object({
    type: z.literal('reminder'),
    brandId: BrandId,
    updateId: UpdateId,
    revision: z.int().positive(),
  }),
  /**
   * Not stored: for supervisors, who has a broadcast has changed; for them and for those whose answers it is about,
   * there is something new to correct.
   */
  z.object({ type: z.literal('followUp'), brandId: BrandId, broadcastId: BroadcastId }),
  /** Sent every 5 s and at once after connecting; 15 s without one means the line is dead. */
  z.object({
    type: z.literal('heartbeat'),
    at: EpochMs,
    leases: z.array(z.object({ brandId: BrandId, lease: Lease })),
  }),
]);
export type FeedItem = z.infer<typeof FeedItem>;

export const BrandSnapshot = z.object({
  /** The record it was made by: which queues there are, and who sees what waits in them. */
  record: BrandRecord,
  /** Follow the feed from here. */
  cursor: Cursor,
  /** Everything not resolved that is in a queue of the caller's or held by them, and what is resolved but has a promise of theirs open. */
  conversations: z.array(Conversation),
  /** Those published or changed within the last 30 days, and older ones still in force. */
  updates: z.array(UrgentUpdate).default([]),
  /** Of the caller's own, those of unresolved conversations. */
  questions: z.array(BrandQuestion).default([]),
});
export type BrandSnapshot = z.infer<typeof BrandSnapshot>;

export const feedContract = {
  snapshot: oc
    .route({
      method: 'GET',
      path: '/v1/brands/{brandId}/conversations',
      tags: ['Feed'],
      summary: 'A brand’s unresolved conversations and the cursor they stand for',
    })
    .input(z.object({ brandId: BrandId }))
    .output(BrandSnapshot)
    .errors({ SIGN_IN_REQUIRED, NOT_FOUND }),
  stream: oc
    .route({
      method: 'GET',
      path: '/v1/feed',
      tags: ['Feed'],
      summary: 'Live changes of my brands, as server-sent events',
      description:
        '`since` names each brand and the cursor to continue from: `kuuma-keittiot:12,nordlys-sport:0`. Brands left out are not sent.',
    })
    .input(
      z.object({
        since: z
          .string()
          .max(4000)
          .regex(/^([a-z0-9-]+:\d+)(,[a-z0-9-]+:\d+)*$/),
      }),
    )
    .output(eventIterator(FeedItem))
    .errors({ SIGN_IN_REQUIRED, NOT_FOUND, CURSOR_TOO_OLD }),
};
