import * as z from 'zod';
import { PackVersion, RESPONSE_MAX_CHARS, RowId } from './brand-pack.ts';
import { BrandId, BroadcastId, ConversationId, MessageId, PersonId, UpdateId } from './ids.ts';
import { Money } from './money.ts';
import { EpochMs } from './time.ts';

/** `urgent` covers every pane until it is acknowledged; `important` and `info` are quieter. */
export const UpdateLevel = z.enum(['info', 'important', 'urgent']);
export type UpdateLevel = z.infer<typeof UpdateLevel>;

export const UPDATE_TEXT_MAX_CHARS = 4_000;
/** As written, in whatever language; shown as plain text. */
export const UpdateText = z
  .string()
  .trim()
  .min(1)
  .max(UPDATE_TEXT_MAX_CHARS)
  .refine((text) => text.isWellFormed(), { error: 'text holds a lone surrogate' });

/**
 * Something of the brand's pack that is otherwise from now on, before the pack itself says so. Holds until
 * `settledIn`: the pack version in which the brand's own knowledge no longer said what the fact replaces.
 */
export const UpdateFact = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('priceChanged'),
    priceItemId: RowId,
    /** Name of the item as people know it, with its variant. */
    title: z.string().max(400),
    /** What customers pay before `at`: the regular price or a running campaign's. */
    from: Money,
    to: Money,
    at: EpochMs,
    settledIn: PackVersion.nullable().default(null),
  }),
  z.object({
    type: z.literal('itemUnavailable'),
    priceItemId: RowId,
    title: z.string().max(400),
    /** Null: until further notice. */
    until: EpochMs.nullable(),
    settledIn: PackVersion.nullable().default(null),
  }),
  z
    .object({
      type: z.literal('textReplaced'),
      kind: z.enum(['article', 'cannedResponse']),
      id: RowId,
      title: z.string().max(400),
      /** The whole new body, as an article or response has it. */
      body: z.string().min(1).max(20_000),
      settledIn: PackVersion.nullable().default(null),
    })
    .refine(({ kind, body }) => kind === 'article' || body.length <= RESPONSE_MAX_CHARS, {
      error: `a response has at most ${RESPONSE_MAX_CHARS} characters`,
    }),
]);
export type UpdateFact = z.infer<typeof UpdateFact>;

/** A person's words that were added later, such as a reply in the update's Slack thread. Changes nothing above it. */
export const UpdateAddition = z.object({
  additionId: z.string().max(80),
  authorName: z.string().max(100),
  text: z.string().max(UPDATE_TEXT_MAX_CHARS),
  at: EpochMs,
});
export type UpdateAddition = z.infer<typeof UpdateAddition>;

export const UpdateSource = z.discriminatedUnion('type', [
  z.object({ type: z.literal('broadcast'), personId: PersonId, name: z.string().max(100) }),
  z.object({
    type: z.literal('slack'),
    teamId: z.string().max(30),
    channelId: z.string().max(30),
    channelName: z.string().max(100),
    ts: z.string().max(30),
    authorName: z.string().max(100),
    /** Of the words as their author wrote them: the same words read otherwise when somebody is renamed. */
    fingerprint: z.string().max(64).optional(),
  }),
]);
export type UpdateSource = z.infer<typeof UpdateSource>;

/** Something every agent of a brand must know now. */
export const UrgentUpdate = z.object({
  updateId: UpdateId,
  broadcastId: BroadcastId,
  brandId: BrandId,
  /** 1, 2, 3…; a new one cancels what was acknowledged before. Additions and settled facts keep it. */
  revision: z.int().positive(),
  level: UpdateLevel,
  text: UpdateText,
  /** Text of the revision before; null for the first. */
  previousText: z.string().max(UPDATE_TEXT_MAX_CHARS).nullable(),
  facts: z.array(UpdateFact).max(20),
  /** Words that make a conversation an affected one, beside the facts' items. */
  keywords: z.array(z.string().trim().min(2).max(60)).max(20),
  /** Whether agents must acknowledge it; always so when `urgent`. */
  acknowledge: z.boolean(),
  additions: z.array(UpdateAddition).max(100),
  source: UpdateSource,
  publishedAt: EpochMs,
  /** When the present revision was published. */
  revisedAt: EpochMs,
  /** From then on it asks for nothing and its facts no longer hold; null: until it is retracted. */
  expiresAt: EpochMs.nullable(),
  retractedAt: EpochMs.nullable(),
  retractedReason: z.string().max(500).nullable(),
});
export type UrgentUpdate = z.infer<typeof UrgentUpdate>;

