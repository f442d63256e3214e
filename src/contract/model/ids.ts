import * as z from 'zod';

/** Short stable name of a brand, also its folder and file name: lower-case letters, digits, hyphens. */
export const BrandId = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{1,39}$/)
  .brand<'BrandId'>();
export type BrandId = z.infer<typeof BrandId>;

/** Chosen by whoever creates the thing, before it is stored; a replay keeps it. UUID version 7 by our own code. */
const uuid = z.uuid();

export const ConversationId = uuid.brand<'ConversationId'>();
export type ConversationId = z.infer<typeof ConversationId>;

/** Name of a queue within its brand: lower-case letters, digits, hyphens. */
export const QueueId = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,39}$/)
  .brand<'QueueId'>();
export type QueueId = z.infer<typeof QueueId>;

/** One offer of a conversation to a colleague. */
export const TransferId = uuid.brand<'TransferId'>();
export type TransferId = z.infer<typeof TransferId>;

export const MessageId = uuid.brand<'MessageId'>();
export type MessageId = z.infer<typeof MessageId>;

export const CustomerId = uuid.brand<'CustomerId'>();
export type CustomerId = z.infer<typeof CustomerId>;

export const PersonId = uuid.brand<'PersonId'>();
export type PersonId = z.infer<typeof PersonId>;

/** One workstation profile on one machine. */
export const DeviceId = uuid.brand<'DeviceId'>();
export type DeviceId = z.infer<typeof DeviceId>;

export const EventId = uuid.brand<'EventId'>();
export type EventId = z.infer<typeof EventId>;

/** One urgent update of one brand. */
export const UpdateId = uuid.brand<'UpdateId'>();
export type UpdateId = z.infer<typeof UpdateId>;

/** What a team lead wrote once, for however many brands: joins the updates that came of it. */
export const BroadcastId = uuid.brand<'BroadcastId'>();
export type BroadcastId = z.infer<typeof BroadcastId>;

export const QuestionId = uuid.brand<'QuestionId'>();
export type QuestionId = z.infer<typeof QuestionId>;

/** A file of a customer or an agent; chosen by whoever sends it, so that sending it again stores it once. */
export const FileId = uuid.brand<'FileId'>();
export type FileId = z.infer<typeof FileId>;

/** One form that was handed in; chosen at the workstation, so that a replay sends it once. */
export const IntakeId = uuid.brand<'IntakeId'>();
export type IntakeId = z.infer<typeof IntakeId>;

/** One promise to one customer: the id of the message that told it, or of the form that was handed in. */
export const PromiseId = uuid.brand<'PromiseId'>();
export type PromiseId = z.infer<typeof PromiseId>;
