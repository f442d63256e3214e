import { describe, expect, test } from 'vitest';
import { formatMove, moveOf } from '../../../src/renderer/knowledge/format.ts';
import { decideColumn, parseNumberStyle } from '../../../src/renderer/knowledge/import/import-mapping.ts';
import { formatMoney } from '../../../src/renderer/ui/money.ts';
import { momentInZone, placeOf } from '../../../src/renderer/ui/zoned-time.ts';

const euro = (amountMinor: number) => ({ amountMinor, currency: 'EUR' });

describe('amounts', () => {
  test('have as many decimals as their currency', () => {
    expect(formatMoney(euro(124900), 'fi-FI').replaceAll(/\s/g, ' ')).toBe('1 249,00 €');
    expect(formatMoney({ amountMinor: 1249, currency: 'JPY' }, 'en-GB')).toContain('1,249');
  });

  test('move by a share of what they were; between currencies there is none', () => {
    expect(moveOf(euro(1000), euro(1250))).toBe(0.25);
    expect(moveOf(euro(0), euro(1250))).toBeNull();
    expect(moveOf(euro(1000), { amountMinor: 1000, currency: 'NOK' })).toBeNull();
    expect(formatMove(0.25, 'en')).toBe('+25%');
    expect(formatMove(-0.034, 'en')).toBe('-3.4%');
  });
});

describe('a brand’s own time', () => {
  test('is a moment by its zone, in winter and in summer', () => {
    expect(momentInZone('2026-12-01T00:00', 'Europe/Helsinki')).toBe(Date.UTC(2026, 10, 30, 22));
    expect(momentInZone('2026-07-01T00:00', 'Europe/Helsinki')).toBe(Date.UTC(2026, 5, 30, 21));
    expect(momentInZone('2026-07-01T00:00', 'America/New_York')).toBe(Date.UTC(2026, 6, 1, 4));
  });

  test('keeps to the clock right after it was put forward', () => {
    expect(momentInZone('2026-03-29T04:00', 'Europe/Helsinki')).toBe(Date.UTC(2026, 2, 29, 1));
    expect(momentInZone('2026-03-29T05:00', 'Europe/Helsinki')).toBe(Date.UTC(2026, 2, 29, 2));
  });

  test('is named by its place', () => {
    expect(placeOf('America/Argentina/Buenos_Aires')).toBe('Buenos Aires');
    expect(momentInZone('', 'Europe/Helsinki')).toBeNull();
  });
});

describe('decisions about columns', () => {
  const column = { header: 'Hinta', role: 'price', numberStyle: null, dateStyle: null } as const;

  test('keep what was decided about other columns, and what else was decided about this one', () => {
    const before = { columns: [{ header: 'Nimi', role: 'name' as const }], currency: 'EUR' };
    const styled = decideColumn(before, column, { numberStyle: { decimal: ',', grouping: '.' } });
    expect(styled).toEqual({
      currency: 'EUR',
      columns: [
        { header: 'Nimi', role: 'name' },
        { header: 'Hinta', role: 'price', numberStyle: { decimal: ',', grouping: '.' } },
      ],
    });
  });

  test('about the role forget the style, which was meant for the other one', () => {
    const styled = decideColumn({}, column, { numberStyle: { decimal: ',', grouping: '.' } });
    expect(decideColumn(styled, column, { role: 'note' }).columns).toEqual([
      { header: 'Hinta', role: 'note' },
    ]);
  });

  test('take a way of writing numbers only when it is one', () => {
    expect(parseNumberStyle('{"grouping":" ","decimal":","}')).toEqual({ decimal: ',', grouping: ' ' });
    for (const text of ['', 'null', '{"decimal":","}', '{"decimal":";","grouping":""}', '[]'])
      expect(parseNumberStyle(text)).toBeUndefined();
  });
});
