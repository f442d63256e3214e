import { eventIterator, oc } from '@orpc/contract';
import * as z from 'zod';
import { BrandQueue } from '../model/brand.ts';
import { ConversationKind, ConversationStatus } from '../model/conversation.ts';
import { CustomerStanding, Mood } from '../model/conversation-beside.ts';
import { Ending, Escalation, ExitKind, Tag, Transfer } from '../model/conversation-life.ts';
import { BrandId, ConversationId, PromiseId, QueueId } from '../model/ids.ts';
import { EpochMs } from '../model/time.ts';
import { MessageView } from './conversations.ts';
import { outcome } from './outcome.ts';

/** A conversation as a line of a list. */
export const ConversationCard = z.object({
  conversationId: ConversationId,
  brandId: BrandId,
  kind: ConversationKind,
  status: ConversationStatus,
  customerName: z.string(),
  /** When the customer began to wait for us; null when nothing waits. */
  waitingSince: EpochMs.nullable(),
  firstResponseAt: EpochMs.nullable(),
  createdAt: EpochMs,
  preview: z.string(),
  previewAt: EpochMs.nullable(),
  /** Incoming messages the agent has not seen; 0 for what is not mine. */
  unread: z.int().nonnegative(),
  hasDraft: z.boolean(),
  /** Messages of mine that wait for my decision. */
  parked: z.int().nonnegative(),
  queueId: QueueId,
  /** Of an e-mail. */
  subject: z.string().nullable(),
  tags: z.array(Tag),
  /** Null while it waits. */
  holderName: z.string().nullable(),
  snoozedUntil: EpochMs.nullable(),
  transfer: Transfer.nullable(),
  escalation: Escalation.nullable(),
  resolvedAt: EpochMs.nullable(),
  ending: Ending.nullable(),
  /** Names of colleagues who look at it while it waits. */
  lookers: z.array(z.string()),
  /** I put it back; others come first. */
  skippedByMe: z.boolean(),
  /** An exit of mine is under way. */
  leaving: ExitKind.nullable(),
  mood: Mood.nullable(),
  customerStanding: CustomerStanding,
  /** Goes before those that wait longer. */
  urgent: z.boolean(),
});
export type ConversationCard = z.infer<typeof ConversationCard>;

/** A promise that is not kept yet. */
export const PromiseCard = z.object({
  promiseId: PromiseId,
  conversationId: ConversationId,
  brandId: BrandId,
  customerName: z.string(),
  label: z.string(),
  /** Who made it. */
  byName: z.string(),
  madeAt: EpochMs,
  dueSoonAt: EpochMs,
  dueAt: EpochMs,
  /** I made it, or hold its conversation. */
  mine: z.boolean(),
});
export type PromiseCard = z.infer<typeof PromiseCard>;

export const Queue = z.object({
  /** The urgent first, then longest waiting first. */
  waiting: z.array(ConversationCard),
  /** What I hold and have not put aside, in the order in which I took it. */
  mine: z.array(ConversationCard),
  /** What I put aside until a moment, the next to come back first. */
  snoozed: z.array(ConversationCard),
  /** Offered to me by colleagues, the first to run out first. */
  offered: z.array(ConversationCard),
  /** Held by others, where my role may see them. */
  others: z.array(ConversationCard),
  /** Mine, and of my brands where I lead; the next deadline first. */
  promises: z.array(PromiseCard),
  /** Ended and once mine, newest first; at most 100. */
  closed: z.array(ConversationCard),
  /** The queues I belong to. */
  queues: z.array(z.object({ brandId: BrandId, queue: BrandQueue })),
});
export type Queue = z.infer<typeof Queue>;

/** A passage of a finished conversation of mine, found by its words. */
export const FinishedHit = z.object({
  card: ConversationCard,
  /** The start of the message that matches best, with the matches marked. */
  excerpt: z.array(z.object({ text: z.string(), match: z.boolean() })),
  at: EpochMs,
});
export type FinishedHit = z.infer<typeof FinishedHit>;

export const queueContract = {
  /** In my finished conversations, from the local database; best first. */
  searchFinished: oc
    .input(
      z.object({
        text: z.string().max(200),
        brandId: BrandId.nullable(),
        limit: z.int().min(1).max(100).default(30),
      }),
    )
    .output(z.object({ hits: z.array(FinishedHit) })),
  /**
   * The customer's earlier conversations with this brand, newest first. `offline`: those known here only, since the
   * central service was not reached.
   */
  history: oc
    .input(z.object({ conversationId: ConversationId }))
    .output(
      outcome(z.object({ conversations: z.array(ConversationCard), offline: z.boolean() }), [
        'unknownConversation',
        'forbidden',
      ]),
    ),
  /** The messages of one of them, ascending; at most 500, the newest. */
  historyMessages: oc
    .input(z.object({ conversationId: ConversationId, earlierId: ConversationId }))
    .output(
      outcome(z.object({ messages: z.array(MessageView), hasEarlier: z.boolean() }), [
        'disconnected',
        'unknownConversation',
        'forbidden',
      ]),
    ),
  /** The queue at once, then each change, at most every 50 ms. */
  watch: oc.output(eventIterator(Queue)),
  claim: oc
    .input(z.object({ conversationId: ConversationId }))
    .output(
      outcome(z.object({ conversationId: ConversationId }), [
        'disconnected',
        'alreadyClaimed',
        'notQueued',
        'capacityReached',
        'forbidden',
      ]),
    ),
};
