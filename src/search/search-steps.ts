import type { MatchReason } from '../contract/workstation/lookup.ts';
import type { FieldNumber } from './open-segment.ts';
import { READINGS, type Reading } from './word-readings.ts';

interface AnyStep {
  /** What the agent is told about the documents it finds. */
  readonly why: MatchReason;
  /** Tried only when what was found until then is too little: finds what was not quite asked for. */
  readonly loose: boolean;
}

/** The text as a whole is an article number, or part of one. */
export interface SkuStep extends AnyStep {
  readonly by: 'sku';
  readonly how: SkuReading;
}

export type SkuReading =
  | 'whole'
  /** Only for what looks like an article number; anything else begins a word rather than a number. */
  | 'likelyBeginning'
  | 'beginning'
  /** A part behind a hyphen or space begins like this. */
  | 'part'
  | 'fragment'
  | 'oneError'
  | 'beginningWithError';

/** Every typed word, or all but one, answers to a word of the document. */
export interface WordStep extends AnyStep {
  readonly by: 'words';
  /** A place in `READINGS`: how loosely words are read. */
  readonly reading: number;
  /** The worst field that counts. */
  readonly field: FieldNumber;
  readonly which: 'all' | 'allButOne' | 'wholeTitle';
}

export type SearchStep = SkuStep | WordStep;

export const TITLE: FieldNumber = 0;
export const OTHER: FieldNumber = 1;
export const BODY: FieldNumber = 2;

interface WordStepOptions {
  readonly which?: WordStep['which'];
  readonly loose?: true;
}

function words(
  reading: Reading,
  why: MatchReason,
  fields: readonly FieldNumber[],
  { which = 'all', loose }: WordStepOptions = {},
): WordStep[] {
  return fields.map((field) => ({
    by: 'words',
    why,
    loose: loose ?? false,
    reading: READINGS.indexOf(reading),
    field,
    which,
  }));
}

function sku(how: SkuReading, why: MatchReason, loose: boolean): SkuStep {
  return { by: 'sku', how, why, loose };
}

const NAMED = [TITLE, OTHER];
const ANYWHERE = [TITLE, OTHER, BODY];
const loose = true;
const allButOne = { which: 'allButOne', loose } as const;

/** Best first: what an earlier step finds ranks before all that later ones find. */
export const SEARCH_STEPS: readonly SearchStep[] = [
  sku('whole', 'sku', false),
  sku('likelyBeginning', 'sku', false),
  ...words('exact', 'literal', [TITLE], { which: 'wholeTitle' }),
  ...words('exact', 'literal', NAMED),
  ...words('synonym', 'synonym', NAMED),
  ...words('compound', 'compound', NAMED),
  ...words('beginning', 'literal', NAMED),
  sku('beginning', 'sku', false),
  ...words('inflection', 'inflection', NAMED),
  ...words('exact', 'literal', [BODY]),
  ...words('synonym', 'synonym', [BODY]),
  ...words('compound', 'compound', [BODY]),
  ...words('beginning', 'literal', [BODY]),
  ...words('inflection', 'inflection', [BODY]),
  sku('part', 'skuFragment', loose),
  sku('fragment', 'skuFragment', loose),
  sku('oneError', 'typo', loose),
  ...words('oneError', 'typo', ANYWHERE, { loose }),
  ...words('infix', 'compound', ANYWHERE, { loose }),
  sku('beginningWithError', 'typo', loose),
  ...words('beginningWithError', 'typo', ANYWHERE, { loose }),
  ...words('twoErrors', 'typo', ANYWHERE, { loose }),
  ...words('beginning', 'wordDropped', ANYWHERE, allButOne),
  ...words('twoErrors', 'wordDropped', ANYWHERE, allButOne),
];
