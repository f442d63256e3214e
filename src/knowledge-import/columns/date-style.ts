import type { DateStyle } from '../../contract/model/knowledge-import.ts';
import { readDay } from '../values/day.ts';

export type InferredDateStyle =
  | { readonly result: 'style'; readonly style: DateStyle }
  | { readonly result: 'ambiguous'; readonly styles: readonly DateStyle[]; readonly example: string }
  /** Fewer than half of the values are dates. */
  | { readonly result: 'none' };

const styles = ['ymd', 'dmy', 'mdy', 'serial'] as const;

/** The style in which most of a column's dates can be read; `03/04/2026` alone is ambiguous. */
export function inferDateStyle(texts: Iterable<string>, locale: string): InferredDateStyle {
  const values = new Map<string, number>();
  let total = 0;
  for (const text of texts) {
    values.set(text, (values.get(text) ?? 0) + 1);
    total++;
  }
  let best = 0;
  let fitting: DateStyle[] = [];
  for (const style of styles) {
    let fits = 0;
    for (const [text, count] of values) if (readDay(text, style) !== null) fits += count;
    if (fits > best) {
      best = fits;
      fitting = [];
    }
    if (fits === best && fits > 0) fitting.push(style);
  }
  if (best * 2 < total || best === 0) return { result: 'none' };
  const [only, ...others] = fitting;
  if (only && others.length === 0) return { result: 'style', style: only };
  const differing = [...values.keys()].find(
    (text) => new Set(fitting.map((style) => readDay(text, style))).size > 1,
  );
  if (differing === undefined)
    return { result: 'style', style: fitting.includes('dmy') ? 'dmy' : (only ?? 'ymd') };
  // Days come first between full stops everywhere; months come first in few countries, between slashes.
  if (differing.includes('.')) return { result: 'style', style: 'dmy' };
  if (!writesMonthFirst(locale) && !differing.includes('/')) return { result: 'style', style: 'dmy' };
  return { result: 'ambiguous', styles: fitting, example: differing };
}

function writesMonthFirst(locale: string): boolean {
  const [first] = new Intl.DateTimeFormat(locale, { dateStyle: 'short' })
    .formatToParts(0)
    .filter(({ type }) => type === 'day' || type === 'month' || type === 'year');
  return first?.type === 'month';
}
