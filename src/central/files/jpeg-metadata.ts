const START_OF_SCAN = 0xda;
const COMMENT = 0xfe;
/** APP0 holds the density, APP2 a colour profile, APP14 how colours are stored: the picture would look otherwise. */
const KEPT_APPLICATION_DATA = new Set([0xe0, 0xe2, 0xee]);

/**
 * A JPEG file without comments and what cameras and programs write into it, its picture untouched. What is no JPEG file
 * comes back as it is. Segments as in ITU-T T.81, annex B.
 */
export function withoutJpegMetadata(bytes: Uint8Array): Uint8Array {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return bytes;
  const kept: Uint8Array[] = [bytes.subarray(0, 2)];
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    if (marker === START_OF_SCAN) break;
    const end = at + 2 + ((bytes[at + 2] ?? 0) << 8) + (bytes[at + 3] ?? 0);
    if (end > bytes.length) break;
    if (!isMetadata(marker)) kept.push(bytes.subarray(at, end));
    at = end;
  }
  kept.push(bytes.subarray(at));
  return Buffer.concat(kept);
}

const isMetadata = (marker: number): boolean =>
  marker === COMMENT || (marker >= 0xe0 && marker <= 0xef && !KEPT_APPLICATION_DATA.has(marker));
