import * as z from 'zod';
import { KnowledgeReference } from './brand-pack.ts';
import { StaffNote, Tag, WrapUpValues } from './conversation-life.ts';
import { ConversationId, DeviceId, EventId, MessageId } from './ids.ts';
import { MessageOrigin, MessageText } from './message.ts';
import { EpochMs } from './time.ts';

/** What an agent did, as it travels home. The payload's bytes are fixed when the event is born. */
export const EventPayload = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('messageWritten'),
    messageId: MessageId,
    text: MessageText,
    origin: MessageOrigin,
    /** What of the brand's knowledge was inserted and is still in the text. */
    references: z.array(KnowledgeReference).max(50).optional(),
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
