/** An amount as the brand's customers read it; `amountMinor` is in the currency's minor unit. */
export function formatMoney(
  { amountMinor, currency }: { readonly amountMinor: number; readonly currency: string },
  locale: string,
): string {
  const format = new Intl.NumberFormat(locale, { style: 'currency', currency });
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2;
  return format.format(amountMinor / 10 ** digits);
}
