import {
  type AmountStyle,
  amountPattern,
  amountStyleOf,
  CURRENCY_PATTERN,
  minorUnitsOf,
} from './amount-text.ts';
import { MEASURE_BEGINNINGS, MEASURES, type RangeWords, rangeWordsOf } from './range-words.ts';

/** Of what things cost now, in minor units, both inclusive. */
export interface PriceRange {
  /** 0 when only the upper bound was given. */
  readonly from: number;
  /** `NO_LIMIT` when only the lower bound was given. */
  readonly to: number;
  /** The amounts as they were typed, in minor units, and whether they are meant to be excluded. */
  readonly lower: Bound | null;
  readonly upper: Bound | null;
}

export interface Bound {
  readonly amountMinor: number;
  readonly exclusive: boolean;
}

export interface Query {
  /** What is left to be looked for; what was typed where no range was found. */
  readonly words: string;
  readonly range: PriceRange | null;
  /**
   * What was read as the range, when neither a sign nor a currency says so: `500-900` may be an article number,
   * `up to 12` may be how something is called.
   */
  readonly doubtful: string | null;
}

export const NO_LIMIT = Number.MAX_SAFE_INTEGER;
/** Below this, two bare numbers are persons or seats: `3-5`. */
const LEAST_BARE_UPPER = 10;

/** Reads a price range out of what was typed: `sofa < 900`, `alle 900`, `500–900 €`, `od 500 do 900`. */
export function readQuery(
  text: string,
  brand: { readonly locale: string; readonly currency: string },
): Query {
  // A range has a digit in it, and most of what is typed has none.
  if (!/\d/.test(text)) return asTyped(text);
  const reader = readerFor(brand.locale, brand.currency);
  return (
    readTwoBounds(text, reader) ?? readBareRange(text, reader) ?? readBounds(text, reader) ?? asTyped(text)
  );
}

function asTyped(text: string): Query {
  return { words: text, range: null, doubtful: null };
}

interface Reader {
  readonly style: AmountStyle;
  readonly twoBounds: readonly RegExp[];
  readonly bare: RegExp;
  readonly lower: RegExp;
  readonly upper: RegExp;
}

const readers = new Map<string, Reader>();

function readerFor(locale: string, currency: string): Reader {
  const key = `${locale} ${currency}`;
  const known = readers.get(key);
  if (known) return known;
  const made = makeReader(amountStyleOf(locale, currency), rangeWordsOf(locale));
  readers.set(key, made);
  return made;
}

const BEFORE = '(?<![\\p{L}\\p{M}\\p{N}_.,/–—-])';
const DASH = '\\s*(?:-|–|—|\\.\\.\\.?|…)\\s*';

function makeReader(style: AmountStyle, words: RangeWords): Reader {
  const money = `(?:${CURRENCY_PATTERN})`;
  const end = `(?![\\p{L}\\p{M}\\p{N}]|[-–/x×*%°"″:]|[.,]\\d|\\.\\s*\\p{L}|\\s*(?:[x×*%°"″]|(?:${either(MEASURES)})(?![\\p{L}\\p{N}])|-?(?:${either(MEASURE_BEGINNINGS)})))`;
  const amount = (name: string) =>
    `(?:(?<${name}Before>${money})\\s*)?(?<${name}>${amountPattern(style)})(?:\\s*(?<${name}After>${money})(?![\\p{L}\\p{N}]))?`;
  const said = (list: readonly string[]) => `(?:${either(list)})\\s+`;
  const pattern = (source: string) => new RegExp(`${BEFORE}${source}${end}`, 'iu');
  const first = amount('first');
  const second = amount('second');
  const lower = `(?:(?<above>>|${said(words.above)})|(?<from>>=|=>|≥|${said(words.from)}))`;
  const upper = `(?:(?<below><|${said(words.below)})|(?<upTo><=|=<|≤|${said(words.upTo)}))`;
  return {
    style,
    twoBounds: [
      pattern(`(?:${said(words.from)})${first}(?:\\s+${said(words.to)}|${DASH})${second}`),
      ...words.between.map(([between, and]) => pattern(`${between}\\s+${first}\\s+${and}\\s+${second}`)),
    ],
    bare: pattern(`${first}${DASH}${second}`),
    lower: pattern(`${lower}\\s*${first}`),
    upper: pattern(`${upper}\\s*${first}`),
  };
}

