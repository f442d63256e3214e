/** Signs and short names of money, and the currencies they stand for, the likeliest first. */
const marks: Readonly<Record<string, readonly string[]>> = {
  '€': ['EUR'],
  euro: ['EUR'],
  euroa: ['EUR'],
  euros: ['EUR'],
  '£': ['GBP'],
  $: ['USD', 'CAD', 'AUD', 'NZD'],
  us$: ['USD'],
  ca$: ['CAD'],
  a$: ['AUD'],
  au$: ['AUD'],
  nz$: ['NZD'],
  hk$: ['HKD'],
  r$: ['BRL'],
  '¥': ['JPY', 'CNY'],
  'jp¥': ['JPY'],
  'cn¥': ['CNY'],
  '₽': ['RUB'],
  руб: ['RUB'],
  р: ['RUB'],
  рублей: ['RUB'],
  zł: ['PLN'],
  zl: ['PLN'],
  złotych: ['PLN'],
  kr: ['NOK', 'SEK', 'DKK', 'ISK'],
  kroner: ['NOK', 'DKK'],
  kronor: ['SEK'],
  nkr: ['NOK'],
  skr: ['SEK'],
  dkr: ['DKK'],
  fr: ['CHF'],
  sfr: ['CHF'],
  kč: ['CZK'],
  ft: ['HUF'],
  lei: ['RON'],
  лв: ['BGN'],
  '₴': ['UAH'],
  грн: ['UAH'],
  '₸': ['KZT'],
  '₺': ['TRY'],
  '₹': ['INR'],
};

const codes: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'));

/** Currencies a mark may stand for: `kr` is four of them; empty for what is no mark. */
export function currenciesOf(mark: string): readonly string[] {
  const bare = mark.trim().replace(/\.$/, '');
  if (/^[A-Za-z]{3}$/.test(bare) && codes.has(bare.toUpperCase())) return [bare.toUpperCase()];
  return marks[bare.toLowerCase()] ?? [];
}

const digits = new Map<string, number>();

/** How many decimals a currency has: 2 for euros, 0 for yen, 3 for Kuwaiti dinars. */
export function decimalsOf(currency: string): number {
  let known = digits.get(currency);
  if (known === undefined) {
    known =
      new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ??
      2;
    digits.set(currency, known);
  }
  return known;
}
