import type { WhatChanged } from '../../../contract/workstation/lookup.ts';
import type { ChangeFilter } from '../model/lookup-state.ts';

export type Publication = WhatChanged['publications'][number];
export type Change = Publication['changes'][number];

/** Whether a price went up or down; null where there are no two prices to compare, or they are hidden. */
export function directionOf(change: Change): 'up' | 'down' | null {
  const { priceBefore, priceAfter, priceBeforeText, priceAfterText } = change;
  if (priceBefore === null || priceAfter === null) return null;
  if (priceBeforeText === null || priceAfterText === null) return null;
  if (priceBefore.amountMinor === priceAfter.amountMinor) return null;
  return priceBefore.amountMinor < priceAfter.amountMinor ? 'up' : 'down';
}

function passes(change: Change, filter: ChangeFilter): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'up':
    case 'down':
      return directionOf(change) === filter;
    case 'new':
      return change.what === 'added';
    case 'retired':
      return change.what === 'removed';
    case 'articles':
      return change.kind === 'article';
    default:
      return filter satisfies never;
  }
}

/** Publications with the changes that pass the filter and hold every word; those without any are left out. */
export function filterChanges(
  publications: readonly Publication[],
  filter: ChangeFilter,
  text: string,
): readonly Publication[] {
  const words = text.toLowerCase().split(/\s+/u).filter(Boolean);
  if (filter === 'all' && words.length === 0) return publications;
  return publications
    .map((publication) => ({
      ...publication,
      changes: publication.changes.filter((change) => {
        const searched = `${change.title} ${change.sku ?? ''}`.toLowerCase();
        return passes(change, filter) && words.every((word) => searched.includes(word));
      }),
      // Which of them would pass is not known on this machine.
      moreChanges: 0,
    }))
    .filter(({ changes }) => changes.length > 0);
}
