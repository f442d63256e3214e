import { Buffer } from 'node:buffer';
import { describe, expect, it } from 'vitest';
import { item, readList } from '../price-list.ts';
import { goodRows, rawWorkbook, rawZip, textCell } from './raw-zip.ts';

const read = (bytes: Uint8Array) => readList(bytes, undefined, {}, 'hinnat.xlsx');

async function problemOf(bytes: Uint8Array) {
  const { problem, rows } = await read(bytes);
  expect(rows).toEqual([]);
  // Every problem says what to do, and that nothing happened.
  expect(problem?.sentence).toMatch(/Nothing was changed\./);
  return problem?.code;
}

describe('a workbook made to do harm', () => {
  it('would be read if it were honest', async () => {
    expect(item(await read(rawZip(rawWorkbook(goodRows))), 'A-1').price.amountMinor).toBe(550);
  });

  it('that unpacks to more than it should is refused while it unpacks', async () => {
    const megabyte = Buffer.alloc(1024 * 1024, ' ');
    const bomb = Array.from({ length: 210 }, (_, index) => ({
      name: `xl/bomb${index}.xml`,
      content: megabyte,
    }));
    expect(await problemOf(rawZip(rawWorkbook(goodRows, bomb)))).toBe('inflatesTooFar');
  });

  it('that declares a length it does not have is damaged, and no memory is set aside for it', async () => {
    const gigabyte = { name: 'xl/sharedStrings.xml', content: '<sst/>', declaredLength: 1024 ** 3 };
    const before = process.memoryUsage().arrayBuffers;
    expect(await problemOf(rawZip(rawWorkbook(goodRows, [gigabyte])))).toBe('damaged');
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(100 * 1024 * 1024);
    const small = { name: 'xl/sharedStrings.xml', content: Buffer.alloc(1024 * 1024), declaredLength: 10 };
    expect(await problemOf(rawZip(rawWorkbook(goodRows, [small])))).toBe('damaged');
  });

  it('with 3,000 files in it is refused', async () => {
    const files = Array.from({ length: 3000 }, (_, index) => ({
      name: `docProps/${index}.xml`,
      content: '',
    }));
    expect(await problemOf(rawZip(rawWorkbook(goodRows, files)))).toBe('tooManyFiles');
  });

  it('cut off anywhere is damaged', async () => {
    const whole = rawZip(rawWorkbook(goodRows));
    for (const length of [4, 30, 200, whole.length - 100, whole.length - 1]) {
      expect(await problemOf(whole.subarray(0, length))).toBe('damaged');
    }
  });

  it('that defines entities is refused before they are looked at', async () => {
    const doctype = '<!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>';
    expect(await problemOf(rawZip(rawWorkbook(goodRows, [], doctype)))).toBe('damaged');
    const external = '<!DOCTYPE x [<!ENTITY x SYSTEM "file:///etc/passwd">]>';
    expect(await problemOf(rawZip(rawWorkbook(goodRows, [], external)))).toBe('damaged');
  });

  it('of XML a hundred thousand levels deep is refused', async () => {
    const deep = `<row r="1">${'<c>'.repeat(100_000)}${'</c>'.repeat(100_000)}</row>`;
    expect(await problemOf(rawZip(rawWorkbook(deep)))).toBe('damaged');
  });

  it.each([
    ['a cell in the last column', `${goodRows}<row r="3">${textCell('XFD3', 'x')}</row>`, 'tooManyColumns'],
    [
      'a cell in the last row',
      `${goodRows}<row r="1048576">${textCell('A1048576', 'x')}</row>`,
      'tooManyRows',
    ],
    [
      'a row number that is no number of rows',
      `${goodRows}<row r="9e9">${textCell('A3', 'x')}</row>`,
      'damaged',
    ],
    ['a disguised place', `${goodRows}<row r="3"><c r="&#88;FD3"><v>1</v></c></row>`, 'damaged'],
  ])('with %s does not make every row that long', async (_what, sheet, code) => {
    expect(await problemOf(rawZip(rawWorkbook(sheet)))).toBe(code);
  });

  it('whose files would lie outside of it is damaged', async () => {
    expect(await problemOf(rawZip(rawWorkbook(goodRows, [{ name: '../../evil.xml', content: 'x' }])))).toBe(
      'damaged',
    );
  });

  it('with a password is refused with advice, in both forms there are', async () => {
    const flagged = rawWorkbook(goodRows).map((entry) => ({ ...entry, flags: 1 }));
    expect(await problemOf(rawZip(flagged))).toBe('encrypted');
    const compound = Buffer.concat([
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      Buffer.alloc(1024),
      Buffer.from('EncryptedPackage', 'utf16le'),
    ]);
    expect(await problemOf(compound)).toBe('encrypted');
  });

  it('of the old kind is refused with advice', async () => {
    const xls = Buffer.concat([
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      Buffer.alloc(2048),
    ]);
    const { problem } = await read(xls);
    expect(problem?.code).toBe('notASpreadsheet');
    expect(problem?.sentence).toContain('Save it as XLSX');
  });

  it('that is another kind of archive is no spreadsheet', async () => {
    expect(await problemOf(rawZip([{ name: 'word/document.xml', content: '<w/>' }]))).toBe('notASpreadsheet');
  });

  it('with links to other files reads them as nothing', async () => {
    const link = {
      name: 'xl/externalLinks/externalLink1.xml',
      content: '<externalLink><externalBook r:id="rId1"/></externalLink>',
    };
    const reading = await read(rawZip(rawWorkbook(goodRows, [link])));
    expect(item(reading, 'A-1').price.amountMinor).toBe(550);
  });

  it('with an error in place of a price refuses that row alone', async () => {
    const sheet = `${goodRows}<row r="3">${textCell('A3', 'A-2')}${textCell('B3', 'Tuoli')}<c r="C3" t="e"><v>#N/A</v></c></row>`;
    const reading = await read(rawZip(rawWorkbook(sheet)));
    expect(reading.refused).toMatchObject([{ line: 3, key: 'A-2', code: 'notANumber', value: '#N/A' }]);
    expect(reading.rows).toHaveLength(1);
  });

  it('without rows is empty', async () => {
    expect(await problemOf(rawZip(rawWorkbook('')))).toBe('empty');
  });

  it('that repeats one huge text in every cell is read without taking long over it', async () => {
    const huge = {
      name: 'xl/sharedStrings.xml',
      content: `<sst><si><t>${'sohva '.repeat(3_000_000)}</t></si></sst>`,
    };
    const cells = (row: number) =>
      [...'ABCDE']
        .map((column) =>
          column === 'C' ? `<c r="C${row}"><v>5</v></c>` : `<c r="${column}${row}" t="s"><v>0</v></c>`,
        )
        .join('');
    const rows = Array.from(
      { length: 3000 },
      (_, index) => `<row r="${index + 3}">${cells(index + 3)}</row>`,
    ).join('');
    const reading = await read(rawZip(rawWorkbook(goodRows + rows, [huge])));
    expect(reading.rows).toHaveLength(1);
    expect(reading.refused).toHaveLength(3000);
    expect(reading.refused[0]).toMatchObject({ line: 3, code: 'skuTooLong' });
  });
});
