import { currenciesOf } from './currency-marks.ts';

/** A price as it was written, taken apart; `number` is digits and separators alone. */
export type PriceText =
  | {
      readonly is: 'number';
      readonly number: string;
      readonly currencies: readonly string[];
      /** The decimal sign of `1.234,-`, which also tells that the other one parts thousands. */
      readonly wholeSign: ',' | '.' | null;
    }
  | { readonly is: 'empty' | 'negative' | 'percent' | 'other' };

const space = /[\p{Zs}\u2009\u202f]/gu;
const apostrophe = /[’ʼ´`]/g;
/** `199,-` and `199:-` are Nordic and Swiss for a whole amount. */
const wholeAmount = /([.,:])(?:-{1,2}|–|—|−)$/;
const number = /^\d(?:[\d., ']*\d)?$/;

/** No price with its currency is longer, and nothing longer is worth looking at closely. */
const LONGEST = 60;

/** What people write where there is no price. */
const nothing = /^(?:[-–—−]*|n\/?a|null|none)$/i;
/** `kpl` of `12,50 €/kpl`. */
const perUnit = /\s*\/\s*(\p{L}[\p{L}\d²³]{0,15})\.?$/u;

/** The unit a price is written for, `kk` of `12,50 €/kk`; null where none is written. */
export const unitBeside = (raw: string): string | null => perUnit.exec(raw.trim())?.[1] ?? null;

/** Finds number and currency in `€ 1.234,50`, `1 234,50 zł`, `199,-`, `SEK 199:50`, `(5)`. */
export function readPriceText(raw: string): PriceText {
  if (raw.length > LONGEST) return { is: raw.trim() === '' ? 'empty' : 'other' };
  let text = raw.normalize('NFC').replaceAll(space, ' ').replaceAll(apostrophe, "'").trim();
  if (number.test(text)) return { is: 'number', number: text, currencies: [], wholeSign: null };
  if (nothing.test(text)) return { is: 'empty' };
  if (text.includes('%')) return { is: 'percent' };
  text = text.replace(perUnit, '');
  const wrapped = /^\((.*)\)$/.exec(text)?.[1];
  if (wrapped !== undefined)
    return readPriceText(wrapped).is === 'number' ? { is: 'negative' } : { is: 'other' };
  let currencies: readonly string[] = [];
  const before = /^([^\d\s.,'(+–−-]{1,9})\.? ?(?=[\d+–−-])/u.exec(text);
  const after = /(?<=[\d–−-]) ?([^\d\s.,':–−-]{1,9})\.?$/u.exec(text);
  const mark = before ?? after;
  if (mark?.[1]) {
    currencies = currenciesOf(mark[1]);
    if (currencies.length === 0) return { is: 'other' };
    text = before ? text.slice(mark[0].length) : text.slice(0, mark.index);
    text = text.trim();
  }
  const sign = wholeAmount.exec(text)?.[1];
  text = text
    .replace(wholeAmount, '')
    .replace(/^\+ ?/, '')
    .replace(/^(\d+):(\d\d)$/, '$1,$2');
  if (number.test(text)) {
    return { is: 'number', number: text, currencies, wholeSign: sign === ',' || sign === '.' ? sign : null };
  }
  const positive = text.replace(/^[-–—−] ?| ?[-–—−]$/g, '').trim();
  return positive !== text && number.test(positive) ? { is: 'negative' } : { is: 'other' };
}
