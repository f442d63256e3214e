import type { PriceItem } from '../../contract/model/brand-pack.ts';
import type { Money } from '../../contract/model/money.ts';

/** Writes amounts as a brand's customers expect them. Making a formatter is slow, so each is made once. */
export interface PriceFormat {
  readonly price: (money: Money, locale: string) => string;
}

export function createPriceFormat(): PriceFormat {
  const formats = new Map<
    string,
    { readonly format: (amount: number) => string; readonly minorPerMajor: number }
  >();
  const formatFor = (locale: string, currency: string) => {
    const key = `${locale} ${currency}`;
    const known = formats.get(key);
    if (known) return known;
    const number = new Intl.NumberFormat(usableLocale(locale), { style: 'currency', currency });
    const digits = number.resolvedOptions().maximumFractionDigits ?? 2;
    const made = { format: (amount: number) => number.format(amount), minorPerMajor: 10 ** digits };
    formats.set(key, made);
    return made;
  };
  return {
    price: ({ amountMinor, currency }, locale) => {
      const { format, minorPerMajor } = formatFor(locale, currency);
      return format(amountMinor / minorPerMajor);
    },
  };
}

/** A brand's locale is what somebody typed; one that Intl refuses must not cost the agent the price. */
function usableLocale(locale: string): string {
  try {
    return Intl.getCanonicalLocales(locale)[0] ?? 'en';
  } catch {
    return 'en';
  }
}

/** Units that begin like this already read as a phrase: `per guest`, `za osobę`, `в месяц`. */
const SAID_AS_PHRASE = /^(?:per|pr\.?|a|an|za|na|w|в|за|на|på|i)\s|^\//iu;

/**
 * Units without which a price misleads: spans of time, persons, measures. Units that only say that one is one
 * (`kpl`, `stk.`, `szt.`, `шт.`, `pair`) sound odd in an answer and are left out.
 */
const SAID_AFTER_SLASH = new RegExp(
  `^(?:${[
    'hour|day|night|week|month|mo|year|guest|person|session|class|head|adult|child',
    'tunti|h|t|vrk|pv|päivä|yö|vko|viikko|kk|kuukausi|v|vuosi|hlö|henkilö|vieras',
    'time|døgn|dag|natt|uke|mnd|måned|år|gjest|pers',
    'godz|godzina|doba|dzień|noc|tydz|tydzień|mies|miesiąc|rok|os|osoba|gość',
    'час|день|сутки|ночь|неделя|нед|месяц|мес|год|чел|человек|гость',
    '(?:\\d+\\s*)?(?:mm|cm|m|m2|m²|m³|kg|g|l|dl|ml|км|м|м²|кг|г|л|мл)',
  ].join('|')})\\.?$`,
  'iu',
);

/** A price with its unit where that is natural to say. */
export function withUnit(priceText: string, unit: string): string {
  const said = unit.trim();
  if (SAID_AS_PHRASE.test(said)) return `${priceText} ${said}`;
  return SAID_AFTER_SLASH.test(said) ? `${priceText} / ${said}` : priceText;
}

/** One line naming the item, for an answer that stands by itself. */
export function itemLine(item: PriceItem, priceText: string): string {
  return `${itemName(item)}${NAMED}${withUnit(priceText, item.unit)}`;
}

const NAMED = ': ';

/** Whether a text that was inserted is such a line, or the price alone: no price has a colon in it. */
export function isItemLine(text: string): boolean {
  return text.includes(NAMED);
}

/** An item with its variant, as a sentence names it. */
export function itemName(item: PriceItem): string {
  return [item.name, variantLabel(item)].filter((part) => part !== '').join(', ');
}

export function variantLabel(item: PriceItem): string {
  return item.variant.map((option) => option.value).join(' · ');
}
