import { Buffer } from 'node:buffer';
import { describe, expect, it } from 'vitest';
import { importLimits } from '../../../src/contract/model/knowledge-import.ts';
import { item, itemsOf, readList } from '../price-list.ts';

const header = 'SKU;Nimi;Hinta sis. alv';
const list = (...rows: string[]) => [header, ...rows].join('\n');

async function problemOf(content: string | Uint8Array) {
  const { problem, rows } = await readList(content);
  expect(rows).toEqual([]);
  expect(problem?.sentence).toMatch(/Nothing was changed\./);
  return problem?.code;
}

describe('a file that is no price list', () => {
  it.each([
    [
      'a PDF called .csv',
      Buffer.from('%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n1 0 obj\n', 'latin1'),
      'notASpreadsheet',
    ],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]), 'notASpreadsheet'],
    ['a web page', '<!DOCTYPE html><table><tr><td>SKU</td></tr></table>', 'notASpreadsheet'],
    ['text with NUL bytes', Buffer.from(`${header}\nA;So\u0000hva;5\n`), 'notASpreadsheet'],
    ['nothing at all', '', 'empty'],
    ['spaces and line breaks', ' \n\r\n \n', 'empty'],
    ['a header without rows', `${header}\n`, 'empty'],
    ['rows without a header', 'A-1;Sohva;5,00\nA-2;Tuoli;6,00\n', 'noHeader'],
    ['prose', 'Dear all,\nplease find the prices attached.\nYours\n', 'noHeader'],
    ['a header without a key column', 'Nimi;Hinta sis. alv\nSohva;5,00\n', 'noKeyColumn'],
    ['a list without prices', 'SKU;Nimi;Väri\nA-1;Sohva;Punainen\n', 'notUnderstood'],
    ['300 columns', `${header}${';x'.repeat(297)}\nA;Sohva;5${';1'.repeat(297)}\n`, 'tooManyColumns'],
  ])('is refused with a reason: %s', async (_what, content, code) => {
    expect(await problemOf(content)).toBe(code);
  });

  it('is refused for 250,000 rows', async () => {
    const rows = Array.from({ length: 250_000 }, (_, index) => `S${index};Thing;5,00`);
    expect(await problemOf(`${header}\n${rows.join('\n')}`)).toBe('tooManyRows');
  });

  it('is refused for its size before it is looked at', async () => {
    expect(await problemOf(new Uint8Array(importLimits.fileBytes + 1))).toBe('tooLarge');
  });
});

