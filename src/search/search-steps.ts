import type { MatchReason } from '../contract/workstation/lookup.ts';
import type { FieldNumber } from './open-segment.ts';
import { READINGS, type Reading } from './word-readings.ts';

/** What is tried next, and what it tells the agent about the documents it finds. */
export type SearchStep = {
  readonly why: MatchReason;
  /** Tried only when what was found until then is too little: these find what was not quite asked for. */
  readonly loose: boolean;
} & (
  | { readonly by: 'sku'; readonly how: 'whole' | 'beginning' | 'fragment' }
  | {
      readonly by: 'words';
      /** A place in `READINGS`. */
      readonly reading: number;
      /** The worst field that counts. */
      readonly field: FieldNumber;
      /** The title is these words and no more. */
      readonly wholeTitle: boolean;
    }
);

const TITLE: FieldNumber = 0;
const OTHER: FieldNumber = 1;
const BODY: FieldNumber = 2;

function words(
  reading: Reading,
  why: MatchReason,
  fields: readonly FieldNumber[],
  loose: boolean,
): SearchStep[] {
  return fields.map((field) => ({
    by: 'words',
    why,
    loose,
    field,
    reading: READINGS.indexOf(reading),
    wholeTitle: false,
  }));
}

function sku(how: 'whole' | 'beginning' | 'fragment', why: MatchReason, loose: boolean): SearchStep {
  return { by: 'sku', how, why, loose };
}

const wholeTitle: SearchStep = {
  by: 'words',
  why: 'literal',
  loose: false,
  field: TITLE,
  reading: 0,
  wholeTitle: true,
};

/** Best first: what an earlier step finds ranks before all that later ones find. */
export const SEARCH_STEPS: readonly SearchStep[] = [
  sku('whole', 'sku', false),
  wholeTitle,
  ...words('exact', 'literal', [TITLE, OTHER], false),
  ...words('inflection', 'inflection', [TITLE, OTHER], false),
  ...words('compound', 'compound', [TITLE, OTHER], false),
  ...words('beginning', 'literal', [TITLE, OTHER], false),
  sku('beginning', 'sku', false),
  ...words('exact', 'literal', [BODY], false),
  ...words('inflection', 'inflection', [BODY], false),
  ...words('compound', 'compound', [BODY], false),
  ...words('beginning', 'literal', [BODY], false),
  sku('fragment', 'skuFragment', true),
  ...words('infix', 'compound', [TITLE, OTHER, BODY], true),
];
