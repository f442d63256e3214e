import type { ColumnRole } from '../../contract/model/knowledge-import.ts';
import { currenciesOf } from '../values/currency-marks.ts';
import { foldHeader, holdsWords } from './header-text.ts';
import type { TaxMode, Vocabulary } from './vocabulary.ts';
import { knownUnits } from './words/units.ts';

export interface HeaderMeaning {
  readonly role: ColumnRole;
  /** The whole header is a known word, apart from tax and currency; else it only holds one. */
  readonly exact: boolean;
  readonly rank: number;
  readonly tax: TaxMode | null;
  /** Currencies a mark in the header may stand for. */
  readonly currencies: readonly string[];
  /** `stk` of `Pris/stk`. */
  readonly unit: string | null;
}

/** What a header says; null where no word of it is known. */
export function headerMeaning(header: string, vocabulary: Vocabulary): HeaderMeaning | null {
  const folded = foldHeader(header);
  if (folded === '') return null;
  const tax = taxIn(folded, vocabulary);
  const currencies = currenciesIn(header);
  const unit = /\/\s*(\p{L}[\p{L}0-9²³]{0,9})/u.exec(header)?.[1] ?? null;
  const bare = withoutExtras(header, folded, tax?.word);
  const found = wholeRole(folded, vocabulary) ?? wholeRole(bare, vocabulary) ?? heldRole(bare, vocabulary);
  if (!found) return null;
  const isPrice = found.role === 'price' || found.role === 'campaignPrice';
  return {
    ...found,
    tax: isPrice ? (tax?.mode ?? null) : null,
    currencies: isPrice ? currencies : [],
    unit: isPrice && unit !== null && knownUnits.has(foldHeader(unit)) ? unit : null,
  };
}

/** Whether a text says that prices include tax or do not; the longest phrase counts: `ei sis. alv`, not `sis. alv`. */
export function taxModeIn(text: string, vocabulary: Vocabulary): TaxMode | null {
  return taxIn(foldHeader(text), vocabulary)?.mode ?? null;
}

function taxIn(folded: string, vocabulary: Vocabulary): { mode: TaxMode; word: string } | null {
  let best: { mode: TaxMode; word: string } | null = null;
  for (const [word, mode] of vocabulary.tax) {
    if (word.length > (best?.word.length ?? 0) && holdsWords(folded, word)) best = { mode, word };
  }
  return best ?? rateIn(folded);
}

/** `Hinta alv 25,5 %`: a rate that is not zero is named where it is contained. */
const rate = /(?:^| )((?:alv|vat|mva|moms|mwst|ust|btw|ндс) [1-9]\d?(?: \d)?)(?= |%|$)/;

function rateIn(folded: string): { mode: TaxMode; word: string } | null {
  const word = rate.exec(folded)?.[1];
  return word === undefined ? null : { mode: 'included', word };
}

function currenciesIn(header: string): readonly string[] {
  for (const token of header.split(/[\s()/,;:[\]]+/)) {
    // Words of three letters are a code only in capitals: "All", "Top" and "Try" are currencies, too.
    if (/^[a-z]{3}$/i.test(token) && token !== token.toUpperCase()) {
      continue;
    }
    const found = currenciesOf(token);
    if (found.length > 0) return found;
  }
  return [];
}

/** The header without what it says about tax, currency and rates. */
function withoutExtras(header: string, folded: string, taxWord: string | undefined): string {
  let text = ` ${folded} `;
  if (taxWord !== undefined) text = text.replace(` ${taxWord} `, ' ');
  const extras = header
    .split(/[\s()/,;:[\]]+/)
    .filter((token) => currenciesOf(token).length > 0)
    .map((token) => foldHeader(token));
  return text
    .split(' ')
    .filter((token) => token !== '' && !extras.includes(token) && !/^[\d%€$£]+$/.test(token))
    .join(' ');
}

type Role = Pick<HeaderMeaning, 'role' | 'exact' | 'rank'>;

function wholeRole(text: string, vocabulary: Vocabulary): Role | null {
  const whole = vocabulary.roles.get(text);
  return whole ? { ...whole, exact: true } : null;
}

/** The role of the longest known phrase in a text. */
function heldRole(text: string, vocabulary: Vocabulary): Role | null {
  let best: { role: ColumnRole; rank: number; length: number } | null = null;
  for (const [word, found] of vocabulary.roles) {
    // Short words occur in anything: "to", "kod", "type".
    if (word.length < 4 || word.length <= (best?.length ?? 0)) continue;
    if (holdsWords(text, word)) best = { ...found, length: word.length };
  }
  return best && { role: best.role, rank: best.rank, exact: false };
}