/** Longer ones first, so that `bis zu` is not read as `bis`. */
function either(words: readonly string[]): string {
  return words
    .toSorted((a, b) => b.length - a.length)
    .map((word) => word.replace(/\s+/g, '\\s+'))
    .join('|');
}

function readTwoBounds(text: string, { twoBounds, style }: Reader): Query | null {
  for (const pattern of twoBounds) {
    const found = pattern.exec(text);
    const range = found && between(found, style);
    if (range) return { words: without(text, found), range, doubtful: namesMoney(found) ? null : found[0] };
  }
  return null;
}

function readBareRange(text: string, { bare, style }: Reader): Query | null {
  const found = bare.exec(text);
  const range = found && between(found, style);
  if (!range) return null;
  if (namesMoney(found)) return { words: without(text, found), range, doubtful: null };
  if (range.to < LEAST_BARE_UPPER * 10 ** style.digits) return null;
  return { words: without(text, found), range, doubtful: found[0] };
}

function readBounds(text: string, { lower, upper, style }: Reader): Query | null {
  let above = lower.exec(text);
  let below = upper.exec(text);
  // `not above 900` holds `above 900`: whoever begins first has the word.
  if (above && below && overlap(above, below)) {
    if (above.index <= below.index) below = null;
    else above = null;
  }
  if (!above && !below) return null;
  const range = rangeOf(bound(above, 'above', style), bound(below, 'below', style));
  const [later, earlier] = [above, below].sort((a, b) => (b?.index ?? -1) - (a?.index ?? -1));
  const rest = later ? without(text, later) : text;
  const bounds = [above, below].filter((found) => found !== null);
  const sure = bounds.some((found) => SIGN.test(found[0]) || namesMoney(found));
  const doubtful = sure ? null : bounds.map(([said]) => said).join(' ');
  return { words: earlier ? without(rest, earlier) : rest, range, doubtful };
}

const SIGN = /[<>≤≥]/;

function namesMoney({ groups = {} }: RegExpExecArray): boolean {
  const { firstBefore, firstAfter, secondBefore, secondAfter } = groups;
  return [firstBefore, firstAfter, secondBefore, secondAfter].some((part) => part !== undefined);
}

function overlap(a: RegExpExecArray, b: RegExpExecArray): boolean {
  return a.index < b.index + b[0].length && b.index < a.index + a[0].length;
}

function bound(
  found: RegExpExecArray | null,
  exclusive: 'above' | 'below',
  style: AmountStyle,
): Bound | null {
  const typed = found?.groups?.first;
  if (typed === undefined) return null;
  return { amountMinor: minorUnitsOf(typed, style), exclusive: found?.groups?.[exclusive] !== undefined };
}

function between({ groups }: RegExpExecArray, style: AmountStyle): PriceRange | null {
  if (groups?.first === undefined || groups.second === undefined) return null;
  const lower = { amountMinor: minorUnitsOf(groups.first, style), exclusive: false };
  const upper = { amountMinor: minorUnitsOf(groups.second, style), exclusive: false };
  return lower.amountMinor < upper.amountMinor ? rangeOf(lower, upper) : null;
}

function rangeOf(lower: Bound | null, upper: Bound | null): PriceRange {
  return {
    from: lower ? lower.amountMinor + (lower.exclusive ? 1 : 0) : 0,
    to: upper ? upper.amountMinor - (upper.exclusive ? 1 : 0) : NO_LIMIT,
    lower,
    upper,
  };
}

function without(text: string, found: RegExpExecArray): string {
  return `${text.slice(0, found.index)} ${text.slice(found.index + found[0].length)}`
    .replace(/\s+/g, ' ')
    .trim();
}
