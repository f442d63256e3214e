/** How amounts are written where a brand sells. */
export interface AmountStyle {
  /** Thousands are parted by spaces, so that a space inside a number does not end it. */
  readonly spaced: boolean;
  /** Digits after the point that the currency has. */
  readonly digits: number;
}

const styles = new Map<string, AmountStyle>();

export function amountStyleOf(locale: string, currency: string): AmountStyle {
  const key = `${locale} ${currency}`;
  const known = styles.get(key);
  if (known) return known;
  const style = readStyle(locale, currency);
  styles.set(key, style);
  return style;
}

function readStyle(locale: string, currency: string): AmountStyle {
  try {
    const format = new Intl.NumberFormat(locale, { style: 'currency', currency });
    const group = format.formatToParts(1_234_567).find(({ type }) => type === 'group');
    return {
      spaced: /^\s$/u.test(group?.value ?? ''),
      digits: format.resolvedOptions().maximumFractionDigits ?? 2,
    };
  } catch {
    return { spaced: false, digits: 2 };
  }
}

const GROUP = "[.,'’\u00a0\u202f]";
const SPACED_GROUP = "[.,'’ \u00a0\u202f]";

/** A pattern of amounts. No leading zeros: such numbers are codes. */
export function amountPattern({ spaced }: AmountStyle): string {
  const group = spaced ? SPACED_GROUP : GROUP;
  return `(?:[1-9]\\d{0,2}(?:${group}\\d{3})+(?!\\d)|[1-9]\\d{0,8}|0)(?:[.,]\\d{1,2}(?!\\d))?(?:,-|\\.-)?`;
}

/** Signs, codes and everyday names of money, before or after an amount. */
export const CURRENCY_PATTERN = [
  '\\p{Sc}',
  '(?:eur|euros?|euroa|euron|евро|nok|sek|dkk|pln|rub|usd|gbp|chf|zł|zl|zloty(?:ch)?|złotych)',
  '(?:kr|kroner|kronor|dollars?|pounds?|руб(?:лей|ля|ль)?|р|e)\\.?',
].join('|');

/** What was typed, in minor units. Three digits after a point or comma are thousands, one or two are the fraction. */
export function minorUnitsOf(typed: string, { digits }: AmountStyle): number {
  const plain = typed.replace(/[,.]-$/, '');
  const fraction = /[.,](\d{1,2})$/.exec(plain)?.[1] ?? '';
  const whole = (fraction === '' ? plain : plain.slice(0, -fraction.length - 1)).replace(/\D/g, '');
  return Math.round(Number(`${whole}.${fraction || 0}`) * 10 ** digits);
}
