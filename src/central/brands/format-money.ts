import type { Money } from '../../contract/model/money.ts';

/** As the brand's customers expect it: `499,00 €`. */
export function formatMoney(money: Money, locale: string): string {
  const format = new Intl.NumberFormat(locale, { style: 'currency', currency: money.currency });
  const fractionDigits = format.resolvedOptions().maximumFractionDigits ?? 2;
  return format.format(money.amountMinor / 10 ** fractionDigits);
}
