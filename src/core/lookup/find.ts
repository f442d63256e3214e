import type { PriceItem } from '../../contract/model/brand-pack.ts';
import type { LookupFilters, LookupResult } from '../../contract/workstation/lookup.ts';
import { DOCUMENT_FLAGS } from '../../search/search-document.ts';
import type { DocumentFilter, SearchQuestion } from '../../search/search-question.ts';
import { priceNow, runningCampaign } from '../../update-rules/price-now.ts';
import type { BrandStore } from '../brands/brand-store.ts';
import { type HitView, notSearched } from './hit-view.ts';
import type { FoundRow, KnowledgeFinder } from './knowledge-finder.ts';
import { typedOf } from './mark-matches.ts';
import { priceHit, sellableFirst, validityOf } from './price-hit.ts';
import type { RangeText } from './query/range-text.ts';
import { type PriceRange, type Query, readQuery } from './query/read-query.ts';
import { articleHit, responseHit } from './text-hits.ts';

export type LookupKind = 'prices' | 'articles' | 'responses';

export interface FindQuestion {
  readonly text: string;
  /** Per group. */
  readonly limit: number;
  readonly only?: readonly LookupKind[] | undefined;
  readonly filters?: LookupFilters | undefined;
}

/**
 * Candidates asked for beyond the limit when some had to be left out or put last: each row costs a read, so not
 * before it is known to be needed.
 */
const MORE_CANDIDATES = 8;
const MOST_CANDIDATES = 2_000;

/** One look-up in one brand's store. A text that begins with `/` asks for shortcuts of responses alone. */
export function findIn(
  store: BrandStore,
  givenView: HitView,
  question: FindQuestion,
  rangeText: RangeText,
): LookupResult {
  const { brand, freshness, asOf } = givenView.cached;
  const { text, limit, filters = {} } = question;
  const wants = (kind: LookupKind) => !question.only || question.only.includes(kind);
  const answer = { brandId: store.brandId, text, freshness, asOf };
  const none = { prices: [], articles: [], responses: [], categories: [] };
  if (text.startsWith('/')) {
    const found = wants('responses') ? store.finder.shortcuts(text.slice(1), limit) : [];
    const responses = found.map((response) => responseHit(notSearched(response), givenView));
    return { ...answer, understood: { words: text, priceRange: null }, ...none, responses };
  }

  const { finder } = store;
  const synonyms = brand.synonyms ?? [];
  const { words, range, doubtful } = settled(readQuery(text, brand), text, finder);
  const view = { ...givenView, typed: typedOf(words) };
  const ask = { text: words, limit, filter: null, synonyms };
  const prices = wants('prices') ? findPrices(finder, { ...ask, range, filters, now: view.now }) : null;
  /** A price range alone says nothing about texts, but what only may be one is looked for in them as it stands. */
  const inTexts = <Row>(search: (question: SearchQuestion) => readonly FoundRow<Row>[]) => {
    const asTyped = doubtful === null ? [] : search({ ...ask, text });
    const sure = asTyped.some(({ why }) => why === 'literal' || why === 'inflection');
    return sure || (range !== null && words === '') ? asTyped : search(ask);
  };
  return {
    ...answer,
    understood: { words: words.trim(), priceRange: range && rangeText(range, brand) },
    prices: prices?.found.map((found) => priceHit(found, view)) ?? [],
    articles: wants('articles') ? inTexts(finder.articles).map((found) => articleHit(found, view)) : [],
    responses: wants('responses') ? inTexts(finder.responses).map((found) => responseHit(found, view)) : [],
    categories: prices?.categories.map((counted) => ({ ...counted })) ?? [],
  };
}

/** What may be a range or a name is a name if something is called so, or has it in its article number or options. */
function settled(query: Query, text: string, finder: KnowledgeFinder): Query {
  const { doubtful, words } = query;
  if (doubtful === null) return query;
  const { found } = finder.prices({ text, limit: 3, filter: null, synonyms: [] });
  const saysMore = words !== '' || /\p{L}/u.test(doubtful);
  const isName = found.some((one) => holdsJustSo(one, doubtful) || (saysMore && holdsAll(one)));
  if (!isName) return query;
  return { words: text, range: null, doubtful: null };
}

/** Whether an item, found by all that was typed, holds a part of it letter for letter. */
function holdsJustSo({ why, row: { sku, name, variant } }: FoundRow<PriceItem>, text: string): boolean {
  if (why === 'wordDropped') return false;
  const plainDash = (written: string) => written.replace(/[–—]/g, '-');
  const sought = plainDash(text);
  return [sku, name, ...variant.map(({ value }) => value)].some((held) => plainDash(held).includes(sought));
}

/** Whether an item has all that was typed, word for word, and nothing that merely begins so. */
function holdsAll({ why, words }: FoundRow<PriceItem>): boolean {
  return why === 'literal' && words.every(({ word, letters }) => letters >= word.length);
}

interface PriceQuestion {
  readonly text: string;
  readonly limit: number;
  readonly synonyms: readonly (readonly string[])[];
  readonly range: PriceRange | null;
  readonly filters: LookupFilters;
  readonly now: number;
}

function findPrices(
  finder: KnowledgeFinder,
  { text, limit, synonyms, range, filters, now }: PriceQuestion,
): { found: readonly FoundRow<PriceItem>[]; categories: readonly { category: string; count: number }[] } {
  const filter = documentFilter(range, filters);
  const question = { text, filter, synonyms };
  // The index knows regular prices and that there is a campaign; whether it runs now the row says.
  const passes = ({ row }: FoundRow<PriceItem>) =>
    (!filters.campaign || runningCampaign(row, now) !== null) && isWithin(row, range, now);

  let asked = limit;
  let answer = finder.prices({ ...question, limit: asked });
  let passing = answer.found.filter(passes);
  const enough = () => passing.filter(({ row }) => validityOf(row, now) === 'valid').length >= limit;
  while (!enough() && answer.found.length >= asked && asked < MOST_CANDIDATES) {
    // Items outside their validity must not push out those that can be sold; a few more candidates settle that.
    const onlyOrder = passing.length >= limit;
    if (onlyOrder && asked > limit) break;
    asked = onlyOrder
      ? limit + 2 * MORE_CANDIDATES
      : Math.min(MOST_CANDIDATES, (asked + MORE_CANDIDATES) * 3);
    answer = finder.prices({ ...question, limit: asked });
    passing = answer.found.filter(passes);
  }
  return { found: sellableFirst(passing, now).slice(0, limit), categories: answer.categories };
}

function documentFilter(range: PriceRange | null, filters: LookupFilters): DocumentFilter | null {
  const flags =
    (filters.inStock ? DOCUMENT_FLAGS.inStock : 0) + (filters.campaign ? DOCUMENT_FLAGS.hasCampaign : 0);
  const category = filters.category ?? null;
  if (!range && flags === 0 && category === null) return null;
  return { category, flags, amount: range && { from: range.from, to: range.to } };
}

function isWithin(item: PriceItem, range: PriceRange | null, now: number): boolean {
  if (!range) return true;
  const { amountMinor } = priceNow(item, now);
  return range.from <= amountMinor && amountMinor <= range.to;
}
