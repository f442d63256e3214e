import { oc } from '@orpc/contract';
import * as z from 'zod';
import { Freshness } from '../model/brand.ts';
import {
  Availability,
  ImageId,
  KnowledgeReference,
  PackRowKind,
  PackVersion,
  VariantOption,
  VerificationState,
} from '../model/brand-pack.ts';
import { BrandId, ConversationId, UpdateId } from '../model/ids.ts';
import { Money } from '../model/money.ts';
import { PackChange, PackPublication } from '../model/pack-history.ts';
import { EpochMs } from '../model/time.ts';
import { outcome } from './outcome.ts';

export const Validity = z.enum(['valid', 'notYet', 'ended']);
export type Validity = z.infer<typeof Validity>;

/**
 * Why a hit was found: `literal` holds the words as typed (or their beginnings), `sku` its article number; the others
 * need a word of explanation beside the hit.
 */
export const MatchReason = z.enum([
  'literal',
  'sku',
  'skuFragment',
  'inflection',
  'compound',
  'synonym',
  'typo',
  'wordDropped',
]);
export type MatchReason = z.infer<typeof MatchReason>;

/** `[from, to)` in UTF-16 code units of the text it belongs to; ascending, apart from each other. */
export const Marks = z.array(z.tuple([z.int().nonnegative(), z.int().positive()])).max(40);
export type Marks = z.infer<typeof Marks>;

/** The urgent update a row's price, availability or text was taken from; absent while the pack itself says it. */
const fromUpdate = UpdateId.optional();

export const PriceHit = z.object({
  priceItemId: z.string(),
  /** The pack version in which the item last changed. */
  version: PackVersion,
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
  why: MatchReason,
  marks: z.object({ name: Marks, variantLabel: Marks, sku: Marks }),
  pinned: z.boolean(),
  fromUpdate,
});
export type PriceHit = z.infer<typeof PriceHit>;

export const ArticleHit = z.object({
  articleId: z.string(),
  version: PackVersion,
  title: z.string(),
  category: z.string(),
  /** A passage around the match, plain text. */
  passage: z.string(),
  verification: VerificationState,
  why: MatchReason,
  marks: z.object({ title: Marks, passage: Marks }),
  pinned: z.boolean(),
  fromUpdate,
});
export type ArticleHit = z.infer<typeof ArticleHit>;

export const ResponseHit = z.object({
  responseId: z.string(),
  version: PackVersion,
  shortcut: z.string(),
  title: z.string(),
  category: z.string(),
  /** With the placeholders filled in for the conversation given. */
  text: z.string(),
  /** Names of what the macro does beside its text, in the brand's own tool; the agent does them by hand. */
  actions: z.array(z.string()),
  verification: VerificationState,
  why: MatchReason,
  marks: z.object({ title: Marks, text: Marks }),
  pinned: z.boolean(),
  fromUpdate,
});
export type ResponseHit = z.infer<typeof ResponseHit>;

export const LookupFilters = z.object({
  category: z.string().max(80).optional(),
  inStock: z.boolean().optional(),
  campaign: z.boolean().optional(),
});
export type LookupFilters = z.infer<typeof LookupFilters>;

export const LookupResult = z.object({
  brandId: BrandId,
  text: z.string(),
  freshness: Freshness,
  asOf: EpochMs.nullable(),
  /** How the text was read: the words looked for, and a price range (`sofa < 900`) in the brand's own format. */
  understood: z.object({ words: z.string(), priceRange: z.string().nullable() }),
  prices: z.array(PriceHit),
  articles: z.array(ArticleHit),
  responses: z.array(ResponseHit),
  /** Categories of the price hits, most frequent first, whatever `limit` and the category filter say. */
  categories: z.array(z.object({ category: z.string(), count: z.int().positive() })),
});
export type LookupResult = z.infer<typeof LookupResult>;

export const PriceDetail = z.object({
  hit: PriceHit,
  /** What the customer pays now; null when masked. */
  priceNow: Money.nullable(),
  asOf: EpochMs.nullable(),
  freshness: Freshness,
  options: z.array(VariantOption),
  tax: z.enum(['included', 'excluded']),
  note: z.string(),
  validFrom: EpochMs.nullable(),
  validTo: EpochMs.nullable(),
  campaignName: z.string().nullable(),
  packVersion: z.int(),
  /** All items of the product, itself included, with their options. */
  variants: z.array(PriceHit.extend({ options: z.array(VariantOption) })),
  /** The item's last changes, newest first; prices in the brand's locale, null when masked. */
  history: z.array(
    z.object({
      at: EpochMs,
      version: PackVersion,
      what: z.enum(['added', 'changed', 'removed']),
      fields: z.array(z.string()),
      priceBeforeText: z.string().nullable(),
      priceAfterText: z.string().nullable(),
    }),
  ),
  related: z.array(z.object({ articleId: z.string(), title: z.string() })),
});
export type PriceDetail = z.infer<typeof PriceDetail>;

export const ArticleDetail = z.object({
  articleId: z.string(),
  version: PackVersion,
  title: z.string(),
  category: z.string(),
  /** Markdown; images as `image:<imageId>`, links to other articles as `article:<articleId>`. */
  body: z.string(),
  verifiedAt: EpochMs,
  verification: VerificationState,
  owner: z.string().nullable(),
  url: z.string().nullable(),
  asOf: EpochMs.nullable(),
  pinned: z.boolean(),
  fromUpdate,
});
export type ArticleDetail = z.infer<typeof ArticleDetail>;