describe('a price list with bad rows', () => {
  it('takes the good ones and says for each bad one where, why and what to do', async () => {
    const reading = await readList(
      list(
        'A;Sohva;5,00',
        ';Tuoli;5,00',
        'B;;5,00',
        'C;Pöytä;',
        'D;Lamppu;-5,00',
        'E;Matto;5,999',
        'F;Hylly;kysy',
        'G;Kaappi;10 %',
        `${'H'.repeat(65)};Peili;5,00`,
        'I;Arkku;1.2.3',
        'J;Jakkara;99999999999999999',
      ),
    );
    expect(Object.keys(itemsOf(reading))).toEqual(['A']);
    expect(reading.refused.map(({ line, code }) => [line, code])).toEqual([
      [3, 'missingSku'],
      [4, 'missingName'],
      [5, 'missingPrice'],
      [6, 'negative'],
      [7, 'tooManyDecimals'],
      [8, 'notANumber'],
      [9, 'percent'],
      [10, 'skuTooLong'],
      [11, 'otherNumberStyle'],
      [12, 'tooLarge'],
    ]);
    for (const { sentence } of reading.refused) expect(sentence).toMatch(/\.$/);
  });

  it('refuses dates that are none and periods that end before they begin', async () => {
    const reading = await readList(
      [
        'SKU;Nimi;Hinta sis. alv;Voimassa alkaen;Voimassa asti',
        'A;Sohva;5;1.12.2026;31.12.2026',
        'B;Tuoli;5;31.2.2026;',
        'C;Pöytä;5;2.12.2026;1.12.2026',
        'D;Hylly;5;1.12.2026;1.12.2026',
      ].join('\n'),
    );
    expect(reading.refused.map(({ key, code }) => [key, code])).toEqual([
      ['B', 'notADate'],
      ['C', 'datesReversed'],
    ]);
    expect(Object.keys(itemsOf(reading))).toEqual(['A', 'D']);
  });

  it('survives a lone quotation mark: only the lines at fault are refused', async () => {
    const reading = await readList(
      list('A;Sohva;5,00', 'B;"Tuoli;6,00', 'C;Pöytä;7,00', 'D;"Hylly, ""iso""";8,00'),
    );
    expect(Object.keys(itemsOf(reading))).toEqual(['A', 'C', 'D']);
    expect(item(reading, 'D').name).toBe('Hylly, "iso"');
    expect(reading.refused).toMatchObject([{ line: 3, code: 'openQuote' }]);
  });

  it('does not let two lone quotation marks swallow the rows between them', async () => {
    const reading = await readList(
      list('A;Sohva;5,00', 'B;"Tuoli;6,00', 'C;Pöytä;7,00', 'D;Hylly";8,00', 'E;Matto;9,00'),
    );
    expect(Object.keys(itemsOf(reading))).toEqual(['A', 'C', 'E']);
    expect(reading.refused.map(({ line }) => line)).toEqual([3, 5]);
  });

  it('keeps real line breaks in a quoted name as spaces, and counts lines right after them', async () => {
    const reading = await readList(list('A;"Sohva\nOslo";5,00', 'B;Tuoli;6,00'));
    expect(item(reading, 'A').name).toBe('Sohva Oslo');
    expect(reading.rows.map(({ line }) => line)).toEqual([2, 4]);
  });

  it('of rows with one SKU counts the last and lists the others', async () => {
    const reading = await readList(list('A;Sohva;5,00', 'B;Tuoli;6,00', 'A;Sohva;7,00', 'A;Sohva;8,00'));
    expect(item(reading, 'A').price.amountMinor).toBe(800);
    expect(reading.duplicates.map(({ line, key }) => [line, key])).toEqual([
      [2, 'A'],
      [4, 'A'],
    ]);
    expect(reading.rows.map(({ line }) => line)).toEqual([3, 5]);
  });

  it('takes out characters nobody can see, and warns', async () => {
    const reading = await readList(list('A;So\u202ehva\u200b;5,00'));
    expect(item(reading, 'A').name).toBe('Sohva');
    expect(reading.warnings).toMatchObject([{ key: 'A', code: 'hiddenCharacters' }]);
  });

  it('keeps formulas as text, and warns', async () => {
    const reading = await readList(list(`A;=cmd|' /C calc'!A0;5,00`, '="00123";Tuoli;6,00'));
    expect(item(reading, 'A').name).toBe(`=cmd|' /C calc'!A0`);
    expect(item(reading, '00123').name).toBe('Tuoli');
    expect(reading.warnings).toMatchObject([{ key: 'A', code: 'formulaText' }]);
  });

  it('warns of a price of zero, a campaign above the price, and text that was cut', async () => {
    const reading = await readList(
      [
        'SKU;Nimi;Hinta sis. alv;Tarjoushinta',
        'A;Sohva;0,00;',
        'B;Tuoli;5,00;6,00',
        `C;${'n'.repeat(250)};5,00;`,
      ].join('\n'),
    );
    expect(reading.warnings.map(({ key, code }) => [key, code])).toEqual([
      ['A', 'priceZero'],
      ['B', 'campaignAbovePrice'],
      ['C', 'textCut'],
    ]);
    expect(item(reading, 'C').name).toHaveLength(200);
  });

  it('skips headings between rows and repetitions of the header', async () => {
    const reading = await readList(list('SOHVAT;;', 'A;Sohva;5,00', header, ';TUOLIT;', 'B;Tuoli;6,00'));
    expect(Object.keys(itemsOf(reading))).toEqual(['A', 'B']);
  });

  it('reads UTF-8 and UTF-16 by their mark, and asks for bytes that are neither', async () => {
    const text = list('A;Pöytä;5,00');
    const utf16be = Buffer.from(`\ufeff${text}`, 'utf16le').swap16();
    for (const bytes of [
      Buffer.from(`\ufeff${text}`),
      Buffer.from(`\ufeff${text}`, 'utf16le'),
      utf16be,
      Buffer.from(text, 'utf16le'),
    ]) {
      expect(item(await readList(bytes), 'A').name).toBe('Pöytä');
    }
    const mixed = Buffer.concat([
      Buffer.from(list('A;Pöytä;5,00\n')),
      Buffer.from('B;Höylä;6,00\n', 'latin1'),
    ]);
    expect((await readList(mixed)).questions.map(({ about }) => about)).toEqual(['encoding']);
  });

  it.each([
    [';', '\r\n'],
    [',', '\n'],
    ['\t', '\r'],
    ['|', '\n'],
  ])('is read with %j between cells and %j between lines', async (delimiter, newline) => {
    const rows = [
      ['SKU', 'Nimi', 'Hinta sis. alv'],
      ['A', 'Sohva', '5.50'],
      ['B', `"Tuoli${delimiter} iso"`, '6.50'],
    ];
    const reading = await readList(rows.map((row) => row.join(delimiter)).join(newline));
    expect(item(reading, 'B')).toMatchObject({
      name: `Tuoli${delimiter === '\t' ? '' : delimiter} iso`,
      price: { amountMinor: 650 },
    });
    expect(reading.rows.map(({ line }) => line)).toEqual([2, 3]);
  });
});
