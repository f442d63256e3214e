import type { LookupResult } from '../../../contract/workstation/lookup.ts';
import type { LookupAnswer } from '../model/lookup-state.ts';

export type Categories = LookupResult['categories'];

export const NO_CATEGORIES: Categories = [];

/** Of the hits of one brand. */
export const categoriesOf = (answer: LookupAnswer | null): Categories =>
  (answer?.kind === 'results' ? answer.results[0]?.categories : undefined) ?? NO_CATEGORIES;
