import type { BrandId } from '../../../contract/model/ids.ts';
import type {
  ArticleHit,
  LookupResult,
  PriceHit,
  ResponseHit,
  Shelf,
} from '../../../contract/workstation/lookup.ts';
import type { Board } from './lookup-state.ts';

export type SearchGroupName = 'prices' | 'articles' | 'responses';
export type LookupGroupName = SearchGroupName | 'pinned' | 'recent' | 'mostUsed' | 'popular';

/** One line of the result list, in the order in which the arrow keys pass it. */
export type LookupEntry = { readonly key: string; readonly brandId: BrandId } & (
  | { readonly kind: 'price'; readonly hit: PriceHit }
  | { readonly kind: 'article'; readonly hit: ArticleHit }
  | { readonly kind: 'response'; readonly hit: ResponseHit }
  | { readonly kind: 'more'; readonly group: SearchGroupName; readonly groupKey: string }
);

export interface LookupGroup {
  readonly key: string;
  readonly name: LookupGroupName;
  readonly brandId: BrandId;
  /** Hits shown, followed by a `more` line when there are others. */
  readonly entries: readonly LookupEntry[];
  readonly count: number;
  /** There are more hits than `count`: the heading says `8+`. */
  readonly hasMore: boolean;
}

/** Lines per group before the agent asks for more. */
const SHOWN = 8;
/** Across all brands, so that the second brand is in sight. */
const SHOWN_EACH = 4;
/** When only responses are searched they have the list to themselves. */
const SHOWN_ALONE = 30;
/** The contract's largest answer per group. */
const LARGEST = 100;

/** A text beginning with `/` searches canned responses alone, by what follows. */
export function readQuery(text: string): { words: string; only: readonly SearchGroupName[] | null } {
  return text.startsWith('/') ? { words: text.slice(1), only: ['responses'] } : { words: text, only: null };
}

const shownOf = (text: string, isMine: boolean) =>
  readQuery(text).only === null ? (isMine ? SHOWN_EACH : SHOWN) : SHOWN_ALONE;

/** One more than is shown is asked for, so that the screen knows whether there are others. */
export function limitToAsk(text: string, expanded: readonly string[], isMine = false): number {
  return expanded.length > 0 ? LARGEST : shownOf(text, isMine) + 1;
}

type Answered = Pick<Board, 'answer' | 'expanded'>;

/** Groups without a line are left out. */
export function groupsOf({ answer, expanded }: Answered, isMine: boolean): readonly LookupGroup[] {
  if (answer === null) return [];
  return answer.kind === 'shelf' ? groupShelf(answer.shelf) : groupResults(answer, expanded, isMine);
}

/** Lines in the order in which the arrow keys pass them. */
export function entriesOf(answered: Answered, isMine: boolean): readonly LookupEntry[] {
  return groupsOf(answered, isMine).flatMap(({ entries }) => entries);
}

function groupShelf(shelf: Shelf): readonly LookupGroup[] {
  return (['pinned', 'recent', 'mostUsed', 'popular'] as const)
    .map((name): LookupGroup => {
      const entries = shelf[name].map((entry) => shelfEntry(shelf.brandId, entry));
      return { key: name, name, brandId: shelf.brandId, entries, count: entries.length, hasMore: false };
    })
    .filter(({ count }) => count > 0);
}

function shelfEntry(brandId: BrandId, entry: Shelf['pinned'][number]): LookupEntry {
  switch (entry.kind) {
    case 'price':
      return { ...entry, brandId, key: `price:${entry.hit.priceItemId}` };
    case 'article':
      return { ...entry, brandId, key: `article:${entry.hit.articleId}` };
    case 'response':
      return { ...entry, brandId, key: `response:${entry.hit.responseId}` };
    default:
      return entry satisfies never;
  }
}

function groupResults(
  { text, results }: { readonly text: string; readonly results: readonly LookupResult[] },
  expanded: readonly string[],
  isMine: boolean,
): readonly LookupGroup[] {
  const shown = shownOf(text, isMine);
  return results.flatMap(({ brandId, prices, articles, responses }) => {
    // Two brands may use the same ids.
    const suffix = isMine ? `@${brandId}` : '';
    const group = (name: SearchGroupName, hits: readonly LookupEntry[]): LookupGroup => {
      const key = `${name}${suffix}`;
      const isExpanded = expanded.includes(key);
      const entries = isExpanded ? hits : hits.slice(0, shown);
      const hasMore = isExpanded ? hits.length >= LARGEST : hits.length > shown;
      const more: LookupEntry = { kind: 'more', key: `more:${key}`, brandId, group: name, groupKey: key };
      return {
        key,
        name,
        brandId,
        entries: hasMore && !isExpanded ? [...entries, more] : entries,
        count: entries.length,
        hasMore,
      };
    };
    const entryOf = { brandId };
    return [
      group(
        'prices',
        prices.map((hit) => ({ ...entryOf, kind: 'price', key: `price:${hit.priceItemId}${suffix}`, hit })),
      ),
      group(
        'articles',
        articles.map((hit) => ({
          ...entryOf,
          kind: 'article',
          key: `article:${hit.articleId}${suffix}`,
          hit,
        })),
      ),
      group(
        'responses',
        responses.map((hit) => ({
          ...entryOf,
          kind: 'response',
          key: `response:${hit.responseId}${suffix}`,
          hit,
        })),
      ),
    ].filter(({ count }) => count > 0);
  });
}
