import { describe, expect, it } from 'vitest';
import type { SheetData } from 'write-excel-file/node';
import writeXlsxFile from 'write-excel-file/node';
import { answer, brands, item, readList } from '../price-list.ts';

async function workbook(...sheets: { sheet: string; data: SheetData }[]): Promise<Uint8Array> {
  return new Uint8Array(await writeXlsxFile(sheets).toBuffer());
}

const day = (text: string) => ({ value: new Date(`${text}T00:00Z`), type: Date, format: 'dd.mm.yyyy' });
const number = (value: number) => ({ value, type: Number });
const header = ['SKU', 'Nimi', 'Hinta sis. alv', 'Voimassa alkaen', 'Voimassa asti', 'Saldo'];

describe('a workbook', () => {
  it('is read with its own numbers and dates, and rows keep their numbers', async () => {
    const bytes = await workbook({
      sheet: 'Hinnat',
      data: [
        ['Hinnasto'],
        [],
        header,
        ['A-1', 'Sohva', number(1234.5), day('2026-12-01'), day('2026-12-31'), number(3)],
        [],
        [number(100123), 'Tuoli', number(89), null, null, number(0)],
      ],
    });
    const reading = await readList(bytes, brands.fi, {}, 'hinnat.xlsx');
    expect(reading.format).toBe('xlsx');
    expect(item(reading, 'A-1')).toMatchObject({
      price: { amountMinor: 123450, currency: 'EUR' },
      validFrom: Date.parse('2026-12-01T00:00+02:00'),
      validTo: Date.parse('2027-01-01T00:00+02:00'),
      availability: 'inStock',
    });
    expect(item(reading, '100123')).toMatchObject({
      price: { amountMinor: 8900 },
      availability: 'outOfStock',
    });
    expect(reading.rows.map(({ line }) => line)).toEqual([4, 6]);
  });

  it('counts a number as the spreadsheet shows it, not as it was computed', async () => {
    const bytes = await workbook({
      sheet: 'Hinnat',
      data: [
        header,
        ['A', 'Sohva', number(0.1 + 0.2)],
        ['B', 'Tuoli', number(29.99 * 3)],
        ['C', 'Pöytä', number(10 / 3)],
      ],
    });
    const reading = await readList(bytes);
    expect(item(reading, 'A').price.amountMinor).toBe(30);
    expect(item(reading, 'B').price.amountMinor).toBe(8997);
    expect(reading.refused).toMatchObject([{ key: 'C', code: 'tooManyDecimals' }]);
  });

  it('never evaluates a formula; one that was never computed has no price', async () => {
    const bytes = await workbook({
      sheet: 'Hinnat',
      data: [header, ['A', 'Sohva', { value: '=1+1', type: 'Formula' }], ['B', 'Tuoli', number(5)]],
    });
    const reading = await readList(bytes);
    expect(reading.refused).toMatchObject([{ key: 'A', code: 'missingPrice' }]);
    expect(item(reading, 'B').price.amountMinor).toBe(500);
  });

  it('with several filled sheets asks which one; empty ones are no choice', async () => {
    const bytes = await workbook(
      { sheet: 'Ohje', data: [['Lue tämä']] },
      { sheet: 'Hinnat', data: [header, ['A', 'Sohva', number(5)]] },
      { sheet: 'Tyhjä', data: [] },
    );
    const reading = await readList(bytes);
    expect(reading.sheets).toEqual(['Ohje', 'Hinnat']);
    const [question] = reading.questions;
    if (!question) throw new Error('Nothing was asked');
    expect(question).toMatchObject({ about: 'sheet', column: null });
    const read = await readList(bytes, brands.fi, answer({}, reading, question, 'Hinnat'));
    expect(item(read, 'A').price.amountMinor).toBe(500);
  });

  it('with prices as text is read like a text file', async () => {
    const bytes = await workbook({
      sheet: 'Hinnat',
      data: [header, ['A', 'Sohva', '1 234,50 €'], ['B', 'Tuoli', number(7.5)]],
    });
    const reading = await readList(bytes);
    expect(item(reading, 'A').price.amountMinor).toBe(123450);
    expect(item(reading, 'B').price.amountMinor).toBe(750);
  });
});
