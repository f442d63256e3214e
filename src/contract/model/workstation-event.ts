import * as z from 'zod';
import { Attachments } from './attachment.ts';
import { KnowledgeReference } from './brand-pack.ts';
import { ContactDetails, Mood } from './conversation-beside.ts';
import { StaffNote, Tag, WrapUpValues } from './conversation-life.ts';
import { ConversationId, DeviceId, EventId, IntakeId, MessageId, PromiseId } from './ids.ts';
import { IntakeValues } from './intake-form.ts';
import { MessageOrigin, MessageText, TextOrNone } from './message.ts';
import { EpochMs } from './time.ts';

/** What an agent did, as it travels home. The payload's bytes are fixed when the event is born. */
export const EventPayload = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('messageWritten'),
    messageId: MessageId,
    /** Empty only where files are sent. */
    text: TextOrNone,
    origin: MessageOrigin,
    /** What of the brand's knowledge was inserted and is still in the text. */
    references: z.array(KnowledgeReference).max(50).optional(),
    /** Kept by the central service already, in this conversation, and sent in no other message. */
    files: Attachments.optional(),
  }),
  z.object({ kind: z.literal('noteWritten'), messageId: MessageId, text: MessageText }),
  z.object({
    kind: z.literal('resolved'),
    messageId: MessageId,
    disposition: z.string().max(60),
    fields: WrapUpValues.optional(),
  }),
  z.object({ kind: z.literal('noResponseNeeded'), messageId: MessageId }),
  z.object({
    kind: z.literal('escalated'),
    messageId: MessageId,
    reason: z.string().max(60),
    note: StaffNote,
  }),
  z.object({ kind: z.literal('skipped'), messageId: MessageId, reason: z.string().max(60).nullable() }),
  z.object({ kind: z.literal('snoozed'), messageId: MessageId, until: EpochMs }),
  z.object({ kind: z.literal('pending'), messageId: MessageId }),
  /** Replaces all tags. */
  z.object({ kind: z.literal('tagged'), messageId: MessageId, tags: z.array(Tag).max(20) }),
  z.object({
    kind: z.literal('stepTicked'),
    messageId: MessageId,
    stepId: z.string().max(60),
    ticked: z.boolean(),
  }),
  /** `given: false` takes it back, and with it what was kept of name and phone. */
  z.object({ kind: z.literal('consentNoted'), messageId: MessageId, given: z.boolean() }),
  /** Replaces what was noted. Name and phone are refused without consent. */
  z.object({ kind: z.literal('contactNoted'), messageId: MessageId, contact: ContactDetails }),
  z.object({ kind: z.literal('sentimentSet'), messageId: MessageId, mood: Mood }),
  z.object({ kind: z.literal('promiseKept'), messageId: MessageId, promiseId: PromiseId }),
  /** Goes to the form's destination once, whatever is repeated. */
  z.object({
    kind: z.literal('intakeSubmitted'),
    messageId: MessageId,
    intakeId: IntakeId,
    formId: z.string().max(60),
    values: IntakeValues,
    /** The customer agreed, now or before, that name and phone are passed on. */
    consent: z.boolean(),
    /** Told to the customer in the same step; null where the form tells nothing, or told it before it was refused. */
    confirmation: z.object({ messageId: MessageId, text: MessageText }).nullable(),
  }),
]);
export type EventPayload = z.infer<typeof EventPayload>;

/**
 * One row of the outbox. Events of one conversation form a lane: `(epoch, seq)` orders them, `seq` counts
 * 1, 2, 3… without holes per device, epoch and conversation. `epoch` grows when a damaged workstation
 * database was rebuilt. `payload` is JSON text of an `EventPayload`, `sha256` its lower-case hex digest.
 */
export const WorkstationEvent = z.object({
  eventId: EventId,
  deviceId: DeviceId,
  epoch: z.int().positive(),
  conversationId: ConversationId,
  seq: z.int().positive(),
  schemaVersion: z.literal(1),
  payload: z.string().max(200_000),
  clientWall: EpochMs,
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});
export type WorkstationEvent = z.infer<typeof WorkstationEvent>;

export const RejectionCode = z.enum([
  'notHolder',
  'conversationResolved',
  /** An exit that is not there as the conversation stands, or that the brand does not have. */
  'notAllowed',
  'unknownConversation',
  'forbiddenBrand',
  'invalidPayload',
]);
export type RejectionCode = z.infer<typeof RejectionCode>;

/**
 * The central service's answer to one event. `accepted` and `duplicate`: it is stored, forget it. `gap`: an
 * earlier event of the lane is missing, send from `expectSeq`. `conflict`: this id or seq is taken by other bytes; a
 * bug or a copied database, park the lane. `rejected`: understood and refused for good; the seq is used up, the
 * same event gets the same answer, later events of the lane are judged on their own.
 */
export const EventAnswer = z.discriminatedUnion('result', [
  z.object({ eventId: EventId, result: z.literal('accepted'), messageSeq: z.int(), receivedAt: EpochMs }),
  z.object({ eventId: EventId, result: z.literal('duplicate'), messageSeq: z.int(), receivedAt: EpochMs }),
  z.object({ eventId: EventId, result: z.literal('gap'), expectSeq: z.int().positive() }),
  z.object({ eventId: EventId, result: z.literal('conflict') }),
  z.object({ eventId: EventId, result: z.literal('rejected'), code: RejectionCode }),
]);
export type EventAnswer = z.infer<typeof EventAnswer>;
