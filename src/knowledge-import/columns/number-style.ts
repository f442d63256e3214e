import type { NumberStyle } from '../../contract/model/knowledge-import.ts';
import { readDigits } from '../values/number-text.ts';

const styles: readonly NumberStyle[] = [
  { decimal: ',', grouping: '' },
  { decimal: '.', grouping: '' },
  { decimal: ',', grouping: '.' },
  { decimal: ',', grouping: ' ' },
  { decimal: ',', grouping: "'" },
  { decimal: '.', grouping: ',' },
  { decimal: '.', grouping: ' ' },
  { decimal: '.', grouping: "'" },
];

export type InferredNumberStyle =
  /** `shown`: some number has a separator; else the style is only what the locale would use. */
  | { readonly result: 'style'; readonly style: NumberStyle; readonly shown: boolean }
  /** The readings differ and nothing in the column tells them apart; `example` shows it. */
  | { readonly result: 'ambiguous'; readonly styles: readonly NumberStyle[]; readonly example: string };

/**
 * The style in which most of a column's numbers can be read. Where several remain that read the numbers alike, the
 * locale's is taken; where they read them differently (`1.234`), somebody must decide.
 * @param decimals of the currency; without any, what looks like decimals can only be thousands
 */
export function inferNumberStyle(
  numbers: Iterable<string>,
  locale: string,
  decimals: number,
): InferredNumberStyle {
  const shapes = new Map<string, { example: string; count: number }>();
  for (const number of numbers) {
    const shape = number.replaceAll(/[1-9]/g, '1');
    const known = shapes.get(shape);
    if (known) known.count++;
    else shapes.set(shape, { example: number, count: 1 });
  }
  let best = 0;
  let fitting: NumberStyle[] = [];
  for (const style of styles) {
    let fits = 0;
    for (const { example, count } of shapes.values())
      if (isPlausible(example, style, decimals)) fits += count;
    if (fits > best) {
      best = fits;
      fitting = [];
    }
    if (fits === best && fits > 0) fitting.push(style);
  }
  const usual = localeStyle(locale);
  if (fitting.length === 0) return { result: 'style', style: usual, shown: false };
  for (const { example } of shapes.values()) {
    const readings = distinctReadings(example, fitting);
    if (readings.length > 1) return { result: 'ambiguous', styles: readings, example };
  }
  const shown = [...shapes.values()].some(({ example }) => /\D/.test(example));
  return { result: 'style', style: preferred(fitting, usual), shown };
}

function isPlausible(number: string, style: NumberStyle, decimals: number): boolean {
  const digits = readDigits(number, style);
  return digits !== null && (decimals > 0 || digits.fraction === '' || /^0+$/.test(digits.fraction));
}

/** One style for each way to read the number. */
function distinctReadings(number: string, fitting: readonly NumberStyle[]): NumberStyle[] {
  const byReading = new Map<string, NumberStyle>();
  for (const style of fitting) {
    const digits = readDigits(number, style);
    if (!digits) continue;
    const reading = `${digits.whole}.${digits.fraction}`;
    if (!byReading.has(reading)) byReading.set(reading, style);
  }
  return [...byReading.values()];
}

function preferred(fitting: readonly NumberStyle[], usual: NumberStyle): NumberStyle {
  return (
    fitting.find((style) => style.decimal === usual.decimal && style.grouping === usual.grouping) ??
    fitting.find((style) => style.decimal === usual.decimal) ??
    fitting[0] ??
    usual
  );
}

/** How a language writes numbers: `fi-FI` is `1 234,50`. */
export function localeStyle(locale: string): NumberStyle {
  const parts = new Intl.NumberFormat(locale, { useGrouping: 'always' }).formatToParts(1234567.5);
  const of = (type: string) => parts.find((part) => part.type === type)?.value ?? '';
  const decimal = of('decimal') === ',' ? ',' : '.';
  const group = of('group')
    .replace(/[\p{Zs}]/u, ' ')
    .replace('’', "'");
  const grouping = group === ' ' || group === "'" || group === ',' || group === '.' ? group : '';
  return { decimal, grouping: grouping === decimal ? '' : grouping };
}
