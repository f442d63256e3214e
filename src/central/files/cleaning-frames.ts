import * as z from 'zod';
import { FileRefusal, FileType, fileLimits } from '../../contract/model/attachment.ts';
import type { Cleaning } from './cleaned-file.ts';

/** Of a thumbnail, which is far smaller. */
const MOST_THUMBNAIL_BYTES = 1024 * 1024;
const MOST_VERDICT_BYTES = 4096;
const LENGTH_BYTES = 4;

/** Drawn anew, a file may be larger than it came; what is more than twice as large as any may come is not kept. */
export const mostCleanBytes = 2 * fileLimits.bytes;
/** Whoever cleans a file is not believed to keep to it. */
export const mostOutputBytes = mostCleanBytes + MOST_THUMBNAIL_BYTES + MOST_VERDICT_BYTES + 3 * LENGTH_BYTES;

const size = z.int().positive().nullable();
const Verdict = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), type: FileType, width: size, height: size, pages: size }),
  z.object({ ok: z.literal(false), refusal: FileRefusal }),
]);

/** What a file has become, in frames of a length and so many bytes: the verdict as JSON, then the file. */
export function cleaningFrames(cleaning: Cleaning): Uint8Array {
  if (!cleaning.ok) return frame(Buffer.from(JSON.stringify(cleaning)));
  const { bytes, thumbnail: _, ...about } = cleaning.file;
  return Buffer.concat([frame(Buffer.from(JSON.stringify({ ok: true, ...about }))), frame(bytes)]);
}

/** Sent behind the file, so that a file is kept also where drawing it went wrong. */
export function frame(bytes: Uint8Array): Uint8Array {
  const length = Buffer.alloc(LENGTH_BYTES);
  length.writeUInt32BE(bytes.length);
  return Buffer.concat([length, bytes]);
}

export interface CleaningReader {
  readonly add: (chunk: Buffer) => void;
  /** What was said, as far as it has come; null while the file is not whole, or where it is no such thing. */
  readonly cleaning: () => Cleaning | null;
}

export function createCleaningReader(): CleaningReader {
  const frames: Buffer[] = [];
  let pending: Buffer[] = [];
  let length = 0;
  let wanted = LENGTH_BYTES;

  /** Put together only when a whole frame is there, so that no byte is copied again with each chunk. */
  const take = () => {
    const bytes = Buffer.concat(pending);
    let at = 0;
    wanted = LENGTH_BYTES;
    while (at + wanted <= length) {
      const start = at + LENGTH_BYTES;
      wanted = LENGTH_BYTES + bytes.readUInt32BE(at);
      if (at + wanted > length) break;
      frames.push(bytes.subarray(start, at + wanted));
      at += wanted;
      wanted = LENGTH_BYTES;
    }
    pending = [bytes.subarray(at)];
    length -= at;
  };

  return {
    add: (chunk) => {
      pending.push(chunk);
      length += chunk.length;
      if (length >= wanted) take();
    },
    cleaning: () => cleaningOf(frames),
  };
}

function cleaningOf([said, bytes, thumbnail]: readonly Buffer[]): Cleaning | null {
  const verdict = said && Verdict.safeParse(jsonIn(said)).data;
  if (!verdict) return null;
  if (!verdict.ok) return verdict;
  if (!bytes || bytes.length === 0) return null;
  const { ok, ...about } = verdict;
  return { ok, file: { ...about, bytes, thumbnail: thumbnail?.length ? thumbnail : null } };
}

function jsonIn(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString());
  } catch {
    return null;
  }
}
