import type { WhatChanged } from '../../contract/workstation/lookup.ts';
import type { BrandStore } from '../brands/brand-store.ts';
import { changeText } from './change-text.ts';
import type { HitView } from './hit-view.ts';

/** The last publications as they are kept on this machine, newest first. */
export function whatChanged(store: BrandStore, view: HitView, limit: number): WhatChanged {
  const { brand, asOf } = view.cached;
  return {
    brandId: store.brandId,
    asOf,
    publications: store.history.publications(limit).map(({ publication, changes }) => ({
      publication,
      changes: changes.map((change) => ({
        ...change,
        priceBefore: view.masked ? null : change.priceBefore,
        priceAfter: view.masked ? null : change.priceAfter,
        ...changeText(change, brand.locale, view),
      })),
      moreChanges: Math.max(
        0,
        publication.added + publication.changed + publication.removed - changes.length,
      ),
    })),
  };
}
