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
