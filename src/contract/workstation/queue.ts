import { eventIterator, oc } from '@orpc/contract';
import * as z from 'zod';
import { ConversationKind, ConversationStatus } from '../model/conversation.ts';
import { BrandId, ConversationId } from '../model/ids.ts';
import { EpochMs } from '../model/time.ts';
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
});
export type ConversationCard = z.infer<typeof ConversationCard>;

export const Queue = z.object({
  /** Longest waiting first. */
  waiting: z.array(ConversationCard),
  /** What I hold, in the order in which I took it. */
  mine: z.array(ConversationCard),
});
export type Queue = z.infer<typeof Queue>;

export const queueContract = {
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
