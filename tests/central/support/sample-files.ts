import { crc32, deflateSync } from 'node:zlib';
import { PDFDocument } from '@cantoo/pdf-lib';
import sharp from 'sharp';

const lamp = { width: 600, height: 400, channels: 3, background: '#c08020' } as const;

/** What a phone writes into a photo: whose it is, of which make, and where it was taken. */
const camera = {
  IFD0: { Make: 'Kamerafabrik', Artist: 'Ida Holm' },
  IFD3: {
    GPSLatitudeRef: 'N',
    GPSLatitude: '59/1 54/1 50/1',
    GPSLongitudeRef: 'E',
    GPSLongitude: '10/1 45/1 8/1',
  },
};

/** Lying on its side, as a phone that was held upright stores it. */
export const photo = (): Promise<Buffer<ArrayBuffer>> =>
  sharp({ create: lamp }).withExif(camera).withMetadata({ orientation: 6 }).jpeg().toBuffer().then(own);

export const screenshot = (): Promise<Buffer<ArrayBuffer>> =>
  sharp({ create: lamp }).png().toBuffer().then(own);

/** Of noise, which no format makes smaller. */
export const noise = (width: number, height: number): Promise<Buffer<ArrayBuffer>> =>
  sharp({ create: { ...lamp, width, height, noise: { type: 'gaussian', mean: 128, sigma: 60 } } })
    .jpeg({ quality: 90 })
    .toBuffer()
    .then(own);

/** Says that it is as large as a town, in a few kilobytes. */
export function pictureBomb(): Buffer<ArrayBuffer> {
  const side = 60_000;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header.writeUInt8(1, 8);
  const rows = deflateSync(Buffer.alloc(1024 * 1024), { level: 9 });
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', rows),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

export async function pdf(pages = 1): Promise<Buffer<ArrayBuffer>> {
  const document = await PDFDocument.create();
  document.setAuthor('Ida Holm');
  document.addJavaScript('greet', 'app.alert("boo")');
  for (let page = 0; page < pages; page += 1) document.addPage([300, 200]);
  return Buffer.from(await document.save());
}

export async function lockedPdf(): Promise<Buffer<ArrayBuffer>> {
  const document = await PDFDocument.create();
  document.addPage();
  await document.encrypt({ userPassword: 'geheim', ownerPassword: 'geheim' });
  return Buffer.from(await document.save());
}

const own = (bytes: Buffer): Buffer<ArrayBuffer> => Buffer.from(bytes);
