import { Buffer } from 'node:buffer';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { importLimits } from '../../contract/model/knowledge-import.ts';

export type InflatedWorkbook =
  | { readonly result: 'parts'; readonly parts: ReadonlyMap<string, Uint8Array> }
  | { readonly result: 'damaged' | 'encrypted' | 'tooManyFiles' | 'inflatesTooFar' };

/**
 * The XML parts of a zipped workbook. Entries and bytes are counted while inflating, since what an archive declares
 * about itself may be a lie; whatever else it holds (pictures, macros) is never inflated.
 */
export async function inflateWorkbook(bytes: Uint8Array): Promise<InflatedWorkbook> {
  const parts = new Map<string, Uint8Array>();
  let entries = 0;
  let left: number = importLimits.inflatedBytes;
  try {
    const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
      strictFileNames: true,
    });
    for await (const entry of zip.eachEntry()) {
      entries++;
      if (entries > importLimits.zipEntries) return { result: 'tooManyFiles' };
      if (entry.isEncrypted()) return { result: 'encrypted' };
      if (!isPart(entry.fileName) || parts.has(entry.fileName)) continue;
      const part = await inflate(zip, entry, left);
      if (part === null) return { result: 'inflatesTooFar' };
      left -= part.length;
      parts.set(entry.fileName, part);
    }
  } catch {
    // Whatever is wrong with an archive is an error of the library's; there is one thing to say about all of them.
    return { result: 'damaged' };
  }
  return { result: 'parts', parts };
}

const isPart = (name: string) => name.endsWith('.xml') || name.endsWith('.xml.rels');

/** Null as soon as there are more bytes than are left. */
async function inflate(zip: ZipFile, entry: Entry, left: number): Promise<Uint8Array | null> {
  const stream = await zip.openReadStreamPromise(entry);
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > left) {
      stream.destroy();
      return null;
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, length);
}
