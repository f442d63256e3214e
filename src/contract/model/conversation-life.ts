import * as z from 'zod';
import { ImageId } from './brand-pack.ts';
import { conversationBeside } from './conversation-beside.ts';
import { ConversationId, PersonId, TransferId } from './ids.ts';
import { EpochMs } from './time.ts';

/** Written after an exit for whoever has the conversation next; staff only. */
export const StaffNote = z.string().max(1000);

/** The public post under which a comment stands. */
export const Post = z.object({
  authorName: z.string().max(100),
  text: z.string().max(8000),
  publishedAt: EpochMs,
  /** Where the post is on the channel, for "View original". */
  url: z.url({ protocol: /^https$/ }).max(1000),
  /** Its picture, or a picture of its video; null when it has none. Asked for as an image of the brand. */
  imageId: ImageId.nullable(),
  video: z.boolean(),
});
export type Post = z.infer<typeof Post>;

/** An offer to a colleague, who has until `expiresAt` to accept; the holder keeps the conversation meanwhile. */
export const Transfer = z.object({
  transferId: TransferId,
  from: z.object({ personId: PersonId, name: z.string() }),
  to: z.object({ personId: PersonId, name: z.string() }),
  note: StaffNote,
  offeredAt: EpochMs,
  expiresAt: EpochMs,
});
export type Transfer = z.infer<typeof Transfer>;

/** How long a colleague has to accept, in milliseconds. */
export const TRANSFER_MS = 60_000;

export const Escalation = z.object({
  /** Code of one of the brand's reasons. */
  reason: z.string().max(60),
  note: StaffNote,
  by: z.object({ personId: PersonId, name: z.string() }),
  at: EpochMs,
});
export type Escalation = z.infer<typeof Escalation>;

/** What became of a comment that the channel was asked to hide. */
export const HideState = z.enum(['asked', 'hidden', 'refused']);
export type HideState = z.infer<typeof HideState>;

/** How a resolved conversation came to its end. */
export const Ending = z.enum(['resolved', 'noResponseNeeded', 'commentHidden']);
export type Ending = z.infer<typeof Ending>;

/** `tag` as agents see it; chosen from the brand's list. */
export const Tag = z.string().min(1).max(40);
export type Tag = z.infer<typeof Tag>;

/** Values of the brand's wrap-up fields, by `fieldId`. */
export const WrapUpValues = z.record(z.string().max(60), z.string().max(500));
export type WrapUpValues = z.infer<typeof WrapUpValues>;

/** What happens to a conversation beside its messages; each part is empty until it does. */
export const conversationLife = {
  /** Of an e-mail. */
  subject: z.string().max(500).nullable().default(null),
  /** Of a comment. */
  post: Post.nullable().default(null),
  hiding: HideState.nullable().default(null),
  tags: z.array(Tag).max(20).default([]),
  /** When a snoozed conversation comes back. */
  snoozedUntil: EpochMs.nullable().default(null),
  transfer: Transfer.nullable().default(null),
  /** Stays when the internal team has taken it. */
  escalation: Escalation.nullable().default(null),
  ending: Ending.nullable().default(null),
  wrapUp: WrapUpValues.default({}),
  ...conversationBeside,
} as const;

export const ConversationLife = z.object(conversationLife);
export type ConversationLife = z.infer<typeof ConversationLife>;

/** The life of a conversation that has just begun. */
export const newLife: ConversationLife = {
  subject: null,
  post: null,
  hiding: null,
  tags: [],
  snoozedUntil: null,
  transfer: null,
  escalation: null,
  ending: null,
  wrapUp: {},
  steps: [],
  consent: null,
  contact: {},
  sentiment: null,
  customerStanding: 'prospect',
  promises: [],
  intakes: [],
};

/**
 * The exits of a conversation: they differ in who sees it next. `resolve`, `noResponseNeeded`, `escalate`, `skip`,
 * `snooze` and `pending` only let go of what one holds, so they work offline and can be taken back for a moment.
 * `transfer` and `hideComment` need somebody else's answer, so they need the connection and cannot.
 */
export const ExitKind = z.enum([
  'resolve',
  'noResponseNeeded',
  'escalate',
  'skip',
  'snooze',
  'pending',
  'transfer',
  'hideComment',
]);
export type ExitKind = z.infer<typeof ExitKind>;

/** Why an exit is not there. */
export const WhyNoExit = z.enum([
  'notHolder',
  'ended',
  /** The customer waits for a first answer; a chat cannot be put aside unanswered. */
  'customerWaits',
  'alreadySo',
  'transferOffered',
  'notAComment',
  'brandForbids',
  'hidingAsked',
]);
export type WhyNoExit = z.infer<typeof WhyNoExit>;

/** Somebody has a waiting conversation before their eyes, without having claimed it. */
export const Looking = z.object({
  conversationId: ConversationId,
  person: z.object({ personId: PersonId, name: z.string() }),
  until: EpochMs,
});
export type Looking = z.infer<typeof Looking>;
