import * as z from 'zod';
import { conversationLife } from './conversation-life.ts';
import { BrandId, ConversationId, CustomerId, PersonId, QueueId } from './ids.ts';
import { EpochMs } from './time.ts';

export const ConversationKind = z.enum(['chat', 'comment', 'email']);
export type ConversationKind = z.infer<typeof ConversationKind>;

export const ConversationStatus = z.enum(['queued', 'open', 'pending', 'snoozed', 'resolved']);
export type ConversationStatus = z.infer<typeof ConversationStatus>;

/** A customer belongs to one brand; the same human at two brands is two customers. */
export const Customer = z.object({
  customerId: CustomerId,
  name: z.string().min(1).max(100),
  locale: z.string().max(35),
});
export type Customer = z.infer<typeof Customer>;

/** The queue of a brand that names none. */
export const MAIN_QUEUE = QueueId.parse('main');

export const Conversation = z.object({
  conversationId: ConversationId,
  brandId: BrandId,
  /** Where it waits, or waited before it was taken. */
  queueId: QueueId.default(MAIN_QUEUE),
  kind: ConversationKind,
  status: ConversationStatus,
  customer: Customer,
  holder: z.object({ personId: PersonId, name: z.string() }).nullable(),
  createdAt: EpochMs,
  /** When the customer's oldest unanswered message arrived; null when nothing waits for us. */
  waitingSince: EpochMs.nullable(),
  claimedAt: EpochMs.nullable(),
  firstResponseAt: EpochMs.nullable(),
  resolvedAt: EpochMs.nullable(),
  disposition: z.string().nullable(),
  /** `seq` of its newest message; 0 when it has none. */
  lastSeq: z.int().nonnegative(),
  /** Start of the newest message, for the queue; at most 140 characters, line breaks folded to spaces. */
  preview: z.string().max(140),
  previewAt: EpochMs.nullable(),
  ...conversationLife,
});
export type Conversation = z.infer<typeof Conversation>;
