/** An amount somebody wrote. */
export interface WrittenAmount {
  /**
   * In minor units, most likely first. `42 449 kr` may be forty-two thousand or "size 42, 449 kr", so there can be
   * two.
   */
  readonly readings: readonly number[];
  /** Whether a currency stood with it: only then is it surely a price, and not a size or a date. */
  readonly marked: boolean;
}

/** How people write a currency, with its sign and ISO code; as regular expressions, lower case. */
const SPELLINGS: Readonly<Record<string, readonly string[]>> = {
  CHF: ['chf', String.raw`fr\.?`, 'franken', 'francs?'],
  DKK: ['kr', 'dkk', 'kroner'],
  EUR: ['€', 'e', 'eur', String.raw`euro\p{L}*`],
  GBP: ['£', 'gbp', 'pounds?', 'quid'],
  NOK: ['kr', 'nok', 'kroner'],
  PLN: ['zł', 'zl', 'pln', String.raw`z[łl]ot\p{L}+`],
  RUB: ['₽', 'р', 'rub', String.raw`руб\p{L}*`],
  SEK: ['kr', 'sek', 'kronor'],
  USD: [String.raw`\$`, 'usd', 'dollars?'],
};

const SPACE = String.raw`[ \u00a0\u202f]`;
/** Three digits after a separator are always a group and one or two a fraction: no price has three decimals. */
const NUMBER = String.raw`\d{1,3}(?:[ \u00a0\u202f.,'’]\d{3})+(?!\d)(?:[.,]\d{1,2}(?!\d))?|\d+(?:[.,]\d{1,2}(?!\d))?`;

/**
 * Every amount in `text`, as agents of any of the brands' countries write them: `1 299,00 €`, `kr 449,-`, `£45`,
 * `129,90 zł`, `1 290 ₽`. The notation tells separators apart by itself, so the locale is not asked.
 */
export function findAmounts(text: string, currency: string): readonly WrittenAmount[] {
  const { digits, pattern } = notationOf(currency);
  const amounts: WrittenAmount[] = [];
  for (const { groups } of text.matchAll(pattern)) {
    const number = groups?.number;
    if (number === undefined || groups?.percent !== undefined) continue;
    const marked = [groups?.before, groups?.after, groups?.dash].some((mark) => mark !== undefined);
    const readings = readingsOf(number).map((reading) => toMinor(reading, digits));
    amounts.push({ readings, marked });
  }
  return amounts;
}

interface Notation {
  /** After the point. */
  readonly digits: number;
  readonly pattern: RegExp;
}

const notations = new Map<string, Notation>();

/** Formats and patterns take longer to make than a message takes to read. */
function notationOf(currency: string): Notation {
  const known = notations.get(currency);
  if (known) return known;
  const made = { digits: fractionDigits(currency), pattern: patternFor(currency) };
  notations.set(currency, made);
  return made;
}

/** An amount in major units as it is written without grouping: `449` or `449.5`. */
export function majorUnits(amountMinor: number, currency: string): number {
  return amountMinor / 10 ** notationOf(currency).digits;
}

function patternFor(currency: string): RegExp {
  const mark = (SPELLINGS[currency] ?? [currency.toLowerCase()]).join('|');
  // A number right after a letter, or after a letter and a hyphen, is part of an article number.
  const start = String.raw`(?<![\p{L}\d]|\p{L}-|\d[.,])`;
  const before = String.raw`(?<!\p{L})(?<before>${mark})\.?${SPACE}?`;
  const dash = `(?<dash>,[-–—]+)?`;
  const after = String.raw`(?:${SPACE}?(?<after>${mark})(?!\p{L}))?`;
  const percent = `(?:${SPACE}?(?<percent>%))?`;
  return new RegExp(`(?:${before}|${start})(?<number>${NUMBER})${dash}${after}${percent}`, 'giu');
}

/** The number as written, and its last part alone where a plain space might have separated two numbers. */
function readingsOf(number: string): readonly string[] {
  const space = number.lastIndexOf(' ');
  return space < 0 ? [number] : [number, number.slice(space + 1)];
}

function toMinor(number: string, digits: number): number {
  const fraction = /[.,](\d{1,2})$/.exec(number)?.[1] ?? '';
  const whole = fraction === '' ? number : number.slice(0, -fraction.length - 1);
  const wholeDigits = whole.replace(/\D/g, '');
  return Number(wholeDigits + fraction.padEnd(digits, '0').slice(0, digits));
}

function fractionDigits(currency: string): number {
  const format = new Intl.NumberFormat('en', { style: 'currency', currency });
  return format.resolvedOptions().maximumFractionDigits ?? 2;
}
