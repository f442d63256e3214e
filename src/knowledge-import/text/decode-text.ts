import { analyse } from 'chardet';
import { candidateEncodings } from './candidate-encodings.ts';

export interface EncodingCandidate {
  readonly encoding: string;
  /** A line of the text that shows letters, as this encoding reads it. */
  readonly sample: string;
}

export type DecodedText =
  | { readonly result: 'text'; readonly text: string; readonly encoding: string }
  | { readonly result: 'ask'; readonly candidates: readonly EncodingCandidate[] }
  | { readonly result: 'binary' };

const SAMPLE_BYTES = 64 * 1024;
const SAMPLE_LENGTH = 60;

/**
 * Text of a file. A byte order mark decides, then strict UTF-8; anything else is asked, because a wrong guess turns
 * names into other names without anybody noticing.
 */
export function decodeText(bytes: Uint8Array, locale: string, decided: string | undefined): DecodedText {
  const marked = markedEncoding(bytes);
  if (marked) return read(bytes, marked);
  const utf16 = unmarkedUtf16(bytes);
  if (utf16) return read(bytes, utf16);
  if (bytes.includes(0)) return { result: 'binary' };
  try {
    return {
      result: 'text',
      text: new TextDecoder('utf-8', { fatal: true }).decode(bytes),
      encoding: 'utf-8',
    };
  } catch {
    // A remembered encoding comes last: the same source may have learnt to write UTF-8 since.
    return decided ? read(bytes, decided, locale) : { result: 'ask', candidates: candidates(bytes, locale) };
  }
}

function read(bytes: Uint8Array, encoding: string, locale = 'en'): DecodedText {
  try {
    return { result: 'text', text: new TextDecoder(encoding).decode(bytes), encoding };
  } catch {
    // A remembered name this program does not know: ask again.
    return { result: 'ask', candidates: candidates(bytes, locale) };
  }
}

function markedEncoding(bytes: Uint8Array): string | undefined {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return undefined;
}

/** UTF-16 without a mark: in a table of Latin or Cyrillic text one byte of nearly every pair is the same small one. */
function unmarkedUtf16(bytes: Uint8Array): string | undefined {
  const length = Math.min(bytes.length, 4096) & ~1;
  if (length < 8) return undefined;
  let even = 0;
  let odd = 0;
  for (let at = 0; at < length; at += 2) {
    if (bytes[at] === 0 || bytes[at] === 4) even++;
    if (bytes[at + 1] === 0 || bytes[at + 1] === 4) odd++;
  }
  const most = (length / 2) * 0.9;
  if (odd >= most && even < most / 9) return 'utf-16le';
  if (even >= most && odd < most / 9) return 'utf-16be';
  return undefined;
}

function candidates(bytes: Uint8Array, locale: string): EncodingCandidate[] {
  const part = bytes.subarray(0, SAMPLE_BYTES);
  const guessed = analyse(part).map(({ name }) => name.toLowerCase());
  return candidateEncodings(locale, guessed).map((encoding) => ({
    encoding,
    sample: sample(bytes, encoding),
  }));
}

/** Around the first byte beyond ASCII, since only there the encodings differ. */
function sample(bytes: Uint8Array, encoding: string): string {
  const first = bytes.findIndex((byte) => byte >= 0x80);
  const from = Math.max(0, first - SAMPLE_LENGTH / 2);
  const part = bytes.subarray(from, from + SAMPLE_LENGTH);
  return new TextDecoder(encoding)
    .decode(part)
    .replaceAll(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim();
}
