import { type Bitset, nextIn } from './bitset.ts';
import type { Segment } from './open-segment.ts';

/** Documents of one segment, to be visited together with those of others. */
export interface DocumentsOfSegment {
  readonly segment: Segment;
  /** `all` of the segment's; null for none. */
  readonly documents: Bitset | 'all' | null;
  readonly admits: (document: number) => boolean;
}

interface Cursor extends DocumentsOfSegment {
  readonly member: number;
  /** -1 behind the last. */
  current: number;
}

/** Visits documents of several segments as one segment would have them: by popularity, then by row, until `visit` says no. */
export function visitRanked(
  members: readonly DocumentsOfSegment[],
  visit: (member: number, document: number) => boolean,
): void {
  const cursors: Cursor[] = [];
  for (const [member, each] of members.entries()) {
    if (!each.documents) continue;
    const cursor = { ...each, member, current: -1 };
    advance(cursor);
    if (cursor.current >= 0) cursors.push(cursor);
  }
  let best = bestOf(cursors);
  while (best && visit(best.member, best.current)) {
    advance(best);
    best = bestOf(cursors);
  }
}

function advance(cursor: Cursor): void {
  do {
    const next = cursor.current + 1;
    if (cursor.documents === 'all') cursor.current = next < cursor.segment.size ? next : -1;
    else cursor.current = cursor.documents ? nextIn(cursor.documents, next) : -1;
    // The last bits of a set may stand for no document.
    if (cursor.current >= cursor.segment.size) cursor.current = -1;
  } while (cursor.current >= 0 && !cursor.admits(cursor.current));
}

function bestOf(cursors: readonly Cursor[]): Cursor | null {
  let best: Cursor | null = null;
  for (const cursor of cursors) {
    if (cursor.current >= 0 && (!best || comesBefore(cursor, best))) best = cursor;
  }
  return best;
}

function comesBefore(a: Cursor, b: Cursor): boolean {
  const ofA = a.segment.documents;
  const ofB = b.segment.documents;
  const difference = (ofA.popularities[a.current] ?? 0) - (ofB.popularities[b.current] ?? 0);
  return difference > 0 || (difference === 0 && (ofA.rows[a.current] ?? 0) < (ofB.rows[b.current] ?? 0));
}
