import type { MatchReason } from '../contract/workstation/lookup.ts';
import type { FieldNumber } from './open-segment.ts';
import { READINGS, type Reading } from './word-readings.ts';

interface AnyStep {
  /** What the agent is told about the documents it finds. */
  readonly why: MatchReason;
  readonly tried: Tried;
}

/**
 * When a step is tried: `always` until as many are found as were asked for, or `whenMissing`, because it finds what was
 * not quite asked for.
 */
export type Tried = 'always' | 'whenMissing';

/** The text as a whole is an article number, or part of one. */
export interface SkuStep extends AnyStep {
  readonly by: 'sku';
  readonly how: SkuReading;
}

export type SkuReading =
  | 'whole'
  /** Only for what looks like an article number; anything else begins a word rather than a number. */
  | 'likelyBeginning'
  | 'likelyPart'
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
  readonly tried?: Tried;
}

function words(
  reading: Reading,
  why: MatchReason,
  fields: readonly FieldNumber[],
  { which = 'all', tried = 'always' }: WordStepOptions = {},
): WordStep[] {
  return fields.map((field) => ({
    by: 'words',
    why,
    tried,
    reading: READINGS.indexOf(reading),
    field,
    which,
  }));
}

function sku(how: SkuReading, why: MatchReason, tried: Tried): SkuStep {
  return { by: 'sku', how, why, tried };
}

const NAMED = [TITLE, OTHER];
const ANYWHERE = [TITLE, OTHER, BODY];
const whenMissing = { tried: 'whenMissing' } as const;
const allButOne = { which: 'allButOne', tried: 'whenMissing' } as const;

/** Best first: what an earlier step finds ranks before all that later ones find. */
export const SEARCH_STEPS: readonly SearchStep[] = [
  sku('whole', 'sku', 'always'),
  sku('likelyBeginning', 'sku', 'always'),
  ...words('exact', 'literal', [TITLE], { which: 'wholeTitle' }),
  ...words('exact', 'literal', NAMED),
  sku('likelyPart', 'skuFragment', 'always'),
  ...words('compound', 'compound', NAMED),
  ...words('beginning', 'literal', NAMED),
  sku('beginning', 'sku', 'always'),
  ...words('inflection', 'inflection', NAMED),
  ...words('synonym', 'synonym', NAMED),
  ...words('exact', 'literal', [BODY]),
  ...words('compound', 'compound', [BODY]),
  ...words('beginning', 'literal', [BODY]),
  ...words('inflection', 'inflection', [BODY]),
  ...words('synonym', 'synonym', [BODY]),
  sku('part', 'skuFragment', 'whenMissing'),
  sku('fragment', 'skuFragment', 'whenMissing'),
  sku('oneError', 'typo', 'whenMissing'),
  ...words('oneError', 'typo', ANYWHERE, whenMissing),
  ...words('infix', 'compound', ANYWHERE, whenMissing),
  sku('beginningWithError', 'typo', 'whenMissing'),
  ...words('beginningWithError', 'typo', ANYWHERE, whenMissing),
  ...words('twoErrors', 'typo', ANYWHERE, whenMissing),
  ...words('beginning', 'wordDropped', ANYWHERE, allButOne),
  ...words('twoErrors', 'wordDropped', ANYWHERE, allButOne),
];
