import * as z from 'zod';
import { Money } from './money.ts';
import { EpochMs } from './time.ts';

/** Stable key of a row within its brand and kind; unchanged when name or price changes. */
const RowId = z.string().regex(/^[A-Za-z0-9._-]{1,80}$/);

export const VariantOption = z.object({ attribute: z.string().max(40), value: z.string().max(60) });
export type VariantOption = z.infer<typeof VariantOption>;

export const Availability = z.enum(['inStock', 'onOrder', 'outOfStock', 'discontinued']);
export type Availability = z.infer<typeof Availability>;

/** One sellable thing with its own SKU; items of one `productId` are that product's variants. */
export const PriceItem = z.object({
  priceItemId: RowId,
  productId: RowId,
  sku: z.string().min(1).max(64),
  name: z.string().min(1).max(200),
  variant: z.array(VariantOption).max(4),
  category: z.string().max(80),
  /** What one price buys, in the brand's language: `kpl`, `stk.`, `month`, `per guest`. */
  unit: z.string().max(30),
  /** The regular price. */
  price: Money,
  tax: z.enum(['included', 'excluded']),
  validFrom: EpochMs.nullable(),
  validTo: EpochMs.nullable(),
  /** Replaces `price` from `from` (inclusive) to `to` (exclusive). */
  campaign: z.object({ price: Money, from: EpochMs, to: EpochMs, name: z.string().max(80) }).nullable(),
  availability: Availability,
  /** Free text for the agent: delivery time, what is included. */
  note: z.string().max(400),
  /** Words customers use for it that are not in the name. */
  keywords: z.array(z.string().max(60)).max(20),
  /** Higher is asked for more; orders equal matches. */
  popularity: z.int().min(0).max(1_000_000),
});
export type PriceItem = z.infer<typeof PriceItem>;

export const Article = z.object({
  articleId: RowId,
  title: z.string().min(1).max(200),
  /** Markdown without raw HTML. */
  body: z.string().max(100_000),
  category: z.string().max(80),
  keywords: z.array(z.string().max(60)).max(20),
  /** When somebody last confirmed that it is true. */
  verifiedAt: EpochMs,
});
export type Article = z.infer<typeof Article>;

export const CannedResponse = z.object({
  responseId: RowId,
  /** What is typed after `/`, without it: lower-case, no spaces. */
  shortcut: z.string().regex(/^[\p{Ll}\p{Nd}_-]{1,40}$/u),
  title: z.string().min(1).max(120),
  /** May hold `{{customer}}`, `{{agent}}` and `{{brand}}`; nothing else in double braces. */
  body: z.string().min(1).max(4_000),
  category: z.string().max(80),
});
export type CannedResponse = z.infer<typeof CannedResponse>;

export const PackVersion = z.int().nonnegative();
export type PackVersion = z.infer<typeof PackVersion>;

/** One row of a brand pack. `version` is the pack version in which it last changed. */
export const PackRow = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('priceItem'), id: RowId, version: PackVersion, row: PriceItem }),
  z.object({ kind: z.literal('article'), id: RowId, version: PackVersion, row: Article }),
  z.object({ kind: z.literal('cannedResponse'), id: RowId, version: PackVersion, row: CannedResponse }),
]);
export type PackRow = z.infer<typeof PackRow>;

export const PackRowKind = z.enum(['priceItem', 'article', 'cannedResponse']);
export type PackRowKind = z.infer<typeof PackRowKind>;

/** Tombstone of a row. */
export const PackRemoval = z.object({ kind: PackRowKind, id: RowId, version: PackVersion });
export type PackRemoval = z.infer<typeof PackRemoval>;
