import { oc } from '@orpc/contract';
import * as z from 'zod';
import { Freshness } from '../model/brand.ts';
import { Availability, VariantOption } from '../model/brand-pack.ts';
import { BrandId, ConversationId } from '../model/ids.ts';
import { EpochMs } from '../model/time.ts';
import { outcome } from './outcome.ts';

export const Validity = z.enum(['valid', 'notYet', 'ended']);
export type Validity = z.infer<typeof Validity>;

export const PriceHit = z.object({
  priceItemId: z.string(),
  sku: z.string(),
  name: z.string(),
  /** Options joined for one line, `harmaa · 3-istuttava`; empty without variants. */
  variantLabel: z.string(),
  category: z.string(),
  unit: z.string(),
  /** What the customer pays now, in the brand's locale. Null when masked: the cache has expired. */
  priceText: z.string().nullable(),
  /** The regular price while a campaign runs, else null. */
  regularPriceText: z.string().nullable(),
  campaignUntil: EpochMs.nullable(),
  availability: Availability,
  validity: Validity,
  /** What Enter puts into the composer (the price alone), and Alt+Enter (a line naming the item). Null when masked. */
  insertText: z.string().nullable(),
  lineText: z.string().nullable(),
});
export type PriceHit = z.infer<typeof PriceHit>;

export const ArticleHit = z.object({
  articleId: z.string(),
  title: z.string(),
  category: z.string(),
  /** A passage around the match, plain text. */
  passage: z.string(),
});
export type ArticleHit = z.infer<typeof ArticleHit>;

export const ResponseHit = z.object({
  responseId: z.string(),
  shortcut: z.string(),
  title: z.string(),
  category: z.string(),
  /** With the placeholders filled in for the conversation given. */
  text: z.string(),
});
export type ResponseHit = z.infer<typeof ResponseHit>;

export const LookupResult = z.object({
  brandId: BrandId,
  text: z.string(),
  freshness: Freshness,
  asOf: EpochMs.nullable(),
  prices: z.array(PriceHit),
  articles: z.array(ArticleHit),
  responses: z.array(ResponseHit),
});
export type LookupResult = z.infer<typeof LookupResult>;

export const PriceDetail = z.object({
  hit: PriceHit,
  asOf: EpochMs.nullable(),
  freshness: Freshness,
  options: z.array(VariantOption),
  tax: z.enum(['included', 'excluded']),
  note: z.string(),
  validFrom: EpochMs.nullable(),
  validTo: EpochMs.nullable(),
  campaignName: z.string().nullable(),
  packVersion: z.int(),
  /** All items of the product, itself included. */
  variants: z.array(PriceHit),
});
export type PriceDetail = z.infer<typeof PriceDetail>;

const kinds = z.enum(['prices', 'articles', 'responses']);

export const lookupContract = {
  /** Answered from the brand's local cache alone. Empty text gives what is asked for most. */
  find: oc
    .input(
      z.object({
        brandId: BrandId,
        text: z.string().max(200),
        /** Per group. */
        limit: z.int().min(1).max(100).default(8),
        only: z.array(kinds).optional(),
        conversationId: ConversationId.optional(),
      }),
    )
    .output(outcome(LookupResult, ['unknownBrand', 'notDownloaded'])),
  price: oc
    .input(z.object({ brandId: BrandId, priceItemId: z.string() }))
    .output(outcome(PriceDetail, ['unknownBrand', 'notDownloaded', 'notFound'])),
  article: oc.input(z.object({ brandId: BrandId, articleId: z.string() })).output(
    outcome(
      z.object({
        title: z.string(),
        category: z.string(),
        body: z.string(),
        verifiedAt: EpochMs,
        asOf: EpochMs.nullable(),
      }),
      ['unknownBrand', 'notDownloaded', 'notFound'],
    ),
  ),
};
