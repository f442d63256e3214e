import { deflateSync } from 'node:zlib';
import { PDFDocument, PDFName } from '@cantoo/pdf-lib';

/** As large as the format allows, 5 by 5 metres, with a word in a corner. */
export async function hugePagePdf(): Promise<Buffer<ArrayBuffer>> {
  const document = await PDFDocument.create();
  document.addPage([14_400, 14_400]).drawText('here', { x: 100, y: 100, size: 2_000 });
  return Buffer.from(await document.save());
}

/** A few kilobytes that draw over the whole page again and again, in so many megabytes once they are unpacked. */
export async function endlessPdf(megabytes: number): Promise<Buffer<ArrayBuffer>> {
  const document = await PDFDocument.create();
  const page = document.addPage([300, 200]);
  const { context } = document;
  const drawn = deflateSync(Buffer.alloc(megabytes * 1_000_000, '0 0 m 300 200 l 0 200 l 300 0 l f\n'));
  const content = context.stream(drawn, { Filter: 'FlateDecode' });
  page.node.set(PDFName.of('Contents'), context.register(content));
  return Buffer.from(await document.save());
}

/** Its page is there, and what is drawn on it is not what it says it is. */
export async function brokenPagePdf(): Promise<Buffer<ArrayBuffer>> {
  const document = await PDFDocument.create();
  const page = document.addPage([300, 200]);
  const { context } = document;
  const broken = context.stream('these are no such bytes', { Filter: 'FlateDecode' });
  page.node.set(PDFName.of('Contents'), context.register(broken));
  return Buffer.from(await document.save());
}
