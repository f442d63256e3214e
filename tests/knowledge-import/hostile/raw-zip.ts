import { Buffer } from 'node:buffer';
import { crc32, deflateRawSync } from 'node:zlib';

export interface RawEntry {
  readonly name: string;
  readonly content: string | Uint8Array;
  /** What the archive says about the length, true or not. */
  readonly declaredLength?: number;
  readonly flags?: number;
}

/** An archive written by hand, so that it may lie. */
export function rawZip(entries: readonly RawEntry[]): Uint8Array {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const { name, content, declaredLength, flags = 0 } of entries) {
    const bytes = Buffer.from(content);
    const packed = deflateRawSync(bytes);
    const path = Buffer.from(name);
    const header = Buffer.alloc(26);
    header.writeUInt16LE(20, 0);
    header.writeUInt16LE(flags, 2);
    header.writeUInt16LE(8, 4);
    header.writeUInt32LE(crc32(bytes), 10);
    header.writeUInt32LE(packed.length, 14);
    header.writeUInt32LE(declaredLength ?? bytes.length, 18);
    header.writeUInt16LE(path.length, 22);
    local.push(Buffer.from('PK\u0003\u0004', 'latin1'), header, path, packed);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    central.push(Buffer.from('PK\u0001\u0002\u0014\u0000', 'latin1'), header, rest, path);
    offset += 4 + header.length + path.length + packed.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  return new Uint8Array(Buffer.concat([...local, directory, Buffer.from('PK\u0005\u0006', 'latin1'), end]));
}

const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** The smallest workbook with one sheet; `sheet` is the XML within `sheetData`. */
export function rawWorkbook(sheet: string, more: readonly RawEntry[] = [], prolog = ''): RawEntry[] {
  return [
    {
      name: 'xl/workbook.xml',
      content: `<workbook xmlns="${main}" xmlns:r="${relationships}"><sheets><sheet name="Hinnat" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relationships}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    },
    {
      name: 'xl/worksheets/sheet1.xml',
      content: `<?xml version="1.0"?>${prolog}<worksheet xmlns="${main}"><sheetData>${sheet}</sheetData></worksheet>`,
    },
    ...more,
  ];
}

export const textCell = (place: string, text: string): string =>
  `<c r="${place}" t="inlineStr"><is><t>${text}</t></is></c>`;

export const goodRows = [
  `<row r="1">${['SKU', 'Nimi', 'Hinta sis. alv'].map((text, index) => textCell(`${'ABC'[index]}1`, text)).join('')}</row>`,
  `<row r="2">${textCell('A2', 'A-1')}${textCell('B2', 'Sohva')}<c r="C2"><v>5.5</v></c></row>`,
].join('');
