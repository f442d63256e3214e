import type { Money } from '../../../../contract/model/money.ts';

/**
 * Reads an amount as people of a locale write it, `1 249,50` or `449 kr`, in the currency's minor unit. A point or comma
 * that is followed by exactly three digits and is not the locale's decimal sign groups thousands. Null for anything that
 * is not one amount, or has more decimals than the currency.
 */
export function readAmount(text: string, currency: string, locale: string): Money | null {
  const bare = text
    .replaceAll(/[\s\u00a0\u202f'’]/g, '')
    .replace(/^\p{L}*\p{Sc}?|(?:\p{Sc}|\p{L}+\.?)$/gu, '');
  const match = /^(\d{1,3}(?:[.,]\d{3})+|\d+)(?:([.,])(\d+))?$/.exec(bare);
  if (!match) return null;
  const digits = minorDigits(currency);
  const [, whole = '', sign, rest = ''] = match;
  const decimal = decimalSign(locale);
  // `1.234`: thousands where the comma parts decimals, and 1.23 and a half where the point does.
  const isGrouped = /[.,]/.test(whole);
  if (isGrouped && whole.includes(decimal)) return null;
  if (sign !== undefined && isGrouped && whole.includes(sign)) return null;
  if (rest.length > digits) return null;
  const amountMinor = Number(whole.replaceAll(/[.,]/g, '') + rest.padEnd(digits, '0'));
  return Number.isSafeInteger(amountMinor) ? { amountMinor, currency } : null;
}

/** How an amount is put into a field to be changed: no currency, no grouping. */
export function amountField({ amountMinor, currency }: Money, locale: string): string {
  const digits = minorDigits(currency);
  return new Intl.NumberFormat(locale, {
    useGrouping: false,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(amountMinor / 10 ** digits);
}

function minorDigits(currency: string): number {
  const format = new Intl.NumberFormat('en', { style: 'currency', currency });
  return format.resolvedOptions().maximumFractionDigits ?? 2;
}

function decimalSign(locale: string): string {
  return (
    new Intl.NumberFormat(locale).formatToParts(1.5).find(({ type }) => type === 'decimal')?.value ?? '.'
  );
}
