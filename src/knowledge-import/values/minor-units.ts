import type { Digits } from './number-text.ts';

export type MinorUnits =
  | { readonly result: 'amount'; readonly amountMinor: number }
  | { readonly result: 'tooManyDecimals' | 'tooLarge' };

/** The largest whole numbers of fifteen digits are still exact. */
const MOST_DIGITS = 15;

/**
 * Digits as an integer of minor units, without ever computing with fractions.
 * @param paddedZeros whether zeros beyond the currency's decimals are how this column writes all of its numbers
 */
export function minorUnits({ whole, fraction }: Digits, decimals: number, paddedZeros: boolean): MinorUnits {
  const kept = fraction.slice(0, decimals).padEnd(decimals, '0');
  const beyond = fraction.slice(decimals);
  if (beyond !== '' && !(paddedZeros && /^0+$/.test(beyond))) return { result: 'tooManyDecimals' };
  const digits = (whole + kept).replace(/^0+(?=\d)/, '');
  if (digits.length > MOST_DIGITS) return { result: 'tooLarge' };
  return { result: 'amount', amountMinor: Number(digits) };
}
