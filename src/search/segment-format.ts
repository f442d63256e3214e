/**
 * A segment is a row of sections, each a typed array that is used where it lies: a header of 32-bit numbers, the place
 * and length of every section, then the sections, each beginning at a multiple of eight. Little-endian, like every
 * machine the workstation runs on; on another the magic number reads differently and the segment is refused.
 */
export const SECTIONS = [
  'rows',
  'popularities',
  'amounts',
  'categories',
  'flags',
  'titleLengths',
  'categoryNames',
  'wordText',
  'wordOffsets',
  'wordLetters',
  'wordsByLength',
  'lengthStarts',
  'innerParts',
  'titleStarts',
  'titlePostings',
  'otherStarts',
  'otherPostings',
  'bodyStarts',
  'bodyPostings',
  'keyText',
  'keyOffsets',
  'keyStarts',
  'keyWords',
  'skuText',
  'skuOffsets',
  'skuDocuments',
  'skuParts',
] as const;
export type SectionName = (typeof SECTIONS)[number];

const MAGIC = 0x53_4b_44_50;
/**
 * Changes with every change of what the bytes mean, of folding and of the languages' rules, whose keys they hold.
 * Whoever keeps segments keeps this number beside them, and builds those of another one again.
 */
export const SEGMENT_FORMAT = 1;
const HEADER_NUMBERS = 4;
const TABLE_NUMBERS = SECTIONS.length * 2;

type SectionArray = Uint8Array | Uint32Array | Float64Array;

/** The bytes are no segment of this version of the format, or not all of it, or not as they were written. */
export class SegmentUnreadable extends Error {
  override readonly name = 'SegmentUnreadable';
}

export function writeSections(
  sections: Readonly<Record<SectionName, SectionArray>>,
): Uint8Array<ArrayBuffer> {
  let length = aligned((HEADER_NUMBERS + TABLE_NUMBERS) * 4);
  const places = SECTIONS.map((name) => {
    const section = sections[name];
    const place = { section, at: length };
    length = aligned(length + section.byteLength);
    return place;
  });
  const bytes = new Uint8Array(length);
  const numbers = new Uint32Array(bytes.buffer);
  numbers.set([MAGIC, SEGMENT_FORMAT, length]);
  for (const [index, { section, at }] of places.entries()) {
    numbers[HEADER_NUMBERS + index * 2] = at;
    numbers[HEADER_NUMBERS + index * 2 + 1] = section.byteLength;
    bytes.set(new Uint8Array(section.buffer, section.byteOffset, section.byteLength), at);
  }
  numbers[3] = checksum(numbers);
  return bytes;
}

export interface SectionReader {
  readonly bytes: (name: SectionName) => Uint8Array<ArrayBuffer>;
  readonly numbers: (name: SectionName) => Uint32Array<ArrayBuffer>;
  readonly doubles: (name: SectionName) => Float64Array<ArrayBuffer>;
}

/** Refuses anything that `writeSections` has not written like this, to the last bit. */
export function readSections(given: Uint8Array): SectionReader {
  if (given.byteLength < (HEADER_NUMBERS + TABLE_NUMBERS) * 4 || given.byteLength % 8 !== 0) {
    throw new SegmentUnreadable('too short or of an impossible length');
  }
  const bytes = usableInPlace(given) ? given : new Uint8Array(given);
  const numbers = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 4);
  if (numbers[0] !== MAGIC) throw new SegmentUnreadable('not a segment');
  if (numbers[1] !== SEGMENT_FORMAT) throw new SegmentUnreadable('of another version of the format');
  if (numbers[2] !== bytes.byteLength) throw new SegmentUnreadable('not of the length it was written with');
  if (numbers[3] !== checksum(numbers)) throw new SegmentUnreadable('not as it was written');
  const place = (name: SectionName) => {
    const index = HEADER_NUMBERS + SECTIONS.indexOf(name) * 2;
    return { at: bytes.byteOffset + (numbers[index] ?? 0), length: numbers[index + 1] ?? 0 };
  };
  return {
    bytes: (name) => new Uint8Array(bytes.buffer, place(name).at, place(name).length),

    numbers: (name) => new Uint32Array(bytes.buffer, place(name).at, place(name).length / 4),
    doubles: (name) => new Float64Array(bytes.buffer, place(name).at, place(name).length / 8),
  };
}

function usableInPlace(bytes: Uint8Array): bytes is Uint8Array<ArrayBuffer> {
  return bytes.buffer instanceof ArrayBuffer && bytes.byteOffset % 8 === 0;
}

function aligned(length: number): number {
  return (length + 7) & ~7;
}

/**
 * Over everything but itself. Each step can be undone when its number is known, so that one changed number always
 * changes the sum; it finds accidents, not forgeries.
 */
function checksum(numbers: Uint32Array): number {
  let sum = 0x9e3779b9;
  for (let at = 0; at < numbers.length; at += 1) {
    if (at === 3) continue;
    sum = Math.imul(sum ^ (numbers[at] ?? 0), 0x85ebca6b);
    sum ^= sum >>> 15;
  }
  return sum >>> 0;
}
