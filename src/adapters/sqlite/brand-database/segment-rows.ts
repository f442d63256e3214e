import type { PackRowKind } from '../../../contract/model/brand-pack.ts';
import { SEGMENT_FORMAT } from '../../../search/segment-format.ts';
import type { Database } from '../open-database.ts';
import type { Slot } from './pack-tables.ts';

/** One segment of a kind as the file lists it, newest first. */
export interface ListedSegment {
  readonly segmentId: number;
  readonly kind: PackRowKind;
  readonly language: string;
  /** `SEGMENT_FORMAT` of the program that built it. */
  readonly format: number;
  readonly documents: number;
  /** Rows that die in all older segments. */
  readonly removed: Uint32Array;
}

export interface NewSegment {
  readonly kind: PackRowKind;
  readonly language: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly documents: number;
  /** The rows it holds; null for one that holds all of its kind. */
  readonly rows: readonly number[] | null;
  readonly removed: readonly number[];
}

/** Small enough that what is left over from reading it is soon used again. */
const CHUNK_BYTES = 256 * 1024;

interface SegmentRow {
  readonly segmentId: number;
  readonly kind: PackRowKind;
  readonly language: string;
  readonly format: number;
  readonly documents: number;
  readonly removed: Uint8Array;
}

/** Whether this program can search the segments, and would build them the same. */
export function areUsable(listed: readonly ListedSegment[], language: string): boolean {
  return listed.every((segment) => segment.language === language && segment.format === SEGMENT_FORMAT);
}

export function createSegmentLister(db: Database): (slot: Slot) => readonly ListedSegment[] {
  const select = db.prepare<[Slot], SegmentRow>(
    `SELECT segment_id AS segmentId, kind, language, format, documents, removed FROM segment WHERE slot = ?
     ORDER BY segment_id DESC`,
  );
  return (slot) => select.all(slot).map((row) => ({ ...row, removed: toRowIds(row.removed) }));
}

/** Reads chunk by chunk into one piece of memory: a second copy of a large segment would be kept for long. */
export function createSegmentReader(db: Database): (segmentId: number) => Uint8Array<ArrayBuffer> {
  const length = db
    .prepare<[number], number | null>('SELECT sum(length(bytes)) FROM segment_chunk WHERE segment_id = ?')
    .pluck();
  const chunks = db
    .prepare<[number], Uint8Array>('SELECT bytes FROM segment_chunk WHERE segment_id = ? ORDER BY part')
    .pluck();
  return (segmentId) => {
    const bytes = new Uint8Array(length.get(segmentId) ?? 0);
    let at = 0;
    for (const chunk of chunks.iterate(segmentId)) {
      bytes.set(chunk, at);
      at += chunk.byteLength;
    }
    return bytes;
  };
}

/** Puts a segment before all others of its kind. To be called within a transaction. */
export function insertSegment(db: Database, slot: Slot, segment: NewSegment): ListedSegment {
  const { kind, language, bytes, documents } = segment;
  const removed = Uint32Array.from(segment.removed);
  const { lastInsertRowid } = db
    .prepare(
      'INSERT INTO segment (slot, kind, language, format, documents, rows, removed) VALUES (?, ?, ?, ?, ?, ?, ?)',
    )
    .run(
      slot,
      kind,
      language,
      SEGMENT_FORMAT,
      documents,
      segment.rows && bytesOf(Uint32Array.from(segment.rows)),
      bytesOf(removed),
    );
  const segmentId = Number(lastInsertRowid);
  const insertChunk = db.prepare('INSERT INTO segment_chunk (segment_id, part, bytes) VALUES (?, ?, ?)');
  for (let part = 0; part * CHUNK_BYTES < bytes.byteLength; part += 1) {
    insertChunk.run(segmentId, part, bytes.subarray(part * CHUNK_BYTES, (part + 1) * CHUNK_BYTES));
  }
  return { segmentId, kind, language, format: SEGMENT_FORMAT, documents, removed };
}

export function deleteSegments(db: Database, segmentIds: readonly number[]): void {
  const deleteChunks = db.prepare('DELETE FROM segment_chunk WHERE segment_id = ?');
  const deleteSegment = db.prepare('DELETE FROM segment WHERE segment_id = ?');
  for (const segmentId of segmentIds) {
    deleteChunks.run(segmentId);
    deleteSegment.run(segmentId);
  }
}

/** Rows that a segment holds; null when it holds all of its kind. */
export function rowsOfSegment(db: Database, segmentId: number): Uint32Array | null {
  const rows = db
    .prepare<[number], Uint8Array | null>('SELECT rows FROM segment WHERE segment_id = ?')
    .pluck()
    .get(segmentId);
  return rows ? toRowIds(rows) : null;
}

function bytesOf(numbers: Uint32Array): Uint8Array {
  return new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength);
}

/** Copied, since what SQLite gives need not lie on a multiple of four. */
function toRowIds(bytes: Uint8Array): Uint32Array {
  return new Uint32Array(Uint8Array.from(bytes).buffer);
}
