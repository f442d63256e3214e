import { Buffer } from 'node:buffer';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PackRow } from '../../../src/contract/model/brand-pack.ts';
import {
  ImportColumn,
  ImportLine,
  ImportProblem,
  ImportQuestion,
} from '../../../src/contract/model/knowledge-import.ts';
import type { ImportReading } from '../../../src/knowledge-import/read-import.ts';
import { brands, readList } from '../price-list.ts';
import { goodRows, rawWorkbook, rawZip } from './raw-zip.ts';

/** Whatever is read must be what the contract allows: the service publishes it, and the screen shows it. */
function expectAllowed(reading: ImportReading): void {
  if (reading.problem) ImportProblem.parse(reading.problem);
  for (const question of reading.questions) ImportQuestion.parse(question);
  for (const column of reading.columns ?? []) ImportColumn.parse(column);
  for (const { row, line } of reading.rows) {
    PackRow.parse(row);
    expect(line).toBeGreaterThan(0);
  }
  for (const line of [...reading.refused, ...reading.duplicates, ...reading.warnings]) ImportLine.parse(line);
  if (reading.problem || reading.questions.length > 0) expect(reading.rows).toEqual([]);
}

const csv = Buffer.from(
  [
    'SKU;Nimi;Hinta sis. alv;Tarjoushinta;Voimassa alkaen;Saldo;Väri;Valuutta',
    'A;"Sohva; iso";1 234,50 €;999,-;1.12.2026;3;Punainen;EUR',
    'B;Tuoli;89,90;;;0;;',
  ].join('\r\n'),
);
const shopify = Buffer.from(
  [
    'Handle,Title,Option1 Name,Option1 Value,Variant SKU,Variant Price,Variant Compare At Price,Variant Inventory Qty',
    'sofa,Sofa,Colour,Red,S-1,999.00,1299.00,4',
    'sofa,,,Blue,S-2,999.00,,0',
  ].join('\n'),
);
const xlsx = rawZip(rawWorkbook(goodRows));

/** Some bytes of a file replaced, some cut off. */
const damaged = (bytes: Uint8Array) =>
  fc
    .record({
      changes: fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { maxLength: 8 }),
      length: fc.oneof(fc.constant(bytes.length), fc.nat(bytes.length)),
    })
    .map(({ changes, length }) => {
      const copy = Uint8Array.from(bytes);
      for (const [at, value] of changes) copy[at] = value;
      return copy.subarray(0, length);
    });

describe('whatever a file holds, reading it ends with rows, questions or a problem that are in order', () => {
  it.each([
    ['bytes', fc.uint8Array({ maxLength: 2000 })],
    ['a damaged text file', damaged(csv)],
    ["a damaged export of Shopify's", damaged(shopify)],
    ['a damaged workbook', damaged(xlsx)],
  ])('%s', async (_what, files) => {
    await fc.assert(
      fc.asyncProperty(files, fc.constantFrom(...Object.values(brands)), async (bytes, brand) => {
        expectAllowed(await readList(bytes, brand, { tax: 'included', encoding: 'windows-1252' }));
      }),
      { numRuns: 150 },
    );
  });

  it('cells of any text', async () => {
    const cell = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.constantFrom(
        '1.234',
        '1 234,50 €',
        '-5',
        '5 %',
        '99999999999999999999',
        '1e9',
        '31.2.2026',
        '2026-12-01',
        '="007"',
        '٣٫٥',
        '¼',
        '\ud800',
        '\u202e',
        'A'.repeat(5000),
      ),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(cell, { minLength: 8, maxLength: 8 }), { minLength: 1, maxLength: 6 }),
        async (rows) => {
          const quoted = rows.map((cells) =>
            cells.map((text) => `"${text.replaceAll('"', '""')}"`).join(';'),
          );
          const list = ['SKU;Nimi;Hinta;Tarjoushinta;Voimassa alkaen;Saldo;Väri;Avainsanat', ...quoted].join(
            '\n',
          );
          expectAllowed(await readList(list, brands.fi, { tax: 'included' }));
          expectAllowed(
            await readList(list, brands.fi, {
              tax: 'included',
              columns: [
                { header: 'Hinta', role: 'price', numberStyle: { decimal: ',', grouping: '.' } },
                { header: 'Voimassa alkaen', role: 'validFrom', dateStyle: 'dmy' },
                { header: 'Tarjoushinta', role: 'ignore' },
              ],
            }),
          );
        },
      ),
      { numRuns: 150 },
    );
  });
});
