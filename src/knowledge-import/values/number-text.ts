import type { NumberStyle } from '../../contract/model/knowledge-import.ts';

/** A number without its separators: `1.234,50` is `{ whole: '1234', fraction: '50' }`. */
export interface Digits {
  readonly whole: string;
  readonly fraction: string;
}

const patterns = new Map<string, RegExp>();
const escaped = (sign: string) => sign.replace(/[.]/g, '\\.');

/** The digits of a number written in this style; null where it is written otherwise. */
export function readDigits(number: string, style: NumberStyle): Digits | null {
  const match = patternOf(style).exec(number);
  if (!match) return null;
  const whole = match[1] ?? '';
  return {
    whole: style.grouping === '' ? whole : whole.replaceAll(style.grouping, ''),
    fraction: match[2] ?? '',
  };
}

function patternOf({ decimal, grouping }: NumberStyle): RegExp {
  const key = `${decimal}${grouping}`;
  let pattern = patterns.get(key);
  if (!pattern) {
    // Groups are of three and never begin with a zero: `0.990` has decimals.
    const grouped = grouping === '' ? '' : `[1-9]\\d{0,2}(?:${escaped(grouping)}\\d{3})+|`;
    pattern = new RegExp(`^(${grouped}\\d+)(?:${escaped(decimal)}(\\d+))?$`);
    patterns.set(key, pattern);
  }
  return pattern;
}

export const digitsText = ({ whole, fraction }: Digits): string =>
  fraction === '' ? whole : `${whole}.${fraction}`;
