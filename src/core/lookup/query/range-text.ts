import type { Bound, PriceRange } from './read-query.ts';

/** Says a price range as it was understood: `< 900 €`, `500–900 €`. */
export type RangeText = (
  range: PriceRange,
  brand: { readonly locale: string; readonly currency: string },
) => string;

/** Making a formatter is slow, so each is made once. */
export function createRangeText(): RangeText {
  const formats = new Map<string, Intl.NumberFormat>();
  return ({ lower, upper }, { locale, currency }) => {
    const key = `${locale} ${currency}`;
    const format = formats.get(key) ?? makeFormat(locale, currency);
    formats.set(key, format);
    const minorPerMajor = 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2);
    const amount = (bound: Bound) => bound.amountMinor / minorPerMajor;
    if (lower && upper && lower.amountMinor < upper.amountMinor)
      return format.formatRange(amount(lower), amount(upper));
    const said = (bound: Bound | null, sign: string, orEqual: string) =>
      bound ? [`${bound.exclusive ? sign : orEqual} ${format.format(amount(bound))}`] : [];
    return [...said(lower, '>', '≥'), ...said(upper, '<', '≤')].join(' ');
  };
}

function makeFormat(locale: string, currency: string): Intl.NumberFormat {
  const options = { style: 'currency', currency, trailingZeroDisplay: 'stripIfInteger' } as const;
  try {
    return new Intl.NumberFormat(locale, options);
  } catch {
    return new Intl.NumberFormat('en', options);
  }
}
