import type { PriceItem } from '../../contract/model/brand-pack.ts';

/** Why a row of a price list cannot be taken. */
export type RefusalCode =
  | 'missingSku'
  | 'skuTooLong'
  | 'missingName'
  | 'missingPrice'
  | 'notANumber'
  | 'otherNumberStyle'
  | 'negative'
  | 'percent'
  | 'tooManyDecimals'
  | 'tooLarge'
  | 'unknownCurrency'
  | 'notADate'
  | 'datesReversed'
  | 'openQuote';

export type WarningCode =
  | 'priceZero'
  | 'campaignAbovePrice'
  | 'textCut'
  | 'hiddenCharacters'
  | 'formulaText'
  | 'availabilityUnknown'
  | 'headingSkipped'
  | 'draftSkipped'
  | 'skuMadeUp';

export interface RowRemark<Code extends string> {
  readonly code: Code;
  readonly value: string;
  readonly sentence: string;
}

export type Refusal = RowRemark<RefusalCode>;
export type Warning = RowRemark<WarningCode>;

/** Either what was read, or why it cannot be. */
export type Read<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly refusal: Refusal };

export const read = <Value>(value: Value): Read<Value> => ({ ok: true, value });

export function refused(code: RefusalCode, value: string, sentence: string): { ok: false; refusal: Refusal } {
  return { ok: false, refusal: { code, value, sentence } };
}

export type RowOutcome =
  | { readonly result: 'item'; readonly item: PriceItem; readonly warnings: readonly Warning[] }
  | {
      readonly result: 'refused';
      readonly sku: string;
      readonly title: string;
      readonly refusal: Refusal;
      readonly warnings: readonly Warning[];
    }
  /** Empty, a heading between rows, or a repetition of the header. */
  | { readonly result: 'skipped'; readonly warning: Warning | null };
