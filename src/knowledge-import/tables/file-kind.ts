import { Buffer } from 'node:buffer';

export type FileKind = 'zip' | 'oldWorkbook' | 'encryptedWorkbook' | 'webPage' | 'other' | 'text';

const zip = [0x50, 0x4b];
/** Compound files: workbooks before 2007, and newer ones with a password. */
const compound = [0xd0, 0xcf, 0x11, 0xe0];
const others: readonly (readonly number[])[] = [
  [0x25, 0x50, 0x44, 0x46], // PDF
  [0x89, 0x50, 0x4e, 0x47], // PNG
  [0xff, 0xd8, 0xff], // JPEG
  [0x1f, 0x8b], // gzip
  [0x37, 0x7a, 0xbc, 0xaf], // 7z
  [0x52, 0x61, 0x72, 0x21], // RAR
  [0x7b, 0x5c, 0x72, 0x74, 0x66], // RTF
];

/** What a file is, by its first bytes; names lie. */
export function fileKind(bytes: Uint8Array): FileKind {
  const begins = (signature: readonly number[]) => signature.every((byte, index) => bytes[index] === byte);
  if (begins(zip)) return 'zip';
  if (begins(compound)) {
    const name = Buffer.from('EncryptedPackage', 'utf16le');
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(name)
      ? 'encryptedWorkbook'
      : 'oldWorkbook';
  }
  if (others.some(begins)) return 'other';
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 512)).replace(/^[^<\w]*/, '');
  // Programs that export "Excel" often write a web page, or XML of 2003, and call it .xls.
  return /^<(?:!doctype|html|head|table|meta|\?xml)/i.test(start) ? 'webPage' : 'text';
}
