import type { PackRowKind } from '../../../contract/model/brand-pack.ts';
import type { BrandId } from '../../../contract/model/ids.ts';
import type { LookupEntry } from './lookup-entries.ts';
import type { LookupView } from './lookup-state.ts';

/** Which row of which brand's pack something on the screen is. */
export interface RowOf {
  readonly brandId: BrandId;
  readonly kind: PackRowKind;
  readonly id: string;
}

interface PinnableRow {
  readonly row: RowOf;
  readonly pinned: boolean;
}

export function rowOfEntry(entry: LookupEntry): PinnableRow | null {
  const { brandId } = entry;
  switch (entry.kind) {
    case 'price':
      return { row: { brandId, kind: 'priceItem', id: entry.hit.priceItemId }, pinned: entry.hit.pinned };
    case 'article':
      return { row: { brandId, kind: 'article', id: entry.hit.articleId }, pinned: entry.hit.pinned };
    case 'response':
      return { row: { brandId, kind: 'cannedResponse', id: entry.hit.responseId }, pinned: entry.hit.pinned };
    case 'more':
      return null;
    default:
      return entry satisfies never;
  }
}

/** Null while what it shows is not there yet. */
export function rowOfView(view: LookupView): PinnableRow | null {
  const { brandId } = view;
  switch (view.kind) {
    case 'price': {
      const hit = view.detail?.variants.find(({ priceItemId }) => priceItemId === view.priceItemId);
      return hit ? { row: { brandId, kind: 'priceItem', id: hit.priceItemId }, pinned: hit.pinned } : null;
    }
    case 'article':
      return view.article
        ? { row: { brandId, kind: 'article', id: view.articleId }, pinned: view.article.pinned }
        : null;
    case 'changes':
      return null;
    default:
      return view satisfies never;
  }
}
