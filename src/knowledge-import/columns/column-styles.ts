import type { DateStyle, ImportQuestion, NumberStyle } from '../../contract/model/knowledge-import.ts';
import { type TableRow, textOf } from '../tables/table.ts';
import { readDay } from '../values/day.ts';
import { digitsText, readDigits } from '../values/number-text.ts';
import { readPriceText } from '../values/price-text.ts';
import { inferDateStyle } from './date-style.ts';
import type { DraftColumn } from './draft-column.ts';
import { inferNumberStyle, localeStyle } from './number-style.ts';

const dateStyleNames: Readonly<Record<DateStyle, string>> = {
  ymd: 'year, month, day',
  dmy: 'day, month, year',
  mdy: 'month, day, year',
  serial: 'days as a spreadsheet counts them',
};

/** Finds out how numbers and dates are written, column by column, and asks where it cannot be told. */
export function settleStyles(
  columns: readonly DraftColumn[],
  rows: readonly TableRow[],
  locale: string,
  decimals: number,
): ImportQuestion[] {
  return [...settleNumbers(columns, rows, locale, decimals), ...settleDates(columns, rows, locale)];
}

function settleNumbers(
  columns: readonly DraftColumn[],
  rows: readonly TableRow[],
  locale: string,
  decimals: number,
): ImportQuestion[] {
  const open: { column: DraftColumn; styles: readonly NumberStyle[]; example: string }[] = [];
  let settled: NumberStyle | null = null;
  for (const column of columns) {
    if (column.role === 'stock' || column.role === 'popularity') column.numberStyle ??= localeStyle(locale);
    if (column.role !== 'price' && column.role !== 'campaignPrice') continue;
    if (column.numberStyle) {
      settled ??= column.numberStyle;
      continue;
    }
    const inferred = inferNumberStyle(numbersOf(rows, column.index), locale, decimals);
    if (inferred.result === 'ambiguous') open.push({ column, ...inferred });
    else {
      column.numberStyle = inferred.style;
      if (inferred.shown) settled ??= inferred.style;
    }
  }
  const questions: ImportQuestion[] = [];
  for (const { column, styles, example } of open) {
    // One program wrote the file: what one price column shows holds for the other.
    const reading = settled && readDigits(example, settled) ? settled : null;
    if (reading) {
      column.numberStyle = reading;
      column.sure = false;
      continue;
    }
    column.asked = true;
    questions.push({
      about: 'numberStyle',
      column: column.header,
      sentence: `“${example}” in “${column.header}” can be read in two ways. Which is meant?`,
      options: styles.map((style) => ({
        answer: JSON.stringify(style),
        label: `${example} is ${readingOf(example, style)}`,
      })),
    });
  }
  return questions;
}

function* numbersOf(rows: readonly TableRow[], index: number): Generator<string> {
  for (const { cells } of rows) {
    const cell = cells[index];
    if (typeof cell !== 'string' || cell === '') continue;
    const read = readPriceText(cell);
    if (read.is === 'number')
      yield read.wholeSign === null ? read.number : `${read.number}${read.wholeSign}00`;
  }
}

function readingOf(example: string, style: NumberStyle): string {
  const digits = readDigits(example, style);
  return digits === null ? example : digitsText(digits);
}

const dateRoles: ReadonlySet<string> = new Set(['validFrom', 'validTo', 'campaignFrom', 'campaignTo']);

function settleDates(
  columns: readonly DraftColumn[],
  rows: readonly TableRow[],
  locale: string,
): ImportQuestion[] {
  const open: { column: DraftColumn; styles: readonly DateStyle[]; example: string }[] = [];
  let settled: DateStyle | null = null;
  for (const column of columns) {
    if (!dateRoles.has(column.role)) continue;
    if (column.dateStyle) {
      settled ??= column.dateStyle;
      continue;
    }
    const inferred = inferDateStyle(datesOf(rows, column.index), locale);
    if (inferred.result === 'ambiguous') open.push({ column, ...inferred });
    else {
      column.dateStyle = inferred.result === 'style' ? inferred.style : 'serial';
      if (inferred.result === 'style') settled ??= inferred.style;
    }
  }
  const questions: ImportQuestion[] = [];
  for (const { column, styles, example } of open) {
    if (settled && styles.includes(settled)) {
      column.dateStyle = settled;
      column.sure = false;
      continue;
    }
    column.asked = true;
    questions.push({
      about: 'dateStyle',
      column: column.header,
      sentence: `“${example}” in “${column.header}” can be read in two ways. Which is meant?`.slice(0, 400),
      options: styles.map((style) => ({
        answer: style,
        label: `${dateStyleNames[style]}: ${example} is ${readDay(example, style) ?? 'no date'}`.slice(
          0,
          200,
        ),
      })),
    });
  }
  return questions;
}

function* datesOf(rows: readonly TableRow[], index: number): Generator<string> {
  for (const { cells } of rows) {
    const cell = cells[index];
    if (cell === undefined || (typeof cell !== 'string' && cell.kind === 'date')) continue;
    const text = textOf(cell).trim();
    if (text !== '') yield text;
  }
}
