import { Buffer } from 'node:buffer';

/** Longer words are cut, on both sides of a search alike. */
export const MAX_WORD_BYTES = 96;

/** Between words and article numbers that are joined to one text. No letter has it. */
export const SEPARATOR = 0;

/*
 * Letters that agents type most take one byte each, so that distances between words are distances between letters.
 * Every other UTF-16 unit takes three bytes, the first of which occurs only at the beginning of a letter: such words
 * are found as they are written and by their beginnings, though not by typing errors.
 */
const ONE_BYTE_RANGES = [
  ['0', '9'],
  ['a', 'z'],
  ['\u0430', '\u045f'], // Cyrillic
  ['\u03b1', '\u03c9'], // Greek
] as const;
const FIRST_OF_THREE = 0xb0;
const FOLLOWING = 0xc0;

const byteOfUnit = new Uint8Array(0x10000);
const unitOfByte = new Uint16Array(0x100);
let bytesGiven = 0;
for (const [first, last] of ONE_BYTE_RANGES) {
  for (let unit = first.charCodeAt(0); unit <= last.charCodeAt(0); unit += 1) {
    bytesGiven += 1;
    byteOfUnit[unit] = bytesGiven;
    unitOfByte[bytesGiven] = unit;
  }
}

/** Digits are the bytes from 1 to 10. */
export function isDigit(byte: number): boolean {
  return byte >= 1 && byte <= 10;
}

/** Whether a byte is a letter by itself, not a third of one. */
export function isWholeLetter(byte: number): boolean {
  return byte > 0 && byte < FIRST_OF_THREE;
}

/** Whether a letter begins with this byte. */
export function beginsLetter(byte: number): boolean {
  return byte < FOLLOWING;
}

/**
 * Writes a folded word in the index's own bytes, which needs room for `MAX_WORD_BYTES` and three more; answers with its
 * length. Equal words give equal bytes, and a beginning gives a beginning.
 */
export function writeWord(word: string, into: Uint8Array, at: number): number {
  let length = 0;
  for (let place = 0; place < word.length; place += 1) {
    const unit = word.charCodeAt(place);
    const byte = byteOfUnit[unit] ?? 0;
    if (byte !== 0) {
      into[at + length] = byte;
      length += 1;
    } else {
      into[at + length] = FIRST_OF_THREE | (unit >>> 12);
      into[at + length + 1] = FOLLOWING | ((unit >>> 6) & 0x3f);
      into[at + length + 2] = FOLLOWING | (unit & 0x3f);
      length += 3;
    }
    if (length > MAX_WORD_BYTES) return length - (byte !== 0 ? 1 : 3);
  }
  return length;
}

/** How long a folded word would be in bytes if it were not cut. */
export function encodedLength(word: string): number {
  let length = 0;
  for (let at = 0; at < word.length; at += 1) length += byteOfUnit[word.charCodeAt(at)] === 0 ? 3 : 1;
  return length;
}

const scratch = Buffer.alloc(MAX_WORD_BYTES + 3);

/** A word's bytes, as `writeWord` writes them. */
export function encodeWord(word: string): Buffer<ArrayBuffer> {
  const length = writeWord(word, scratch, 0);
  const bytes = Buffer.alloc(length);
  scratch.copy(bytes, 0, 0, length);
  return bytes;
}

/** The opposite of `encodeWord`. */
export function decodeWord(bytes: Uint8Array, from: number, to: number): string {
  let word = '';
  let at = from;
  while (at < to) {
    const byte = bytes[at] ?? 0;
    if (byte < FIRST_OF_THREE) {
      word += String.fromCharCode(unitOfByte[byte] ?? 0);
      at += 1;
    } else {
      const middle = (bytes[at + 1] ?? 0) & 0x3f;
      const last = (bytes[at + 2] ?? 0) & 0x3f;
      word += String.fromCharCode(((byte & 0x0f) << 12) | (middle << 6) | last);
      at += 3;
    }
  }
  return word;
}