/** How far a revision came with one person. `notReached`: no workstation of theirs has it. */
export const ReceiptState = z.enum(['delivered', 'shown', 'acknowledged']);
export type ReceiptState = z.infer<typeof ReceiptState>;

/** A workstation says how far a revision came. Handed in at least once, counts once, the earliest moment wins. */
export const UpdateReceipt = z.object({
  updateId: UpdateId,
  brandId: BrandId,
  revision: z.int().positive(),
  state: ReceiptState,
  at: EpochMs,
});
export type UpdateReceipt = z.infer<typeof UpdateReceipt>;

/** One agent and one brand's update. */
export const ReceiptLine = z.object({
  updateId: UpdateId,
  brandId: BrandId,
  personId: PersonId,
  name: z.string(),
  /** A workstation of theirs is connected now. */
  online: z.boolean(),
  state: z.enum(['notReached', ...ReceiptState.options]),
  deliveredAt: EpochMs.nullable(),
  shownAt: EpochMs.nullable(),
  acknowledgedAt: EpochMs.nullable(),
  reminders: z.int().nonnegative(),
  remindedAt: EpochMs.nullable(),
  /** Open conversations of theirs that the update affects and that wait for their acknowledgement. */
  affected: z.int().nonnegative(),
});
export type ReceiptLine = z.infer<typeof ReceiptLine>;

/** Who has it, of the present revision. */
export const UpdateMatrix = z.object({
  broadcastId: BroadcastId,
  updates: z.array(UrgentUpdate),
  /** By brand, then name. */
  lines: z.array(ReceiptLine),
  /** Unresolved conversations the updates affect, whoever holds them. */
  affected: z.int().nonnegative(),
  /** Published to acknowledged, in milliseconds, over those who acknowledged; null while nobody did. */
  ackLatency: z.object({ medianMs: z.int(), slowestMs: z.int() }).nullable(),
  sweep: z.object({
    open: z.int().nonnegative(),
    corrected: z.int().nonnegative(),
    dismissed: z.int().nonnegative(),
  }),
});
export type UpdateMatrix = z.infer<typeof UpdateMatrix>;

/** Why a conversation is affected: the whole brand is, a word was written, or an item or text was inserted. */
export const AffectedWhy = z.enum(['brand', 'keyword', 'item', 'inserted']);
export type AffectedWhy = z.infer<typeof AffectedWhy>;

export const AffectedConversation = z.object({
  brandId: BrandId,
  conversationId: ConversationId,
  customerName: z.string(),
  holderName: z.string().nullable(),
  why: AffectedWhy,
});
export type AffectedConversation = z.infer<typeof AffectedConversation>;

/** An answer that told a customer what a fact has superseded. */
export const SweepItem = z.object({
  sweepItemId: z.uuid(),
  broadcastId: BroadcastId,
  updateId: UpdateId,
  brandId: BrandId,
  conversationId: ConversationId,
  customerName: z.string(),
  resolved: z.boolean(),
  holderName: z.string().nullable(),
  messageId: MessageId,
  /** What the customer was told, and by whom (as the customer sees them). */
  text: z.string(),
  authorName: z.string(),
  at: EpochMs,
  /** `inserted`: the price or response came from the look-up. `text`: the words themselves say it. */
  why: z.enum(['inserted', 'text']),
  fact: UpdateFact,
  state: z.enum(['open', 'corrected', 'dismissed']),
  decidedBy: z.string().nullable(),
  decidedAt: EpochMs.nullable(),
  /** Why it was dismissed. */
  reason: z.string().max(500).nullable(),
});
export type SweepItem = z.infer<typeof SweepItem>;
