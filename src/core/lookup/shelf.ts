import type { Shelf } from '../../contract/workstation/lookup.ts';
import type { BrandStore } from '../brands/brand-store.ts';
import type { RowName } from '../knowledge/knowledge-memory.ts';
import { type HitView, notSearched } from './hit-view.ts';
import { priceHit } from './price-hit.ts';
import { articleHit, responseHit } from './text-hits.ts';

/** What an agent and the brand's agents reach for, best first. Rows may be gone from the pack, or occur twice. */
export interface ShelfLists {
  readonly pinned: readonly RowName[];
  readonly recent: readonly RowName[];
  readonly mostUsed: readonly RowName[];
}

type Entry = Shelf['pinned'][number];

const MOST_PINNED = 50;
const MOST_IN_A_LIST = 8;
/** With fewer than this many of its own a shelf is filled up. */
const NEARLY_EMPTY = 8;

/** What is offered before anything is typed. One thing occurs in one list only: the first that has it. */
export function shelfOf(store: BrandStore, view: HitView, lists: ShelfLists): Shelf {
  const shown = new Set<string>();
  const entries = (names: readonly RowName[], most: number): Entry[] => {
    const list: Entry[] = [];
    for (const name of names) {
      const key = `${name.kind} ${name.id}`;
      const entry = shown.has(key) || list.length >= most ? null : entryOf(name, store, view);
      if (!entry) continue;
      shown.add(key);
      list.push(entry);
    }
    return list;
  };
  const { freshness, asOf } = view.cached;
  const pinned = entries(lists.pinned, MOST_PINNED);
  const recent = entries(lists.recent, MOST_IN_A_LIST);
  const mostUsed = entries(lists.mostUsed, MOST_IN_A_LIST);
  const popular = entries(popularRows(store, NEARLY_EMPTY), NEARLY_EMPTY - shown.size);
  return { brandId: store.brandId, freshness, asOf, pinned, recent, mostUsed, popular };
}

function popularRows(store: BrandStore, limit: number): readonly RowName[] {
  const { found } = store.finder.prices({ text: '', limit, filter: null, synonyms: [] });
  return found.map(({ row }) => ({ kind: 'priceItem', id: row.priceItemId }));
}

function entryOf({ kind, id }: RowName, store: BrandStore, view: HitView): Entry | null {
  switch (kind) {
    case 'priceItem': {
      const item = store.priceItem(id);
      return item && { kind: 'price', hit: priceHit(notSearched(item), view) };
    }
    case 'article': {
      const article = store.article(id);
      return article && { kind: 'article', hit: articleHit(notSearched(article), view) };
    }
    case 'cannedResponse': {
      const response = store.response(id);
      return response && { kind: 'response', hit: responseHit(notSearched(response), view) };
    }
    default:
      return kind satisfies never;
  }
}
