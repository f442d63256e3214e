import type { ArticleHit, LookupResult, PriceHit, ResponseHit } from '../../contract/workstation/lookup.ts';

export type LookupGroupName = 'prices' | 'articles' | 'responses';

/** One line of the result list, in the order in which the arrow keys pass it. */
export type LookupEntry =
  | { readonly kind: 'price'; readonly key: string; readonly hit: PriceHit }
  | { readonly kind: 'article'; readonly key: string; readonly hit: ArticleHit }
  | { readonly kind: 'response'; readonly key: string; readonly hit: ResponseHit }
  | { readonly kind: 'more'; readonly key: string; readonly group: LookupGroupName };

export interface LookupGroup {
  readonly name: LookupGroupName;
  /** Hits shown, followed by a `more` line when there are others. */
  readonly entries: readonly LookupEntry[];
  readonly count: number;
  /** There are more hits than `count`: the heading says `8+`. */
  readonly hasMore: boolean;
}

/** Lines per group before the agent asks for more. */
const SHOWN = 8;
/** When only responses are searched they have the list to themselves. */
const SHOWN_ALONE = 30;
/** The contract's largest answer per group. */
const LARGEST = 100;

/** A text beginning with `/` searches canned responses alone, by what follows. */
export function readQuery(text: string): { words: string; only: readonly LookupGroupName[] | null } {
  return text.startsWith('/') ? { words: text.slice(1), only: ['responses'] } : { words: text, only: null };
}

/** One more than is shown is asked for, so that the screen knows whether there are others. */
export function limitToAsk(text: string, expanded: readonly LookupGroupName[]): number {
  if (expanded.length > 0) return LARGEST;
  return (readQuery(text).only === null ? SHOWN : SHOWN_ALONE) + 1;
}

/** Groups without a hit are left out. */
export function groupResult(
  result: LookupResult,
  text: string,
  expanded: readonly LookupGroupName[],
): readonly LookupGroup[] {
  const shown = readQuery(text).only === null ? SHOWN : SHOWN_ALONE;
  const group = (name: LookupGroupName, hits: readonly LookupEntry[]): LookupGroup => {
    const isExpanded = expanded.includes(name);
    const entries = isExpanded ? hits : hits.slice(0, shown);
    const hasMore = isExpanded ? hits.length >= LARGEST : hits.length > shown;
    const more: LookupEntry = { kind: 'more', key: `more:${name}`, group: name };
    return {
      name,
      entries: hasMore && !isExpanded ? [...entries, more] : entries,
      count: entries.length,
      hasMore,
    };
  };
  return [
    group(
      'prices',
      result.prices.map((hit) => ({ kind: 'price', key: `price:${hit.priceItemId}`, hit })),
    ),
    group(
      'articles',
      result.articles.map((hit) => ({ kind: 'article', key: `article:${hit.articleId}`, hit })),
    ),
    group(
      'responses',
      result.responses.map((hit) => ({ kind: 'response', key: `response:${hit.responseId}`, hit })),
    ),
  ].filter(({ count }) => count > 0);
}
