import * as z from 'zod';
import { Money } from './money.ts';
import { EpochMs } from './time.ts';

/** Stable key of a row within its brand and kind; unchanged when name or price changes. */
export const RowId = z.string().regex(/^[A-Za-z0-9._-]{1,80}$/);

export const VariantOption = z.object({ attribute: z.string().max(40), value: z.string().max(60) });
export type VariantOption = z.infer<typeof VariantOption>;

export const Availability = z.enum(['inStock', 'onOrder', 'outOfStock', 'discontinued']);
export type Availability = z.infer<typeof Availability>;

/** Beginning and end of a campaign whose source names none: 1970-01-01 and 9999-12-31. */
export const OPEN_CAMPAIGN = { from: 0, to: Date.UTC(9999, 11, 31) } as const;

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

/** Lower-case hex SHA-256 of an image's bytes. An article shows it as `![text](image:<imageId>)`. */
export const ImageId = z.string().regex(/^[0-9a-f]{64}$/);
export type ImageId = z.infer<typeof ImageId>;

/** How often somebody must confirm that a text is still true, in days, when the row does not say. */
export const DEFAULT_VERIFY_EVERY_DAYS = 30;

/** Who answers for a text, and how often it is confirmed. */
const verification = {
  /** Name or e-mail of the person who answers for it. */
  owner: z.string().max(100).optional(),
  verifyEveryDays: z.int().min(1).max(3650).optional(),
};

export const Article = z.object({
  articleId: RowId,
  title: z.string().min(1).max(200),
  /** Markdown without raw HTML. Other articles are linked as `article:<articleId>`. */
  body: z.string().max(100_000),
  category: z.string().max(80),
  keywords: z.array(z.string().max(60)).max(20),
  /** When somebody last confirmed that it is true. */
  verifiedAt: EpochMs,
  ...verification,
  /** SKUs the article is about; it is shown beside these items. */
  skus: z.array(z.string().max(64)).max(200).optional(),
  /** Public address of the page, for "insert link". */
  url: z
    .url({ protocol: /^https$/ })
    .max(500)
    .optional(),
});
export type Article = z.infer<typeof Article>;

export const RESPONSE_MAX_CHARS = 4_000;

export const CannedResponse = z.object({
  responseId: RowId,
  /** What is typed after `/`, without it: lower-case, no spaces. */
  shortcut: z.string().regex(/^[\p{Ll}\p{Nd}_-]{1,40}$/u),
  title: z.string().min(1).max(120),
  /** May hold `{{customer}}`, `{{agent}}`, `{{brand}}` and `{{promise:<code>}}`; nothing else in double braces. */
  body: z.string().min(1).max(RESPONSE_MAX_CHARS),
  category: z.string().max(80),
  verifiedAt: EpochMs.optional(),
  ...verification,
  /** What a macro does beside its text, as the brand's own tool named it: `{ name: 'add_label', value: 'vip' }`. */
  actions: z
    .array(z.object({ name: z.string().min(1).max(60), value: z.string().max(200) }))
    .max(20)
    .optional(),
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

/** `verified` until the interval has passed, `due` for as long again, then `expired`. */
export const VerificationState = z.enum(['verified', 'due', 'expired']);
export type VerificationState = z.infer<typeof VerificationState>;

/** A named row in one pack version: what an inserted price or response was taken from. */
export const KnowledgeReference = z.object({
  kind: PackRowKind,
  id: RowId,
  /** The row's version when it was inserted. */
  version: PackVersion,
  /** The text as it was inserted. */
  text: z.string().max(4_000),
  /** The agent was told that the pack says something else by now, and sent the text all the same. */
  outdatedConfirmed: z.boolean().optional(),
});
export type KnowledgeReference = z.infer<typeof KnowledgeReference>;
