import * as z from 'zod';
import { Attachments } from './attachment.ts';
import { ConversationId, MessageId } from './ids.ts';
import { EpochMs } from './time.ts';

/** Longest text of one message, in UTF-16 code units. */
export const MESSAGE_MAX_CHARS = 32_000;

/** Kept byte for byte; lone surrogates are refused because they cannot be stored as UTF-8. */
export const MessageText = z
  .string()
  .min(1)
  .max(MESSAGE_MAX_CHARS)
  .refine((text) => text.isWellFormed(), { error: 'text holds a lone surrogate' });

/** `MessageText`, or nothing beside a file. */
export const TextOrNone = z.union([MessageText, z.literal('')]);

export const MessageKind = z.enum(['incoming', 'outgoing', 'note', 'event']);
export type MessageKind = z.infer<typeof MessageKind>;

export const MessageOrigin = z.enum(['perfect', 'edited', 'composed']);
export type MessageOrigin = z.infer<typeof MessageOrigin>;

/** What an event says beside its code; for staff only. */
export const EventDetails = z.object({
  /** Who did it; absent for what happened by itself. */
  by: z.string().max(100).optional(),
  /** To whom, or to which queue. */
  to: z.string().max(100).optional(),
  /** Code of a reason of the brand's. */
  reason: z.string().max(60).optional(),
  note: z.string().max(1000).optional(),
  until: EpochMs.optional(),
});
export type EventDetails = z.infer<typeof EventDetails>;

/** Codes of events in a transcript. Customers hear of `claimed`, `resolved` and `reopened`. */
export const EventCode = z.enum([
  'claimed',
  'assigned',
  'resolved',
  'reopened',
  'noResponseNeeded',
  'escalated',
  'skipped',
  'snoozed',
  'snoozeEnded',
  'pending',
  'tagged',
  'transferOffered',
  'transferAccepted',
  'transferDeclined',
  'transferTimedOut',
  'transferWithdrawn',
  'movedToQueue',
  'handedBack',
  'hideAsked',
  'hidden',
  'hideRefused',
  'stepsTicked',
  'consentGiven',
  'consentWithdrawn',
  'contactNoted',
  'sentimentSet',
  'promiseMade',
  'promiseKept',
  'intakeSubmitted',
  'intakeSent',
  'intakeFailed',
]);
export type EventCode = z.infer<typeof EventCode>;

/** A message as the central service holds it: a line of the transcript. */
export const Message = z.object({
  messageId: MessageId,
  conversationId: ConversationId,
  /** Place in the conversation, 1, 2, 3… without holes, given by the central service. */
  seq: z.int().positive(),
  kind: MessageKind,
  /** As the customer sees it: their own name, or the agent's alias at the brand. */
  authorName: z.string().max(100),
  /** For `event` an `EventCode`; otherwise what was written, which is nothing where only files were sent. */
  text: z.string().max(MESSAGE_MAX_CHARS),
  origin: MessageOrigin.nullable(),
  /** The writer's clock. Shown, never used for order. */
  writtenAt: EpochMs,
  /** The central service's clock. */
  receivedAt: EpochMs,
  details: EventDetails.optional(),
  files: Attachments.optional(),
});
export type Message = z.infer<typeof Message>;

/**
 * `unconfirmed`: sent, no answer yet, the same id is tried again. `failed`: refused for good. `parked`: the
 * agent must decide. A message is `sent` only when the central service said so.
 */
export const Delivery = z.enum(['queued', 'sending', 'sent', 'unconfirmed', 'failed', 'parked']);
export type Delivery = z.infer<typeof Delivery>;
