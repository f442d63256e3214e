import type { Money } from '../../contract/model/money.ts';
import { dateLocale } from '../ui/moment.ts';

export function formatCount(count: number, language: string): string {
  return new Intl.NumberFormat(dateLocale(language)).format(count);
}

/** How far a price moves, as a share: 0.1 is ten percent up. Null when there is nothing to compare. */
export function moveOf(before: Money | null, after: Money | null): number | null {
  if (before === null || after === null || before.currency !== after.currency) return null;
  if (before.amountMinor === 0) return null;
  return (after.amountMinor - before.amountMinor) / before.amountMinor;
}

/** `+12 %`, `−3.5 %`; with a decimal only where it says something. */
export function formatMove(move: number, language: string): string {
  return new Intl.NumberFormat(dateLocale(language), {
    style: 'percent',
    signDisplay: 'exceptZero',
    maximumFractionDigits: Math.abs(move) < 0.1 ? 1 : 0,
  }).format(move);
}

/** `1.2 MB`, as file managers count. */
export function formatBytes(bytes: number, language: string): string {
  const units = ['byte', 'kilobyte', 'megabyte'] as const;
  const step = Math.min(2, bytes < 1 ? 0 : Math.floor(Math.log10(bytes) / 3));
  return new Intl.NumberFormat(dateLocale(language), {
    style: 'unit',
    unit: units[step] ?? 'byte',
    unitDisplay: 'short',
    maximumFractionDigits: step === 2 ? 1 : 0,
  }).format(bytes / 1000 ** step);
}

/** `Europe/Helsinki` → `Helsinki`: what people call a zone. */
export function placeOf(timeZone: string): string {
  return timeZone.slice(timeZone.lastIndexOf('/') + 1).replaceAll('_', ' ');
}

/** A moment on the clocks of a place, with its date. */
export function formatInZone(at: number, timeZone: string | undefined, language: string): string {
  return new Intl.DateTimeFormat(dateLocale(language), {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    ...(timeZone === undefined ? {} : { timeZone }),
  }).format(at);
}

/** `2026-12-01T00:00`, as date fields write it. */
export function isLocalTime(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(text);
}

/**
 * The moment at which clocks of a zone show a local time, `2026-12-01T00:00`. Null for what is not one. Of a time that
 * a change of clocks skips or repeats it gives one of the possible moments: it is only shown, the central service decides.
 */
export function momentInZone(local: string, timeZone: string): number | null {
  if (!isLocalTime(local)) return null;
  const wanted = Date.parse(`${local}:00Z`);
  if (Number.isNaN(wanted)) return null;
  const guess = wanted - offsetAt(wanted, timeZone);
  return wanted - offsetAt(guess, timeZone);
}

/** How far the zone's clocks are ahead of UTC at a moment, in milliseconds. */
function offsetAt(at: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  }).formatToParts(at);
  const of = (type: Intl.DateTimeFormatPartTypes) =>
    Number(parts.find((part) => part.type === type)?.value ?? 0);
  const shown = Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'));
  return shown - Math.floor(at / 60_000) * 60_000;
}
