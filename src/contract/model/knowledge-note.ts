import * as z from 'zod';
import { PackRowKind, RowId } from './brand-pack.ts';
import { BrandId, ConversationId } from './ids.ts';
import { EpochMs } from './time.ts';

/**
 * What a workstation noticed about a brand's knowledge. Handed in at least once and counted once, by `noteId`.
 * `gap`: somebody looked and found nothing. `used`: somebody inserted it into an answer.
 */
export const KnowledgeNote = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('gap'),
    noteId: z.uuid(),
    brandId: BrandId,
    conversationId: ConversationId.nullable(),
    at: EpochMs,
    /** As typed. */
    words: z.string().min(1).max(200),
  }),
  z.object({
    type: z.literal('used'),
    noteId: z.uuid(),
    brandId: BrandId,
    conversationId: ConversationId.nullable(),
    at: EpochMs,
    kind: PackRowKind,
    id: RowId,
  }),
]);
export type KnowledgeNote = z.infer<typeof KnowledgeNote>;

/** The same words looked for without a hit, by however many agents. */
export const KnowledgeGap = z.object({
  gapId: z.string().max(120),
  brandId: BrandId,
  /** As it was typed last. */
  words: z.string().max(200),
  times: z.int().positive(),
  /** How many different people looked. */
  people: z.int().positive(),
  firstAt: EpochMs,
  lastAt: EpochMs,
  /** A conversation in which it was looked for, the latest. */
  conversationId: ConversationId.nullable(),
});
export type KnowledgeGap = z.infer<typeof KnowledgeGap>;

/** What a brand's agents insert most, most used first. */
export const MostUsed = z.object({ kind: PackRowKind, id: RowId, times: z.int().positive() });
export type MostUsed = z.infer<typeof MostUsed>;