/** A response as the brand wrote it, its `{{…}}` not filled in. */
export const ResponseDetail = z.object({
  responseId: z.string(),
  version: PackVersion,
  shortcut: z.string(),
  title: z.string(),
  body: z.string(),
});
export type ResponseDetail = z.infer<typeof ResponseDetail>;

/** What is offered before anything is typed. One thing occurs in one list only. */
export const Shelf = z.object({
  brandId: BrandId,
  freshness: Freshness,
  asOf: EpochMs.nullable(),
  pinned: z.array(z.discriminatedUnion('kind', shelfEntries())),
  recent: z.array(z.discriminatedUnion('kind', shelfEntries())),
  mostUsed: z.array(z.discriminatedUnion('kind', shelfEntries())),
  /** What customers ask for most, by the brand's own figures; fills a shelf that is nearly empty. */
  popular: z.array(z.discriminatedUnion('kind', shelfEntries())),
});
export type Shelf = z.infer<typeof Shelf>;

function shelfEntries() {
  return [
    z.object({ kind: z.literal('price'), hit: PriceHit }),
    z.object({ kind: z.literal('article'), hit: ArticleHit }),
    z.object({ kind: z.literal('response'), hit: ResponseHit }),
  ] as const;
}

/** A publication with its changes as they are read on this machine, offline too. */
export const WhatChanged = z.object({
  brandId: BrandId,
  asOf: EpochMs.nullable(),
  publications: z.array(
    z.object({
      publication: PackPublication,
      changes: z.array(
        PackChange.extend({ priceBeforeText: z.string().nullable(), priceAfterText: z.string().nullable() }),
      ),
      /** Changes beyond those kept on this machine. */
      moreChanges: z.int().nonnegative(),
    }),
  ),
});
export type WhatChanged = z.infer<typeof WhatChanged>;

/** What became of something that was inserted into a draft. */
export const ReferenceCheck = z.object({
  reference: KnowledgeReference,
  /** `changed`: a newer version says something else; `priceMasked`: the cache has expired. */
  state: z.enum(['current', 'changed', 'ended', 'removed', 'priceMasked']),
  /** What the same insertion gives now; null when there is nothing to insert. */
  textNow: z.string().nullable(),
  /** The row's version now; null when it was removed. */
  versionNow: PackVersion.nullable(),
  title: z.string(),
});
export type ReferenceCheck = z.infer<typeof ReferenceCheck>;

const kinds = z.enum(['prices', 'articles', 'responses']);
const unavailable = ['unknownBrand', 'notDownloaded'] as const;
const orNotFound = [...unavailable, 'notFound'] as const;
const inBrand = z.object({ brandId: BrandId });
const row = inBrand.extend({ kind: PackRowKind, id: z.string().max(80) });

const question = z.object({
  text: z.string().max(200),
  /** Per group. */
  limit: z.int().min(1).max(100).default(8),
  only: z.array(kinds).optional(),
  filters: LookupFilters.optional(),
});

export const lookupContract = {
  /** Answered from the brand's local cache alone. Empty text gives what is asked for most. */
  find: oc
    .input(question.extend({ brandId: BrandId, conversationId: ConversationId.optional() }))
    .output(outcome(LookupResult, unavailable)),
  /** All brands the person is a supervisor of, one result each; brands without a hit are left out. */
  findInMyBrands: oc.input(question).output(z.object({ results: z.array(LookupResult) })),
  price: oc.input(inBrand.extend({ priceItemId: z.string() })).output(outcome(PriceDetail, orNotFound)),
  article: oc.input(inBrand.extend({ articleId: z.string() })).output(outcome(ArticleDetail, orNotFound)),
  response: oc.input(inBrand.extend({ responseId: z.string() })).output(outcome(ResponseDetail, orNotFound)),
  /** `notFetched`: the image is not on this machine yet. */
  image: oc
    .input(inBrand.extend({ imageId: ImageId }))
    .output(
      outcome(z.object({ mime: z.string(), base64: z.string() }), [...unavailable, 'notFound', 'notFetched']),
    ),
  shelf: oc
    .input(inBrand.extend({ conversationId: ConversationId.optional() }))
    .output(outcome(Shelf, unavailable)),
  pin: oc
    .input(row.extend({ pinned: z.boolean() }))
    .output(outcome(z.object({}), ['unknownBrand', 'diskFull'])),
  /**
   * The agent opened something (`opened`), or put it into an answer (`inserted`). Counts for "recent" here and for
   * "most used" at the brand.
   */
  used: oc
    .input(row.extend({ how: z.enum(['opened', 'inserted']), conversationId: ConversationId.optional() }))
    .output(z.object({})),
  /** A search ended without a hit: the agent stopped typing, or gave up. Repeats within a while count once. */
  foundNothing: oc
    .input(inBrand.extend({ words: z.string().min(1).max(200), conversationId: ConversationId.optional() }))
    .output(z.object({})),
  whatChanged: oc
    .input(inBrand.extend({ limit: z.int().min(1).max(100).default(20) }))
    .output(outcome(WhatChanged, unavailable)),
  /** Compares inserted prices and responses with what the pack says now. */
  checkReferences: oc
    .input(
      inBrand.extend({
        references: z.array(KnowledgeReference).max(50),
        conversationId: ConversationId.optional(),
      }),
    )
    .output(outcome(z.object({ checks: z.array(ReferenceCheck) }), unavailable)),
};
